import Core
import Interface
import Text

/// What lies over the screen is asked to do, and what comes of it.
extension App {
  /// Gives a key to the layer that lies on top.
  mutating func pressLayer(_ key: Key) -> [Effect] {
    guard var layer = overlays.popLast() else { return [] }
    var scene = scene
    let answer = layer.press(key, &scene)
    ids = scene.ids
    switch answer {
    case .stays(let outcome):
      overlays.append(layer)
      return carryOut(outcome)
    case .closes(let outcome): return carryOut(outcome)
    }
  }

  /// Clicks on a part of the layer that lies on top.
  mutating func clickLayer(_ kind: String, _ value: String) -> [Effect] {
    let key = overlays[overlays.count - 1].click(kind, value)
    return key.map { pressLayer($0) } ?? []
  }

  /// Saves what was filled in in the form that lies on top.
  mutating func submit(_ overlay: FormOverlay) -> [Effect] {
    var overlay = overlay
    guard let values = overlay.read(today: today) else {
      overlays[overlays.count - 1] = overlay
      return []
    }
    do {
      let effects = try effects(of: overlay, values)
      overlays.removeLast()
      submitted = effects.isEmpty ? nil : overlay
      return effects.isEmpty ? forget(overlay) : effects
    } catch {
      if overlay.refuse(error) {
        overlays[overlays.count - 1] = overlay
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
      screens[StakeholdersScreen.self].filter = StakeholderFilter(values)
      return []
    case .filterPlan:
      screens[PlanScreen.self].filter = PlanFilter(values)
      return []
    case .starterActivities:
      guard let project,
        let edit = StarterForm.edit(values, in: project, newID: { ids.next() })
      else { return [] }
      return commit(edit)
    case .starterGoals:
      guard let project,
        let edit = StarterGoalForm.edit(values, in: project, newID: { ids.next() })
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

  /// Puts the line that could not be kept back where it was written, or returns it where something
  /// else stands there now.
  mutating func takeBackLine() -> String? {
    defer { submittedLine = nil }
    guard let submittedLine else { return nil }
    if var quick = overlays.last as? QuickAdd, quick.field.text.isEmpty {
      quick.field.text = submittedLine
      overlays[overlays.count - 1] = quick
    } else if var list = overlays.last as? ActivityChecklist, list.field?.text.isEmpty != false {
      list.field = TextField(submittedLine)
      overlays[overlays.count - 1] = list
    } else {
      return submittedLine
    }
    return nil
  }

  /// Answers what stood in the way of an edit: a form that the record can't be as says comes back,
  /// and a note is written below what others have noted; otherwise the user chooses.
  mutating func settle(_ conflicts: [Conflict], _ edit: Edit) -> [Effect] {
    let form = submitted
    submitted = nil
    if case .breaks(let refusal) = conflicts.first?.obstacle {
      if let form { overlays.append(form) }
      let left = takeBackLine().map { " Du skrev: »\($0)«" } ?? ""
      say(refusal.message + left, .error)
    } else if let form, case .note = form.purpose, case .changed = conflicts.first?.obstacle {
      overlays.append(form)
      return submit(form)
    } else if let ledger {
      overlays.append(ConflictOverlay(conflicts, edit: edit, in: ledger, zone: zone))
      return form.map(forget) ?? []
    }
    return []
  }
}
