import Core
import Interface
import Text

/// Names: what is written is completed with one that is known.
extension FormOverlay {
  /// Whether the field with the focus is changed, and the cursor is at the end of what is written.
  var isNameWritten: Bool {
    form.focused.map { form.isChanged($0) } == true && form.line?.isAtEnd == true
  }

  /// The known name that what is written begins; nil where it begins none.
  var completion: String? {
    isNameWritten ? asked?.names?.completions(of: written).first : nil
  }

  /// The known name that what is written was perhaps meant for; nil where there is none.
  var correction: String? { isNameWritten ? asked?.correction(of: written) : nil }

  /// Whether what is written is a known name itself.
  private var isKnown: Bool { asked?.names?.contains(written.trimmed) == true }

  /// How what is written goes on to the known name that it begins; empty where it begins none.
  func rest(of completion: String?) -> String {
    completion.map { String($0.dropFirst(written.count)) } ?? ""
  }

  /// Answers the arrow that writes the known name, and Tab, which goes on as well and leaves a name
  /// that is known as it is; nil where the key is as in other fields.
  mutating func pressInName(_ key: Key, in size: Size) -> Answer? {
    guard key == .right || key == .tab && !isKnown,
      let name = completion ?? (key == .right ? correction : nil)
    else { return nil }
    form.replace(with: name)
    if key == .tab { _ = form.update(.tab, in: size) }
    return .stays()
  }

  /// What is said of the name that is being written and its completion; nil where there is nothing
  /// to say.
  func completionHint(_ completion: String?) -> String? {
    guard let question = asked, question.names != nil else { return nil }
    let offers = offers
    if let hint = recalledHint(among: offers) { return hint }
    guard let completion else { return nil }
    let more = offers.isEmpty ? "" : " · pil ned: \(offers.count) kendte"
    return "\(isKnown ? "Pil højre" : "Tab"): \(completion) · Enter: som skrevet\(more)"
  }

  /// What to ask before it is saved: a name that is one slip from one that is known, where neither is
  /// so short that both may well be meant; nil where there is nothing to ask.
  var doubtedName: Menu? {
    for question in questions where form.isChanged(question.name) && !form.isHidden(question.name) {
      let text = form[question.name].trimmed
      guard let known = question.names?.slip(in: text), min(known.count, text.count) > 4 else {
        continue
      }
      var mended = self
      mended.form.focus(on: question.name)
      mended.form.replace(with: known)
      return Menu(
        title: "Mente du »\(known)«?",
        items: [
          Menu.Item(name: "Skriv »\(known)«, og gem", intent: .submit(mended)),
          Menu.Item(name: "Gem »\(text)«, som det er skrevet", intent: .submit(self)),
          Menu.Item(name: "Skriv videre", intent: .done),
        ], selected: 2)
    }
    return nil
  }
}

extension Question {
  /// The known names that the arrows go through: those that what is written begins, where they are
  /// several, and it is none itself.
  func offers(for written: String) -> [Offer] {
    guard let names, !names.contains(written.trimmed) else { return [] }
    let known = names.completions(of: written)
    return known.count < 2 ? [] : known.map { Offer(text: $0, words: "Kendt") }
  }

  /// The known name that a remark on what is written asks after; nil where none is asked after.
  fileprivate func correction(of written: String) -> String? {
    remarksOnNew ? names?.suggestion(for: written) : names?.slip(in: written)
  }
}
