import Interface

extension FormOverlay: Layer {
  var footer: [FooterItem] {
    [
      FooterItem("Tab", "næste felt"),
      FooterItem("F2", form.accept.lowercased(), target: "save"),
      FooterItem("Esc", "annuller", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    guard form.hasUse(for: key, in: scene.size) else { return .unknown }
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

  mutating func paste(_ text: String) { form.paste(text) }

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

extension Form {
  /// Whether something comes of a key; false only for function keys, since whoever writes knows what
  /// the others do.
  func hasUse(for key: Key, in size: Size) -> Bool {
    guard case .function = key else { return true }
    var after = self
    return switch after.update(key, in: size) {
    case .editing: after != self
    case .submitted, .cancelled: true
    }
  }
}
