import Testing

@testable import Interface

@Suite("A letter or a digit chooses") struct ChoiceKeyTests {
  private static let size = Size(width: 80, height: 24)
  private static let attitudes = ["modstander", "skeptisk", "neutral", "positiv", "ambassadør"]
  private static let people = ["Bo", "Driftschef", "Driftsleder", "Den lokale drift"]
  private static let milestones = (1...12).map { "\($0) Milepæl" }

  private func chosen(_ typed: String, of words: [String], from start: Int = 0) -> String {
    var form = Form(title: "", fields: [.choice("c", "Valg", words, selected: start)])
    for letter in typed { _ = form.update(.character(letter), in: Self.size) }
    return form["c"]
  }

  @Test(arguments: [
    ("p", attitudes, "positiv"), ("4", attitudes, "positiv"), ("45", attitudes, "ambassadør"),
    ("dd", people, "Driftsleder"), ("ddd", people, "Den lokale drift"),
    ("driftsl", people, "Driftsleder"), ("DE", people, "Den lokale drift"),
    ("d", people, "Driftschef"),
    ("6", milestones, "6 Milepæl"), ("12", milestones, "12 Milepæl"),
    ("l", people, "Den lokale drift"),
    ("12", (1...12).map { String(UnicodeScalar(96 + $0)!) }, "l"), ("s ", attitudes, "neutral"),
  ]) func chooses(typed: String, words: [String], word: String) {
    #expect(chosen(typed, of: words) == word)
  }

  @Test func aLetterThatFitsNoneSaysWhichThereAre() {
    var form = Form(title: "", fields: [.choice("c", "Valg", Self.attitudes, selected: 2)])
    let outcome = form.update(.character("x"), in: Self.size)
    #expect(
      outcome
        == .refused(
          "Intet her begynder med »x«. Vælg: modstander, skeptisk, neutral, positiv, ambassadør."))
    #expect(form["c"] == "neutral" && form.focused == "c")
    let digit = form.update(.character("9"), in: Self.size)
    #expect(digit != .editing)
    let other = form.update(.control("x"), in: Self.size)
    #expect(other == .unknown)
  }

  @Test func aTextForAnotherFieldChoosesNothing() {
    var form = Form(title: "", fields: [.choice("c", "Valg", Self.attitudes, selected: 2)])
    var outcome = Form.Outcome.editing
    for letter in "Xpositiv" { outcome = form.update(.character(letter), in: Self.size) }
    #expect(
      outcome
        == .refused(
          "Intet her begynder med »xpositiv«. "
            + "Vælg: modstander, skeptisk, neutral, positiv, ambassadør."))
    #expect(form["c"] == "neutral")
    // A digit begins anew, and so does any key that writes nothing.
    _ = form.update(.character("2"), in: Self.size)
    #expect(form["c"] == "skeptisk")
    let again = form.update(.character("p"), in: Self.size)
    #expect(again == .editing && form["c"] == "positiv")
  }

  @Test func aListSaysItToo() {
    var form = Form(title: "", fields: [.several("c", "Valg", Self.people)])
    let found = form.update(.character("d"), in: Self.size)
    #expect(found == .editing)
    let outcome = form.update(.character("x"), in: Self.size)
    #expect(
      outcome
        == .refused(
          "Intet her begynder med »x«. Vælg: Bo, Driftschef, Driftsleder, Den lokale drift."))
  }

  @Test func fieldsThatComeBackHaveWhatWasWritten() {
    var form = Form(
      title: "", fields: [.line("a", "A"), .line("b", "B", "før"), .choice("c", "C", ["x", "y"])])
    form.ask(for: ["a", "c"])
    #expect(form.fields.map(\.id) == ["a", "c"] && form["b"] == "før" && !form.isChanged)
    form.ask(for: ["a", "b", "c"])
    form.focus(on: "b")
    _ = form.update(.character("n"), in: Self.size)
    form.focus(on: "c")
    form.ask(for: ["a", "c"])
    #expect(form.focused == "c" && form.isHidden("b") && form.isChanged)
    form.ask(for: ["a", "b", "c"])
    #expect(form.fields.map(\.id) == ["a", "b", "c"] && form["b"] == "n" && form.focused == "c")
  }
}
