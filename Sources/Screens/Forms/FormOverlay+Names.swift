import Core
import Interface
import Text

/// Names: what is written is completed with one that is known.
extension FormOverlay {
  /// The known name that what is written can be completed to, or was perhaps meant for; nil where the
  /// cursor isn't at its end.
  private var completion: String? {
    guard let question = asked, form.isChanged(question.name), form.line?.isAtEnd == true else {
      return nil
    }
    return question.offers(for: written).first?.text ?? question.names?.suggestion(for: written)
  }

  /// How what is written goes on to the known name that it begins; empty where it begins none.
  var rest: String {
    guard let completion, completion.lowercased().hasPrefix(written.lowercased()) else { return "" }
    return String(completion.dropFirst(written.count))
  }

  /// Answers the arrow that writes the known name, and Tab, which goes on as well; nil where the key
  /// is as in other fields.
  mutating func pressInName(_ key: Key, in size: Size) -> Answer? {
    guard let completion, key == .right || key == .tab && !rest.isEmpty else { return nil }
    form.replace(with: completion)
    if key == .tab { _ = form.update(.tab, in: size) }
    return .stays()
  }

  /// What is said of the name that is being written; nil where there is nothing to say.
  var completionHint: String? {
    guard let question = asked, question.names != nil else { return nil }
    if let hint = recalledHint(among: offers) { return hint }
    guard let completion, !rest.isEmpty else { return nil }
    let more = offers.count > 1 ? " · pil ned: \(offers.count) kendte" : ""
    return "Tab: \(completion) · Enter: som skrevet\(more)"
  }

  /// What is said with a remark on the name with the focus, where the arrow writes another.
  var correctionHint: String? {
    completion == nil || !rest.isEmpty ? nil : " Pil højre retter det."
  }

  /// What to ask before it is saved: a name that is one slip from one that is known; nil where there is
  /// nothing to ask.
  var doubtedName: Menu? {
    for question in questions where form.isChanged(question.name) && !form.isHidden(question.name) {
      let text = form[question.name].trimmed
      guard let known = question.names?.slip(in: text) else { continue }
      var mended = self
      mended.form.focus(on: question.name)
      mended.form.replace(with: known)
      return Menu(
        title: "Mente du »\(known)«?",
        items: [
          Menu.Item(name: "Skriv »\(known)«, og gem", intent: .submit(mended)),
          Menu.Item(name: "Gem »\(text)«, som det er skrevet", intent: .submit(self)),
          Menu.Item(name: "Skriv videre", intent: .done),
        ])
    }
    return nil
  }
}

extension Question {
  /// The known names that what is written begins.
  func offers(for written: String) -> [Offer] {
    (names?.completions(of: written) ?? []).map { Offer(text: $0, words: "Kendt") }
  }
}
