import Core
import Interface
import Text

extension App {
  /// Gives a key to the overlay that lies on top.
  mutating func pressOverlay(_ key: Key) -> [Effect] {
    let top = overlays.count - 1
    switch overlays[top] {
    case .form(var overlay):
      let outcome = overlay.form.update(key, in: size)
      overlays[top] = .form(overlay)
      return finish(overlay, outcome)
    case .confirm(let confirm):
      guard let answer = confirm.answer(key) else { return [] }
      overlays.removeLast()
      return carryOut(answer == .yes ? confirm.intent : confirm.otherwise)
    case .menu(var menu):
      let intent = menu.update(key)
      overlays[top] = .menu(menu)
      guard let intent else { return [] }
      overlays.removeLast()
      return carryOut(intent)
    case .palette(var palette):
      let outcome = palette.update(key)
      overlays[top] = .palette(palette)
      switch outcome {
      case .choosing: return []
      case .closed: overlays.removeLast()
      case .chosen(let action):
        overlays.removeLast()
        return perform(action)
      }
    case .quickAdd(let quick): return pressQuickAdd(key, quick, at: top)
    case .calculator(let calculator): return pressCalculator(key, calculator, at: top)
    case .checklist(let list): return pressChecklist(key, list, at: top)
    case .help(var help):
      let stays = help.update(key, in: size)
      overlays[top] = .help(help)
      if !stays { overlays.removeLast() }
    case .paper(let paper): return pressPaper(key, paper, at: top)
    case .importPreview(var preview):
      let outcome = preview.update(key, in: size)
      overlays[top] = .importPreview(preview)
      switch outcome {
      case .reading: break
      case .closed:
        overlays.removeLast()
        say("Intet er importeret.")
      case .accepted:
        overlays.removeLast()
        return commit(preview.edit)
      }
    case .conflict(var conflict):
      guard let project else {
        overlays.removeLast()
        return []
      }
      let outcome = conflict.update(key, in: project)
      overlays[top] = .conflict(conflict)
      switch outcome {
      case .choosing: break
      case .dropped:
        overlays.removeLast()
        say("Din ændring er ikke gemt. Det, den anden skrev, gælder.", .warning)
      case .settled(let edit):
        let effects = commit(edit)
        if !effects.isEmpty || edit.changes.isEmpty { overlays.removeLast() }
        return effects
      }
    }
    return []
  }

  private mutating func finish(_ overlay: FormOverlay, _ outcome: Form.Outcome) -> [Effect] {
    switch outcome {
    case .editing: return []
    case .cancelled:
      if overlay.form.isChanged, !overlay.purpose.isQuick {
        overlays.append(
          .confirm(
            Confirm(
              title: "Forlad formularen", question: "Det, du har skrevet, er ikke gemt.",
              yes: "Kassér det", no: "Skriv videre", safe: .no, intent: .closeForm)))
        return []
      }
      overlays.removeLast()
      return forget(overlay)
    case .submitted: return submit(overlay)
    }
  }

  mutating func submit(_ overlay: FormOverlay) -> [Effect] {
    var overlay = overlay
    guard let values = overlay.read(today: today) else {
      overlays[overlays.count - 1] = .form(overlay)
      return []
    }
    do {
      let effects = try effects(of: overlay, values)
      overlays.removeLast()
      submitted = effects.isEmpty ? nil : overlay
      return effects.isEmpty ? forget(overlay) : effects
    } catch {
      if overlay.refuse(error) {
        overlays[overlays.count - 1] = .form(overlay)
      } else {
        say(error.message, .error)
      }
      return []
    }
  }

  private mutating func effects(
    of overlay: FormOverlay, _ values: [String: String?]
  ) throws(Refusal) -> [Effect] {
    func text(_ name: String) -> String { values[name].flatMap { $0 } ?? "" }
    switch overlay.purpose {
    case .newProject:
      var departments: [NewDepartment] = []
      for line in text("departments").split(whereSeparator: \.isNewline)
      where !String(line).trimmed.isEmpty {
        departments.append(try NewDepartment(line: String(line)))
      }
      return [
        .create(
          Playbook.newProject(
            name: text("name"), organisation: text("organisation"), leader: text("leader"),
            departments: departments, newID: { ids.next() }))
      ]
    case .choosePaper(let request):
      return [.makePaper(try PaperChoice.request(values, project: request.project))]
    case .printPaper(let choice): return [try choice.effect(values)]
    case .savePaper(let request, let format, _):
      return [.savePaper(request, format, path: text("path"), mayReplace: false)]
    case .filterStakeholders:
      stakeholders.filter = StakeholderFilter(values)
      return []
    case .filterPlan:
      plan.filter = PlanFilter(values)
      return []
    case .starterActivities:
      guard let project,
        let edit = try StarterForm.edit(values, in: project, newID: { ids.next() })
      else { return [] }
      return commit(edit)
    case .starterGoals:
      guard let project,
        let edit = try StarterGoalForm.edit(values, in: project, newID: { ids.next() })
      else { return [] }
      return commit(edit)
    case .importStakeholders: return [.readImport(path: text("path"), project: openProject ?? "")]
    case .exportStakeholders:
      return [.exportStakeholders(path: text("path"), project: openProject ?? "")]
    default:
      guard let project else { return [] }
      let values = FormValues(
        texts: values, opened: overlay.opened.project, today: today, newID: ids.next(),
        author: author)
      guard let edit = try overlay.purpose.edit(values, in: project) else { return [] }
      try project.check(edit)
      return commit(edit)
    }
  }

  /// Does what a choice in an overlay leads to.
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    switch intent {
    case .effects(let effects):
      return effects.flatMap { effect in
        if case .commit(let edit, _) = effect { commit(edit) } else { [effect] }
      }
    case .form(let purpose): openForm(purpose)
    case .status(let milestone, let status): return setStatus(status, of: milestone)
    case .activityStatus(let activities, let status): return setStatus(status, of: activities)
    case .perform(let action): return perform(action)
    case .resume(let draft): return resume(draft)
    case .closeForm:
      guard case .form(let overlay) = overlays.popLast() else { break }
      return forget(overlay)
    case .nothing: break
    }
    return []
  }

  /// Answers what stood in the way of an edit: a form that the record can't be as says comes back,
  /// and a note is written below what others have noted; otherwise the user chooses.
  mutating func settle(_ conflicts: [Conflict], _ edit: Edit) -> [Effect] {
    let form = submitted
    submitted = nil
    if case .breaks(let refusal) = conflicts.first?.obstacle {
      if let form { overlays.append(.form(form)) }
      let left = takeBackLine().map { " Du skrev: »\($0)«" } ?? ""
      say(refusal.message + left, .error)
    } else if let form, case .note = form.purpose, case .changed = conflicts.first?.obstacle {
      overlays.append(.form(form))
      return submit(form)
    } else if let ledger {
      overlays.append(.conflict(ConflictOverlay(conflicts, edit: edit, in: ledger, zone: zone)))
      return form.map(forget) ?? []
    }
    return []
  }
}
