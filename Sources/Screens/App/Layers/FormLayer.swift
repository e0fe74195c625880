import Interface

extension FormOverlay: Layer {
  var isWriting: Bool { true }
  var isForChange: Bool { purpose.isForChange }

  var footer: [FooterItem] {
    let choosing =
      form.line?.isSelected == true
      ? [FooterItem("Tast", "erstatter"), FooterItem("Pil", "retter i teksten")] : []
    return choosing + [
      FooterItem("Tab", pathUse == nil ? "næste felt" : "fuldfør, næste felt"),
      FooterItem("F2", form.accept.lowercased(), target: "save"),
      FooterItem("Esc", "annuller", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if key.isUselessInForms { return .unknown }
    if let answer = pressInPath(key) ?? pressAmongOffers(key) ?? pressInName(key, in: scene.size) {
      return answer
    }
    switch form.update(key, in: scene.size) {
    case .editing:
      askForWhatApplies()
      return .stays()
    case .refused(let reason): return .stays(.unavailable(reason))
    case .unknown: return .unknown
    case .submitted: return .stays(doubtedName.map { .open($0) } ?? .submit(self))
    case .cancelled where (form.isChanged || purpose.isBegun) && !purpose.isQuick:
      return .stays(.open(Confirm(leaving: "Forlad formularen", intent: .closeForm)))
    case .cancelled: return .closes(.effects(forgotten(project: scene.openProject)))
    }
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    guard form.paste(text) else {
      return .unavailable("Her vælges der. Gå til et felt, der skrives i, og indsæt det der.")
    }
    return .done
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    if kind == "field" { form.focus(on: value) }
    return kind == "save" ? .function(2) : Self.key(of: kind)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    view(
      scene.openProject == nil ? nil : scene.project, today: scene.today, news: scene.news,
      in: &frame)
  }

  /// Forgets what may be kept of it, since it needn't come back.
  func forgotten(project: String?) -> [Effect] {
    draftID(project: project).map { [.forgetDraft($0)] } ?? []
  }
}

extension Key {
  /// Whether it is a function key that does nothing in a form.
  var isUselessInForms: Bool { if case .function(let number) = self { number != 2 } else { false } }
}
