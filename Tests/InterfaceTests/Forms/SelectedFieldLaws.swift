import TestSupport
import Testing

@testable import Interface

@Suite("Laws: a field that comes filled") struct SelectedFieldLaws {
  private static let size = Size(width: 80, height: 24)
  private static let keys: [Key] =
    "abå 1.".map(Key.character) + [
      .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("u"), .control("k"),
      .control("z"), .control("y"), .control("e"), .tab, .backtab, .up, .down,
    ]

  private func form() -> Form {
    Form(
      title: "",
      fields: [
        .line("name", "Navn", "Driftschef"), .line("empty", "Tom"), .area("note", "Noter", "Husk"),
      ])
  }

  /// What any keys make of a field is what they make of one that isn't selected, from the key on that
  /// is no first letter.
  @Test(arguments: 1...200) func whatIsTypedAfterAnArrowIsNeverLost(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let arrow = random.pick([Key.left, .right, .home, .end])
    var (selected, plain) = (TextField("Driftschef"), TextField("Driftschef"))
    selected.select()
    _ = (selected.update(arrow), plain.update(arrow))
    #expect(!selected.isSelected)
    for _ in 0..<random.pick(1...12) {
      let key = random.pick(Self.keys)
      let outcomes = (selected.update(key), plain.update(key))
      #expect(outcomes.0 == outcomes.1)
    }
    #expect(selected == plain)
  }

  /// Nothing that the user has written is selected, wherever the focus has been since.
  @Test(arguments: 1...200) func whatOneHasWrittenIsNotSelected(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var form = form()
    for _ in 0..<60 {
      let key = random.pick(Self.keys)
      let before = form.line
      _ = form.update(key, in: Self.size)
      if let line = form.line, line.isSelected {
        #expect(form.isChanged(form.focused ?? "") == false)
        #expect(before != line, "\(key.name) selects what it finds")
      }
    }
  }

  @Test func theFirstLetterReplacesAndCtrlZBringsBack() {
    for (keys, text) in [
      ([Key.character("x"), .character("y")], "xy"), ([.backspace], ""), ([.delete], ""),
      ([.end, .character("x")], "Driftschefx"), ([.home, .character("x")], "xDriftschef"),
      ([.left, .backspace], "Driftschf"), ([.tab, .backtab, .character("x")], "x"),
    ] {
      var form = form()
      for key in keys { _ = form.update(key, in: Self.size) }
      #expect(form["name"] == text, "\(keys.map(\.name))")
      guard keys.count < 3, keys[0] != .end, keys[0] != .home, keys[0] != .left else { continue }
      _ = form.update(.control("z"), in: Self.size)
      #expect(form["name"] == "Driftschef")
    }
  }

  @Test func aPasteReplacesAndNotesAreKept() {
    var form = form()
    let isPasted = form.paste("Driftsleder\n")
    #expect(isPasted)
    #expect(form["name"] == "Driftsleder ")
    form.focus(on: "note")
    _ = form.update(.character("!"), in: Self.size)
    #expect(form["note"] == "Husk!")
  }

  @Test func itIsSeen() {
    func styles(_ form: Form) -> Set<Style> {
      var frame = Frame(Self.size)
      form.view(in: &frame)
      return Set((0..<24).flatMap { frame.row($0).map(\.style) })
    }
    var form = form()
    #expect(styles(form).contains(.selectedText))
    _ = form.update(.end, in: Self.size)
    #expect(!styles(form).contains(.selectedText))
  }
}
