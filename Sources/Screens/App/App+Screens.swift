import Core
import Interface

/// What the screens are asked to do, and what comes of it.
extension App {
  /// Carries out an action where the user is.
  mutating func perform(_ action: Action) -> [Effect] {
    if let place = action.place { return visit(place) }
    switch action {
    case .back: return goBack()
    case .help: overlays.append(Help(place, isAloud: isAloud, isKiosk: isKiosk))
    case .palette: openPalette()
    case .search: startSearch()
    case .quit: return leave
    case .readAloud: readAloud(!isAloud)
    case .identity: return carryOut(.form(IdentityForm(scene)))
    case .meetingMode: return startMeeting()
    case .undo, .redo: return step(action)
    case .lookBack where place != .history: return carryOut(.form(PastDayForm()))
    case .whatMoved: tellWhatMoved()
    case .leavePast: leavePast()
    case .paper: return choosePaper()
    case .exportList: return carryOut(.exportList(of: screens[place], scene))
    case .importList: return carryOut(.importList(on: screens[place], scene))
    case .copy: return carryOut(.copyList(of: screens[place], scene))
    case .showCommand: return findCommand()
    case .calendar: return carryOut(.form(calendarForm))
    case .takeAlong: return takeAlong()
    case .mergeCopy: return mergeCopy()
    case .publish: return publish()
    default:
      return use { screen, scene throws(Refusal) in
        action.isMovement ? screen.step(action, scene) : try screen.perform(action, &scene)
      }
    }
    return []
  }

  /// Lets the screen where the user is do something, and does what comes of it.
  mutating func use(
    _ work: (inout any Screen, inout Scene) throws(Refusal) -> Outcome
  ) -> [Effect] {
    var scene = scene
    let outcome: Outcome
    do {
      outcome = try work(&screens[place], &scene)
    } catch {
      outcome = .say(error.message, .warning)
    }
    ids = scene.ids
    return carryOut(outcome)
  }

  /// Does what came of an action.
  mutating func carryOut(_ outcome: Outcome) -> [Effect] {
    if let hindrance = hindrance(to: outcome) {
      say(hindrance)
      return []
    }
    switch outcome {
    case .done: break
    case .commit(let edit, let line):
      submittedLine = line ?? submittedLine
      do {
        return try commit(edit)
      } catch {
        sayNotKept(error.message)
      }
    case .effects(let effects):
      for case .lookAtLink(let link) in effects { asked = .link(link) }
      for mail in effects.compactMap(\.mail) { keep(mail) }
      for case .saveCalendar(let request, _, let path, _) in effects {
        calendarForm = CalendarForm(request: request, path: path)
      }
      return effects
    case .open(let layer): overlays.append(layer)
    case .form(let purpose, let focus):
      let effects = openForm(purpose)
      if let focus { _ = overlays[overlays.count - 1].click("field", focus) }
      return effects
    case .go(let place): go(to: place)
    case .back: place = placeBack
    case .show(let reference, let field): show(reference, field)
    case .remember(let work): work(&screens)
    case .pane(let pane): go(to: pane)
    case .say(let text, let tone): say(text, tone)
    case .unavailable(let reason): say(reason)
    case .perform(let action, let place): return perform(action, at: place)
    case .project(let id, let isHere):
      let before = place
      if id != openProject || !isHere { turn(to: id) }
      if isHere { place = before }
    case .submit(let overlay): return submit(overlay)
    case .resume(let draft): return resume(draft)
    case .closeForm: return (overlays.popLast() as? FormOverlay).map(forget) ?? []
    case .later(let work): return use { _, scene throws(Refusal) in try work(scene) }
    case .several(let outcomes):
      var effects: [Effect] = []
      for outcome in outcomes {
        let more = carryOut(outcome)
        // What comes after a commit rests on it.
        if case .commit = outcome, more.isEmpty { break }
        effects += more
      }
      return effects
    }
    return []
  }

  /// Goes somewhere.
  mutating func go(to new: Place) {
    place = new
    if let subject = new.subject {
      // The way back leads to where it stands among the others.
      screens[new.parent].show(subject, scene)
    }
    screens[new].enter(scene)
  }

  /// Goes to where a record is shown, with the focus on it.
  mutating func show(_ reference: Reference, _ field: String? = nil) {
    guard let project, let new = Place(for: reference, in: project) else { return }
    go(to: new)
    screens[new].show(reference, scene)
    if let field, new.subject == reference { screens[new].show(field: field) }
  }

  private mutating func go(to pane: StakeholderPane) {
    place = pane == .plan ? .communicationPlan : .stakeholders
    if pane != .plan { screens[StakeholdersScreen.self].pane = pane == .list ? .list : .matrix }
  }

  /// Goes where the same key leads wherever the user is.
  private mutating func visit(_ new: Place) -> [Effect] {
    openProjectAtHand()
    if new == place { return carryOut(.unavailable("Du er her allerede.")) }
    if new.screen.isInProject, project == nil {
      return carryOut(.unavailable("Åbn først et projekt med Enter."))
    }
    return carryOut(.go(new))
  }

  /// Opens the project that is looked at, without going to it.
  mutating func openProjectAtHand() {
    guard let id = screens[place].project(scene), id != openProject else { return }
    _ = carryOut(.project(id, isHere: true))
  }

  private mutating func goBack() -> [Effect] {
    use { screen, scene in screen.goBack(scene) ?? .back }
  }

  /// Asks before undoing or redoing, so that it is said first what will happen.
  private mutating func step(_ action: Action) -> [Effect] {
    openProjectAtHand()
    if let hindrance {
      say(hindrance)
      return []
    }
    guard let ledger else {
      say("Åbn først et projekt med Enter.")
      return []
    }
    let isUndo = action == .undo
    guard isUndo ? ledger.knowsUndo(of: author) : ledger.knowsRedo(of: author) else {
      return waitForHistory(.action(action))
    }
    let target = isUndo ? ledger.nextUndo(for: author) : ledger.nextRedo(for: author)
    do {
      let edit = try isUndo ? ledger.undo(by: author) : ledger.redo(by: author)
      let when = target.map {
        "\(zone.day(of: $0.time).medium) kl. \(zone.clockTime(of: $0.time))"
      }
      let project = place == .portfolio ? "I »\(ledger.project.info.name)«:\n" : ""
      // Whoever has just had a person forgotten, or merged a copy, would take that back.
      let last =
        ledger.hasJustErased(by: author)
        ? Erasure.isForGood : ledger.hasJustMerged(by: author) ? Self.mergeIsNotUndone : nil
      let warning = isUndo ? last.map { "\($0) Før det gjorde du:\n" } ?? "" : ""
      overlays.append(
        Confirm(
          title: isUndo ? "Fortryd" : "Gentag",
          question: "\(project)\(warning)\(target?.label ?? "")\n(\(when ?? ""))",
          yes: isUndo ? "Fortryd det" : "Gentag det", no: "Annuller",
          intent: .commit(edit)))
    } catch {
      let advice = " Ret det i stedet, hvor det står; de gamle værdier kan ses i historikken (6)."
      say(error.message + (target == nil ? "" : advice), .warning)
    }
    return []
  }

  private static let mergeIsNotUndone = """
    En kopi, der er flettet, fortrydes ikke på én gang: ret det, hvor det står. Historikken (6) viser, \
    hvad der stod.
    """

  /// Begins the meeting at hand; asks to make one where there is none.
  private mutating func startMeeting() -> [Effect] {
    guard project != nil else { return [] }
    if let meeting = scene.meetingAtHand(screens) {
      go(to: .meetingMode(meeting.id))
      return []
    }
    let meeting = Meeting(id: ids.next()).with { $0.date = today }
    place = .meetings
    return carryOut(
      .open(
        Confirm(
          title: "Intet møde",
          question: "Der er intet kommende møde. Lav et, og tryk M igen, når det er gemt.",
          yes: "Lav et møde", no: "Annuller", intent: .add(meeting))))
  }

  /// Opens a form over the screen, and gives what it wants to know.
  @discardableResult
  mutating func openForm(_ purpose: any FormPurpose) -> [Effect] {
    let form = FormOverlay(purpose, over: ledger?.snapshot ?? Snapshot(projectID: ""))
    overlays.append(form)
    return form.asksForPath ? [.findUsedPaths] : []
  }

  /// Keeps every focus on something that is there, and in view.
  mutating func settle() {
    if place.screen.isInProject, !ledgers.contains(where: { isOpen($0) }) {
      place = ledgers.isEmpty ? .welcome : .portfolio
    }
    leaveClosedPlace()
    // What belongs to something that is gone is left.
    while !screens[place].settle(scene) { place = place.parent }
    guard var quick = overlays.last as? QuickAdd else { return }
    quick.neighbour = screens[PlanScreen.self].previous
    overlays[overlays.count - 1] = quick
  }
}
