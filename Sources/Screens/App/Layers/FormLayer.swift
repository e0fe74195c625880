import Interface

extension FormOverlay: Layer {
  var footer: [FooterItem] {
    [
      FooterItem("Tab", pathUse == nil ? "næste felt" : "fuldfør, næste felt"),
      FooterItem("F2", form.accept.lowercased(), target: "save"),
      FooterItem("Esc", "annuller", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if key.isUselessInForms { return .unknown }
    if let answer = pressInPath(key) ?? pressAmongOffers(key) { return answer }
    switch form.update(key, in: scene.size) {
    case .editing: return .stays()
    case .submitted: return .stays(.submit(self))
    case .cancelled where form.isChanged && !purpose.isQuick:
      return .stays(
        .open(
          Confirm(
            title: "Forlad formularen", question: "Det, du har skrevet, er ikke gemt.",
            yes: "Kassér det", no: "Skriv videre", safe: .no, intent: .closeForm)))
    case .cancelled: return .closes(.effects(forgotten(project: scene.openProject)))
    }
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    form.paste(text)
    return .done
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    if kind == "field" { form.focus(on: value) }
    return kind == "save" ? .function(2) : Self.key(of: kind)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    view(scene.openProject == nil ? nil : scene.project, today: scene.today, in: &frame)
  }

  /// Forgets what may be kept of it, since it needn't come back.
  func forgotten(project: String?) -> [Effect] {
    draftID(project: project).map { [.forgetDraft($0)] } ?? []
  }
}

extension Key {
  /// Whether it is a function key that does nothing in a form; whoever writes knows what other keys
  /// do.
  var isUselessInForms: Bool { if case .function(let number) = self { number != 2 } else { false } }
}
