import Testing

@testable import Interface

@Suite struct MultipleChoiceTests {
  private static let groups = [
    "Administrativ ledelse", "Beboere", "Beboervalgte", "Den lokale drift", "Leverandører",
    "Økonomi",
  ]

  private func after(
    _ keys: [Key], _ words: [String] = groups, chosen: Set<Int> = []
  ) -> MultipleChoice {
    var choice = MultipleChoice(words, chosen: chosen)
    for key in keys { _ = choice.update(key) }
    return choice
  }

  private func keys(_ text: String) -> [Key] { text.map(Key.character) }

  private func lines(_ choice: MultipleChoice, focused: Bool, width: Int = 30) -> [String] {
    var frame = Frame(Size(width: width, height: 3))
    choice.view(in: &frame, at: Rect(x: 0, y: 0, width: width, height: 3), focused: focused)
    return frame.lines
  }

  @Test func spaceChoosesAndLetsGo() {
    let choice = after([.character(" "), .down, .character(" "), .down, .character(" ")])
    #expect(choice.chosen == [0, 1, 2])
    #expect(after([.up, .character(" ")], chosen: [1]).chosen == [0, 1])
    #expect(after([.character(" ")], chosen: [1]).chosen == [])
  }

  @Test func choicesInAFormAreTakenBackAndMadeAgain() {
    var form = Form(
      title: "",
      fields: [.choice("status", "Status", ["a", "b", "c"]), .several("who", "Hvem", ["x", "y"])])
    let size = Size(width: 80, height: 24)
    func press(_ keys: Key...) { for key in keys { _ = form.update(key, in: size) } }
    press(.right, .right, .left, .control("z"))
    #expect(form.choice("status") == 2)
    press(.control("z"), .control("z"), .control("z"))
    #expect(form.choice("status") == 0 && !form.isChanged)
    press(.control("y"), .control("y"))
    #expect(form.choice("status") == 2)
    press(.tab, .character(" "), .down, .character(" "), .control("z"))
    #expect(form.chosen("who") == [0])
    press(.control("z"), .control("z"), .control("z"))
    #expect(form.chosen("who") == [] && form.choice("status") == 2)
    press(.control("y"), .character(" "), .control("y"))
    #expect(form.chosen("who") == [], "what is changed after it can't be made again")
    press(.control("z"))
    #expect(form.chosen("who") == [0])
  }

  @Test func choicesAreTakenBackAlsoWhereOtherFieldsHaveComeBetween() {
    func status() -> Form.Field { .choice("status", "Status", ["a", "b", "c"]) }
    var form = Form(title: "", fields: [.line("name", "Navn"), status()])
    let size = Size(width: 80, height: 24)
    for key in [Key.character("x"), .tab, .right, .right] { _ = form.update(key, in: size) }
    form.replaceFields(with: [.line("name", "Navn"), .line("more", "Mere", "y"), status()])
    #expect(form.texts == ["name": "x", "more": "y", "status": "c"] && form.focus == 2)
    _ = form.update(.control("z"), in: size)
    #expect(form.choice("status") == 1)
    _ = form.update(.backtab, in: size)
    _ = form.update(.backtab, in: size)
    _ = form.update(.control("z"), in: size)
    #expect(form["name"].isEmpty)
  }

  @Test func whatIsTakenBackIsInView() {
    var choice = after([.end, .character(" "), .home] + keys("b"))
    choice.restore([])
    #expect(choice.focus == 5 && choice.chosen == [])
    _ = choice.update(.character("e"))
    #expect(choice.focus == 5, "what was typed before is no part of another word")
  }

  @Test func lettersFindAWord() {
    #expect(after(keys("l")).focus == 4)
    #expect(after(keys("ø")).focus == 5)
    #expect(after(keys("DEN")).focus == 3)
    #expect(after(keys("beboerv")).focus == 2)
    #expect(after(keys("bb")).focus == 2, "the same letter again goes on to the next")
    #expect(after(keys("bbb")).focus == 1, "and round the end")
    #expect(after(keys("be") + [.up] + keys("d")).focus == 3, "another key begins a new word")
    #expect(after(keys("x")).focus == 0)
    #expect(after(keys("b")).chosen.isEmpty)
  }

  @Test func aThousandAreWithinReach() {
    let words = (0..<1_000).map { "Interessent \($0)" } + ["Ældrerådet"]
    #expect(after(keys("æ"), words).focus == 1_000)
    #expect(after([.end, .pageUp], words).focus == 992)
    #expect(after([.pageDown, .pageDown, .home], words).focus == 0)
    #expect(after([.end, .pageDown], words).focus == 1_000)
    let shown = lines(after(keys("æ"), words), focused: true)
    #expect(shown[2] == "[ ] Ældrerådet")
    #expect(shown[0].hasSuffix("▲"))
  }

  @Test func theArrowsLeadOutAtBothEnds() {
    var choice = after([])
    #expect(choice.update(.up) == false)
    choice = after([.end])
    #expect(choice.update(.down) == false)
    #expect(choice.update(.enter) == false)
    #expect(choice.update(.left) == false)
  }

  @Test func whatIsChosenIsSeenFromElsewhere() {
    let choice = after([.end], chosen: [1, 4])
    #expect(lines(choice, focused: false) == ["[x] Beboere", "[x] Leverandører", ""])
    #expect(lines(choice, focused: true)[2] == "[ ] Økonomi")
    #expect(lines(after([]), focused: false)[0] == "[ ] Administrativ ledelse")
  }

  @Test func anEmptyListSaysSo() {
    let choice = after([.character(" "), .character("a"), .end], [])
    #expect(choice.chosen.isEmpty)
    #expect(lines(choice, focused: true)[0] == "Ingen at vælge")
  }

  @Test func theTextIsTheWordsOnALineEach() {
    var choice = after([], chosen: [3, 1])
    #expect(choice.text == "Beboere\nDen lokale drift")
    choice.text = "Leverandører\nNogen, der er slettet"
    #expect(choice.chosen == [4])
  }
}

@Suite struct FormScrollTests {
  private func lines(_ form: Form, _ notes: [String: Form.Note], height: Int) -> [String] {
    var frame = Frame(Size(width: 80, height: height))
    form.view(in: &frame, notes: notes)
    return frame.lines
  }

  @Test(arguments: [12, 16, 20, 24])
  func theFocusIsInViewWithItsNote(height: Int) {
    let names = ["a", "b", "c", "d", "e", "f"].map { "Felt \($0)" }
    var form = Form(
      title: "Formular", introduction: "Om formularen",
      fields: names.enumerated().map { index, name in
        switch index % 3 {
        case 0: .area(name, name)
        case 1: .line(name, name)
        default: .several(name, name, ["Et", "To", "Tre", "Fire"])
        }
      })
    for name in names {
      let shown = lines(form, [name: .warning("Se på \(name)")], height: height)
      #expect(shown.contains { $0.contains("│ \(name)") }, "\(name) at \(height)")
      #expect(shown.contains { $0.contains("! Se på \(name)") }, "\(name) at \(height)")
      _ = form.update(.tab, in: Size(width: 80, height: height))
    }
    #expect(lines(form, [:], height: height).contains { $0.contains("[ Gem (F2) ]") })
  }

  @Test func arrowsTellThatThereIsMore() {
    var form = Form(title: "", fields: (1...9).map { .area("\($0)", "Felt \($0)") })
    #expect(lines(form, [:], height: 24).filter { $0.contains("▼") }.count == 1)
    #expect(lines(form, [:], height: 24).filter { $0.contains("▲") }.isEmpty)
    form.focus(on: "9")
    #expect(lines(form, [:], height: 24).filter { $0.contains("▲") }.count == 1)
  }
}
