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
    case .closes(let outcome):
      let effects = carryOut(outcome)
      if let form = (layer as? Menu)?.form {
        if effects.contains(where: \.isChange) {
          submitted = form
        } else if case .commit = outcome {
          overlays.append(form)
        }
      }
      return effects
    case .unknown:
      overlays.append(layer)
      return carryOut(refusal(of: key, where: layer.keys))
    }
  }

  /// Clicks on a part of the layer that lies on top.
  mutating func clickLayer(_ kind: String, _ value: String) -> [Effect] {
    let key = overlays[overlays.count - 1].click(kind, value)
    return key.map { pressLayer($0) } ?? []
  }

  /// Lets something be done with the form that lies on top, if one does.
  mutating func inForm(_ work: (inout FormOverlay) -> Void) {
    guard var form = overlays.last as? FormOverlay else { return }
    work(&form)
    overlays[overlays.count - 1] = form
  }

  /// Saves what was filled in in the form that lies on top.
  mutating func submit(_ overlay: FormOverlay) -> [Effect] {
    var overlay = overlay
    guard let values = overlay.read(today: today) else {
      overlays[overlays.count - 1] = overlay
      return []
    }
    overlays.removeLast()
    do {
      var outcome = try outcome(of: overlay, values)
      if case .open(let layer) = outcome, var menu = layer as? Menu {
        menu.form = overlay
        outcome = .open(menu)
      }
      let effects =
        if case .commit(let edit, _) = outcome { try commit(edit) } else { carryOut(outcome) }
      submitted = effects.isEmpty ? nil : overlay
      return effects.isEmpty ? forget(overlay) : effects
    } catch {
      if !overlay.refuse(error) { say(error.message, .error) }
      overlays.append(overlay)
      return []
    }
  }

  private mutating func outcome(
    of overlay: FormOverlay, _ texts: [String: String?]
  ) throws(Refusal) -> Outcome {
    var scene = scene
    defer { ids = scene.ids }
    let values = FormValues(
      texts: texts, opened: overlay.opened.project, today: today, newID: scene.newID(),
      author: author)
    return try overlay.purpose.outcome(values, &scene)
  }

  /// Says why something isn't kept; the line that it was written on is given back.
  mutating func sayNotKept(_ message: String) {
    let left = takeBackLine().map { " Du skrev: »\($0)«" } ?? ""
    say(message + left, .error)
  }

  /// Puts the line that could not be kept back where it was written, or returns it where something
  /// else stands there now.
  private mutating func takeBackLine() -> String? {
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
      sayNotKept(refusal.message)
    } else if let form, form.purpose.addsToOthers, case .changed = conflicts.first?.obstacle {
      overlays.append(form)
      return submit(form)
    } else if let ledger {
      overlays.append(ConflictOverlay(conflicts, edit: edit, in: ledger, zone: zone))
      return form.map(forget) ?? []
    }
    return []
  }
}
