import Core

/// What comes from the journal: projects, and the entries that are added to them.
extension App {
  /// Takes all projects as they are now, and goes to the list of them when the open one is gone.
  mutating func load(_ ledgers: [Ledger]) {
    let lost = project?.info.name
    let former = ledger
    self.ledgers = ledgers
    (shownHistory, historyProgress, lastStep) = (nil, nil, nil)
    if let former, let ledger, former.isOther(than: ledger) {
      // What the screens remember goes by the revision.
      screens.forgetProject()
      backdrop = Kept()
    }
    defer { forgetLostKept() }
    if let openProject, ledgers.contains(where: { $0.project.id == openProject }) {
      closeFormsOfForgotten()
      return
    }
    openProject = nil
    if let lost {
      say(
        "»\(lost)« er slettet."
          + (openForms.contains { $0.form.isChanged } ? " Det, du skrev, er ikke gemt." : ""),
        .warning)
      closeOverlays()
      search = nil
      place = ledgers.isEmpty ? .welcome : .portfolio
    } else if ledgers.isEmpty {
      place = .welcome
    } else if place == .welcome, ledgers.count == 1 {
      turn(to: ledgers[0].project.id)
    } else {
      place = .portfolio
    }
  }

  /// Closes what is open about somebody who has been forgotten, or is on its way to disk, before it
  /// is kept as a draft.
  private mutating func closeFormsOfForgotten() {
    guard let ledger else { return }
    func isGone(_ overlay: FormOverlay) -> Bool {
      overlay.purpose.stakeholder.map { !ledger.knows(stakeholder: $0) } ?? false
    }
    if let form = submitted, isGone(form) { submitted = nil }
    if let form = waiting?.form, isGone(form) { waiting?.form = nil }
    if !openForms.contains(where: isGone) { return }
    closeOverlays()
    say(
      "En anden har imens slettet alle spor af personen. Formularen er lukket og ikke gemt.",
      .warning)
  }

  /// Opens a project on its board, with the focus on the first milestone that isn't closed.
  public mutating func open(_ id: String) {
    turn(to: id)
    settle()
  }

  /// Opens a project in the middle of an event, after which the screen is settled.
  mutating func turn(to id: String) {
    openProject = id
    place = .board
    screens.forgetProject()
    screens[BoardScreen.self].selected =
      project?.milestones.first { !$0.status.isClosed }?.number ?? 1
    screens[PortfolioScreen.self].focus = id
  }

  /// Takes entries that have been saved, by whomever, and says what they are.
  mutating func append(_ entries: [Entry], to project: String) {
    guard !entries.isEmpty, let index = ledgers.firstIndex(where: { $0.project.id == project })
    else { return }
    do {
      try ledgers[index].append(entries)
      note(entries, in: project)
    } catch {
      say("Historikken hænger ikke sammen. Luk programmet, og åbn det igen.", .error)
      return
    }
    guard project == openProject, let last = entries.last?.transaction else { return }
    let now = ledgers[index].project
    overlays.removeAll { layer in
      (layer as? ScheduleTable).map { $0.isSaved(in: now) && !$0.isChanged } ?? false
    }
    if last.author == author {
      if last.act == .edit { turn(toNewIn: last) } else { showRestored(in: last) }
      switch last.act {
      // What only tells of something isn't taken back.
      case .edit where last.changes.isEmpty: say(last.label, .success)
      case .edit:
        let warnings = [
          last.deadlineWarning, now.remarkOnWaiting(after: last.changes),
          now.reminder(after: last.changes),
        ].compactMap { $0 }
        let (next, label) = (nextStep(after: last.changes), "Gemt · \(last.label)")
        let way = overlays.last?.isWriting == true ? "Esc og så u" : "u"
        if warnings.isEmpty {
          say("\(label) · \(next ?? "\(way) fortryder")", .success)
        } else {
          say(([label] + warnings + [next ?? ""]).filled(" · "), .warning)
        }
      case .undo: say("\(last.label) · U gentager", .success)
      case .redo: say("\(last.label) · u fortryder", .success)
      }
    } else {
      say("\(last.author) · \(last.label)")
    }
  }

  /// What changes have made natural to do next, with the key for it; nil when nothing is.
  private func nextStep(after changes: [Change]) -> String? {
    guard let project else { return nil }
    let givesStatus = changes.contains { change in
      if case .set(let reference, "status", _, _) = change {
        reference.kind == .milestone
      } else {
        false
      }
    }
    if givesStatus, project.hasReachedAll {
      return "Alle milepæle er nået, og samdriften er i drift. "
        + (project.wantsNextReview(after: changes)
          ? "Tryk i, og sæt næste årlige opfølgning." : "Opfølgningen er på 4.")
    }
    if project.wantsNextReview(after: changes) {
      return "Tryk i, og sæt dagen for næste årlige opfølgning."
    }
    if givesStatus, let phase = project.phaseMadeReady(by: changes) {
      let key = "o\(place == .board ? "" : " på tavlen (1)")"
      return
        "Alle milepæle i fase \(phase.rawValue) er nået. Tryk \(key), og skriv, om fasen er klar."
    }
    return project.statusMadeNatural(by: changes).map { milestone, status in
      let isHere = place == .board || place == .milestone(milestone.number)
      return "Milepæl \(milestone.number) kan nu sættes til »\(status.shown)« med s"
        + "\(isHere ? "" : " på tavlen (1)")."
    }
  }

  /// Puts the focus on what an undo or a redo has brought back, where it is listed.
  private mutating func showRestored(in transaction: Transaction) {
    for case .insert(let reference, _) in transaction.changes
    where place.screen.lists.contains(reference.kind) {
      screens[place].show(reference, scene)
      return
    }
  }

  /// Puts the focus on what has just been added, where it is seen.
  private mutating func turn(toNewIn transaction: Transaction) {
    for case .insert(let reference, _) in transaction.changes {
      guard let outcome = screens[place].turn(toNew: reference, scene) else { continue }
      let before = place
      _ = carryOut(outcome)
      if place != before { _ = screens[place].turn(toNew: reference, scene) }
      return
    }
  }
}

extension Ledger {
  /// Whether it has another history than `other` under the same revision, as when a file is exchanged
  /// for another copy of it.
  fileprivate func isOther(than other: Ledger) -> Bool {
    revision == other.revision && project.id == other.project.id
      && (project != other.project || isWhole && other.isWhole && self != other)
  }
}
