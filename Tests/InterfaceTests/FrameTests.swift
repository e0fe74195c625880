import Testing

@testable import Interface

struct FrameTests {
  private func frame(_ width: Int, _ height: Int) -> Frame {
    Frame(Size(width: width, height: height))
  }

  private let origin = Point(x: 0, y: 0)

  @Test func drawsAndReportsColumns() {
    var frame = frame(10, 2)
    let columns = frame.put("Tavle", at: Point(x: 1, y: 1), style: .heading)
    #expect(columns == 5)
    #expect(frame.lines == ["", " Tavle"])
    #expect(frame.row(1).dropFirst().first?.style == .heading)
  }

  @Test func clipsToWidthAndToTheEdge() {
    var frame = frame(6, 2)
    let limited = frame.put("fordelingsnøgle", at: origin, width: 4)
    let atEdge = frame.put("fordelingsnøgle", at: Point(x: 2, y: 1))
    #expect([limited, atEdge] == [4, 4])
    #expect(frame.lines == ["for…", "  for…"])
  }

  @Test func tellsWhatChangedInARow() throws {
    var before = frame(8, 2)
    before.put("日 Tavle", at: origin)
    var after = before
    #expect(after.changes(inRow: 0, since: before) == nil)
    after.put("n", at: Point(x: 4, y: 0))
    after.put("p", at: Point(x: 6, y: 0))
    let letters = try #require(after.changes(inRow: 0, since: before))
    #expect(letters.x == 4)
    #expect(letters.cells.map(\.text) == ["n", "v", "p"])
    #expect(after.changes(inRow: 1, since: before) == nil)
    #expect(after.changes(inRow: 1, since: nil)?.cells.count == 8)
  }

  @Test func aWideCharacterChangesAsAWhole() throws {
    var before = frame(4, 1)
    before.put("日本", at: origin)
    var after = before
    after.style(Rect(x: 1, y: 0, width: 1, height: 1), as: .selected)
    let cells = try #require(after.changes(inRow: 0, since: before)).cells
    #expect(cells.map(\.text) == ["日", ""])
  }

  @Test func controlCharactersNeverReachACell() {
    var frame = frame(20, 1)
    frame.put("\u{1B}]0;titel\u{7}\n\u{202E}x", at: origin)
    #expect(frame.lines == ["·]0;titel· x"])
  }

  @Test func wideCharactersTakeTwoCells() {
    var frame = frame(5, 1)
    frame.put("日本語", at: origin)
    #expect(frame.lines == ["日本…"])
    #expect(frame.row(0).map(\.isContinuation) == [false, true, false, true, false])
  }

  @Test func overwritingHalfAWideCharacterBlanksTheOtherHalf() {
    var frame = frame(6, 1)
    frame.put("日本語", at: origin)
    frame.put("x", at: Point(x: 1, y: 0))
    frame.put("y", at: Point(x: 4, y: 0))
    #expect(frame.lines == [" x本y"])
  }

  @Test func aWideCharacterCutByTheLeftEdgeLeavesABlank() {
    var frame = frame(4, 1)
    let columns = frame.put("日本", at: Point(x: -1, y: 0))
    #expect(columns == 3)
    #expect(frame.lines == [" 本"])
  }

  @Test func combiningMarksShareACell() {
    var frame = frame(3, 1)
    let columns = frame.put("e\u{301}x", at: origin)
    #expect(columns == 2)
    #expect(frame.row(0).map(\.text) == ["e\u{301}", "x", " "])
  }

  @Test func drawsABoxWithATitleAndKeepsTheInside() {
    var frame = frame(12, 3)
    frame.put("indhold", at: Point(x: 2, y: 1))
    frame.box(Rect(x: 0, y: 0, width: 12, height: 3), title: "Forarbejde")
    #expect(frame.lines == ["┌ Forarbe… ┐", "│ indhold  │", "└──────────┘"])
  }

  @Test(arguments: [0, 1, 2]) func survivesTinySizesAndStrayPositions(side: Int) {
    var frame = frame(side, side)
    for x in -3...3 {
      for y in -3...3 {
        let rect = Rect(x: x, y: y, width: 4, height: 4)
        frame.fill(rect, style: .title)
        frame.box(rect, title: "Et langt navn")
        frame.style(rect, as: .selected)
        frame.put("日本", at: Point(x: x, y: y))
        frame.put("abc", at: Point(x: x, y: y), width: -1)
        TextField("tekst").view(in: &frame, at: rect, focused: true)
        TextArea("tekst\ntekst").view(in: &frame, at: rect, focused: true)
      }
    }
    #expect(frame.lines.count == side)
    #expect(self.frame(-1, -1).lines.isEmpty)
  }

  @Test func stylesCoverTheRow() {
    var frame = frame(8, 1)
    frame.put("日", at: Point(x: 1, y: 0), style: .error)
    frame.style(Rect(x: 5, y: -2, width: 9, height: 9), as: .key)
    #expect(frame.row(0).map(\.text) == [" ", "日", "", " ", " ", " ", " ", " "])
    #expect(
      frame.row(0).map(\.style)
        == [.plain, .error, .error, .plain, .plain, .key, .key, .key])
  }

  @Test func fillBlanksAndStyles() {
    var frame = frame(4, 1)
    frame.put("abcd", at: origin)
    frame.fill(Rect(x: 1, y: 0, width: 2, height: 5), style: .field)
    #expect(frame.lines == ["a  d"])
    #expect(frame.row(0).map(\.style) == [.plain, .field, .field, .plain])
  }

  @Test func theLastTargetWins() {
    var frame = frame(10, 10)
    frame.target("tavle", in: Rect(x: 0, y: 0, width: 10, height: 10))
    frame.target("kort", in: Rect(x: 2, y: 2, width: 3, height: 2))
    #expect(frame.target(at: Point(x: 4, y: 3)) == "kort")
    #expect(frame.target(at: Point(x: 5, y: 3)) == "tavle")
    #expect(frame.target(at: Point(x: 10, y: 3)) == nil)
  }

  @Test func equalDrawingsMakeEqualRows() {
    var one = frame(20, 2)
    var other = frame(20, 2)
    one.put("ens", at: origin)
    other.put("ens", at: origin)
    other.put("anderledes", at: Point(x: 0, y: 1))
    #expect(one.row(0) == other.row(0))
    #expect(one.row(1) != other.row(1))
  }
}
