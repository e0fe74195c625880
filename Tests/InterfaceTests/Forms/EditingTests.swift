import Testing
import Text

@testable import Interface

struct TextFieldTests {
  private func after(_ text: String, _ keys: [Key]) -> TextField {
    var field = TextField(text)
    for key in keys {
      let handled = field.update(key)
      #expect(handled)
    }
    return field
  }

  @Test(
    arguments: [
      ("a", [.character("b")], "ab", 2),
      ("ab", [.left, .character("x")], "axb", 2),
      ("ab", [.home, .character("x")], "xab", 1),
      ("ab", [.home, .left, .end, .right], "ab", 2),
      ("ab", [.backspace, .backspace, .backspace], "", 0),
      ("abc", [.home, .delete, .end, .delete], "bc", 2),
      ("en to tre", [.control("w")], "en to ", 6),
      ("en to ", [.control("w"), .control("w"), .control("w")], "", 0),
      ("en to", [.left, .left, .control("k")], "en ", 3),
      ("en to", [.left, .left, .control("u")], "to", 0),
      ("en", [.control("a"), .character("x"), .control("e"), .character("y")], "xeny", 4),
      ("e", [.character("\u{301}"), .backspace], "", 0),
      ("e", [.character("\u{301}"), .character("x")], "e\u{301}x", 2),
    ] as [(String, [Key], String, Int)])
  func edits(text: String, keys: [Key], expected: String, cursor: Int) {
    let field = after(text, keys)
    #expect(field.text == expected)
    #expect(field.cursor == cursor)
  }

  @Test(
    arguments: [
      // Typing goes back a word at a time, and deleting as far as it went.
      ("", "ny vagt", [.control("z")], "ny ", 3),
      ("", "ny vagt", [.control("z"), .control("z"), .control("z")], "", 0),
      ("", "ny vagt", [.control("z"), .control("z"), .control("y")], "ny ", 3),
      ("gammel", "", [.control("u"), .control("z")], "gammel", 6),
      ("gammel", "", [.backspace, .backspace, .delete, .control("z")], "gammel", 6),
      ("ab", "x", [.left, .left, .character("y"), .control("z")], "abx", 1),
      ("ab", "x", [.control("z"), .character("y"), .control("y")], "aby", 3),
      ("ab", "", [.left, .control("z"), .control("y")], "ab", 1),
    ] as [(String, String, [Key], String, Int)])
  func takesBack(text: String, typed: String, keys: [Key], expected: String, cursor: Int) {
    let field = after(text, typed.map(Key.character) + keys)
    #expect(field.text == expected)
    #expect(field.cursor == cursor)
  }

  @Test func takesBackWhatIsPasted() {
    var field = TextField("ny ")
    field.paste("vagt")
    for key in [Key.control("z"), .control("y"), .control("z")] { _ = field.update(key) }
    #expect(field.text == "ny ")
  }

  @Test(arguments: [Key.enter, .escape, .tab, .up, .down, .function(1), .control("x")])
  func leavesOtherKeysToTheForm(key: Key) {
    var field = TextField("a")
    let handled = field.update(key)
    #expect(!handled)
    #expect(field == TextField("a"))
  }

  @Test func pastesOnOneLineWithoutControlCharacters() {
    var field = TextField("<>")
    _ = field.update(.left)
    field.paste("et\r\nto\ttre\u{1B}[31m")
    #expect(field.text == "<et to tre[31m>")
    #expect(field.cursor == 14)
  }

  private func shown(_ field: TextField, width: Int) -> (line: String, cursor: Point?) {
    var frame = Frame(Size(width: width + 1, height: 1))
    frame.put(String(repeating: ".", count: width + 1), at: Point(x: 0, y: 0))
    field.view(in: &frame, at: Rect(x: 0, y: 0, width: width, height: 1), focused: true)
    return (frame.lines[0], frame.cursor)
  }

  @Test func scrollsSoThatTheCursorIsInView() {
    var field = TextField("abcdefghijklmnop")
    #expect(shown(field, width: 8).line == "…klmnop .")
    #expect(shown(field, width: 8).cursor == Point(x: 7, y: 0))
    for _ in 1...4 { _ = field.update(.left) }
    #expect(shown(field, width: 8).line == "…ijklmn….")
    #expect(shown(field, width: 8).cursor == Point(x: 5, y: 0))
    _ = field.update(.home)
    #expect(shown(field, width: 8).line == "abcdefg….")
    #expect(shown(field, width: 8).cursor == Point(x: 0, y: 0))
  }

  @Test func countsWideCharactersWhenPlacingTheCursor() {
    #expect(shown(TextField("日本"), width: 8).cursor == Point(x: 4, y: 0))
    #expect(shown(TextField("日本語日本語"), width: 8).cursor == Point(x: 6, y: 0))
    #expect(shown(TextField("日本語日本語"), width: 8).line == "… 本語  .")
  }

  @Test(arguments: 5...12)
  func noMarkStandsWhereTheCursorIs(width: Int) {
    var field = TextField("abcdefghijklmnopqrstuvwxyz")
    for _ in 0...26 {
      let (line, cursor) = shown(field, width: width)
      let place = Array(line)[cursor!.x]
      let next = Array(field.text + " ")[field.cursor]
      #expect(place == next, "\(line)")
      _ = field.update(.left)
    }
  }

  @Test func hidesTheCursorWithoutFocus() {
    var frame = Frame(Size(width: 5, height: 1))
    TextField("abcdefgh").view(
      in: &frame, at: Rect(x: 0, y: 0, width: 5, height: 1), focused: false)
    #expect(frame.cursor == nil)
    #expect(frame.lines == ["abcd…"])
    #expect(frame.row(0).allSatisfy { $0.style == .field })
  }
}

struct TextAreaTests {
  private let size = Size(width: 11, height: 3)

  private func after(_ text: String, _ keys: [Key]) -> TextArea {
    var area = TextArea(text)
    for key in keys {
      let handled = area.update(key, in: size)
      #expect(handled)
    }
    return area
  }

  private func shown(_ area: TextArea) -> Frame {
    var frame = Frame(size)
    area.view(in: &frame, at: Rect(size), focused: true)
    return frame
  }

  @Test func enterMakesALine() {
    let area = after("ab", [.left, .enter, .character("x")])
    #expect(area.text == "a\nxb")
    #expect(shown(area).lines == ["a", "xb", ""])
    #expect(shown(area).cursor == Point(x: 1, y: 1))
  }

  @Test func wrapsWordsAndMovesThroughWrappedLines() {
    let text = "den lokale drift\nslut"
    #expect(shown(TextArea(text)).lines == ["den lokale", "drift", "slut"])
    #expect(after(text, [.up]).cursor == 15)
    #expect(after(text, [.up, .up]).cursor == 4)
    #expect(after(text, [.up, .up, .home]).cursor == 0)
    #expect(after(text, [.up, .home, .end]).cursor == 16)
    #expect(after(text, [.up, .up, .end]).cursor == 10)
  }

  @Test func upAndDownKeepTheirColumnAcrossAShortLine() {
    let area = after("lang linje\nx\nlang linje", [.up, .up, .down, .down])
    #expect(area.cursor == 23)
  }

  @Test func scrollsSoThatTheCursorIsInView() {
    let text = (1...9).map(String.init).joined(separator: "\n")
    func lines(_ keys: [Key]) -> [String] { shown(after(text, keys)).lines }
    #expect(lines([]) == ["7         ▲", "8", "9"])
    #expect(lines([.up, .up, .up]) == ["6         ▲", "7", "8         ▼"])
    #expect(lines([.pageUp]) == ["7         ▲", "8", "9"])
    #expect(lines([.pageUp, .pageUp]) == ["5         ▲", "6", "7         ▼"])
    #expect(lines([.pageUp, .pageUp, .pageUp, .pageUp]) == ["1", "2", "3         ▼"])
    #expect(lines([.pageUp, .pageUp, .pageUp, .pageUp, .pageDown])[2] == "3         ▼")
  }

  @Test func theCursorHasAPlaceAfterAFullLine() {
    #expect(shown(TextArea("0123456789")).cursor == Point(x: 10, y: 0))
    #expect(shown(TextArea("slut\n")).cursor == Point(x: 0, y: 1))
  }

  @Test func leavesTabAndEscapeToTheForm() {
    var area = TextArea("a")
    let handled = [Key.tab, .escape].map { area.update($0, in: size) }
    #expect(handled == [false, false])
  }

  @Test func pasteKeepsNewlines() {
    var area = TextArea()
    area.paste("et\r\nto\rtre\u{7}")
    #expect(area.text == "et\nto\ntre")
    #expect(area.cursor == 9)
  }

  @Test func editsALongTextInTheMiddle() {
    var area = TextArea(String(repeating: "samdrift og drift ", count: 600))
    for _ in 1...50 { _ = area.update(.up, in: size) }
    let cursor = area.cursor
    let handled = area.update(.character("æ"), in: size)
    #expect(handled)
    #expect(area.cursor == cursor + 1)
    #expect(Array(area.text)[cursor] == "æ")
  }
}

struct TextHistoryTests {
  @Test(arguments: [(10, 150, 100), (400_000, 8, 2), (2_000_000, 3, 1)])
  func keepsALittleOfWhatIsLong(length: Int, changes: Int, kept: Int) {
    let text = [Character](repeating: "a", count: length)
    var history = TextHistory()
    for cursor in 1...changes { history.begin(.other, text, cursor) }
    var now = TextHistory.Moment(characters: text, cursor: 0)
    var steps = 0
    while let moment = history.back(from: now) { (now, steps) = (moment, steps + 1) }
    #expect(steps == kept)
    #expect(now.cursor == changes - kept + 1)
  }

  @Test func letsManyShortTextsGoForALongOne() {
    var history = TextHistory()
    for length in Array(repeating: 10, count: 99) + [600_000, 600_000] {
      history.begin(.other, Array(repeating: "a", count: length), 0)
    }
    let now = TextHistory.Moment(characters: [], cursor: 0)
    #expect(history.back(from: now)?.characters.count == 600_000)
    #expect(history.back(from: now) == nil)
  }
}
