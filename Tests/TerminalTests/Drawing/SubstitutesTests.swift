import Interface
import Testing
import Text

@testable import Terminal

struct SubstitutesTests {
  private func shown(_ text: String, _ substitutes: Substitutes) -> String {
    let scalars = text.unicodeScalars.flatMap {
      substitutes.shown($0.value, columns: Width.of($0))
    }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test func utf8NeedsNone() {
    let substitutes = Substitutes(
      characterSet: "UTF-8", terminalType: "xterm", plainLines: false)
    #expect(substitutes.isEmpty)
  }

  @Test func asciiKeepsEveryColumn() {
    let substitutes = Substitutes(
      characterSet: "ANSI_X3.4-1968", terminalType: "xterm", plainLines: false)
    #expect(shown("┌─┐│● Milepæl → nået…日", substitutes) == "+-+|* Milepel > naet.??")
  }

  @Test func dotsBecomeSignsWhereTheyCannotBeShown() {
    for (characterSet, type) in [("ANSI_X3.4-1968", "xterm"), ("UTF-8", "linux")] {
      let substitutes = Substitutes(
        characterSet: characterSet, terminalType: type, plainLines: false)
      #expect(shown("⠉⠒⠤⣀⡇⠀▁▃▅█", substitutes) == "''..: _-=#")
    }
  }

  @Test func theUserMayWantPlainBordersOnly() {
    let substitutes = Substitutes(characterSet: "UTF-8", terminalType: "xterm", plainLines: true)
    #expect(!substitutes.isEmpty)
    #expect(shown("┌─┐│● Milepæl → nået…", substitutes) == "+-+|● Milepæl → nået…")
  }

  @Test func theLinuxConsoleKeepsBordersAndLetters() {
    let substitutes = Substitutes(characterSet: "UTF-8", terminalType: "linux", plainLines: false)
    #expect(shown("┌─┐│● Milepæl → nået", substitutes) == "┌─┐│* Milepæl > nået")
  }

  /// Debian's fonts have one glyph for all that lies, and one for all that stands.
  @Test(arguments: [("UTF-8", "linux"), ("ANSI_X3.4-1968", "xterm")])
  func linesThatMeanSomethingElseDontLookAlike(characterSet: String, type: String) {
    let substitutes = Substitutes(
      characterSet: characterSet, terminalType: type, plainLines: false)
    let signs = ["─", "═", "╌", "│", "┃", "░", "□", "■", "█", "»", "×", "·"].map {
      shown($0, substitutes)
    }
    #expect(Set(signs).count == signs.count, "\(signs)")
    #expect(signs[1...2].allSatisfy { $0.utf8.count == 1 } && signs[4].utf8.count == 1)
  }

  /// In the matrix attitudes stand after a number, and moves before it, without words.
  @Test(arguments: [("UTF-8", "linux"), ("ANSI_X3.4-1968", "xterm")])
  func signsThatMeanSomethingElseDontLookAlike(characterSet: String, type: String) {
    let substitutes = Substitutes(
      characterSet: characterSet, terminalType: type, plainLines: false)
    for signs in ["▼▽○△▲", "↑↗→↘↓↙←↖"] {
      let shown = signs.map { self.shown(String($0), substitutes) }
      #expect(Set(shown).count == signs.count, "\(shown)")
    }
  }

  @Test func theLinuxConsoleGetsPlainLettersForThoseItLacks() {
    let substitutes = Substitutes(characterSet: "UTF-8", terminalType: "linux", plainLines: false)
    #expect(shown("ćčłńđőűřę Šš Žž Œœ ßéñ", substitutes) == "cclndoure Šš Žž Œœ ßéñ")
    #expect(shown("►◄◆✓", substitutes) == "><*v")
  }

  @Test func everyLetterHasAPlainOne() {
    let substitutes = Substitutes(
      characterSet: "ANSI_X3.4-1968", terminalType: "xterm", plainLines: false)
    let letters = (0xC0...0x17F).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isAlphabetic
    }
    for letter in letters { #expect(shown(String(letter), substitutes) != "?", "\(letter)") }
  }

  private func folded(_ text: String, width: Int) -> (text: String, columns: [Int]) {
    var frame = Frame(Size(width: width, height: 1))
    frame.put(text, at: Point(x: 0, y: 0))
    let row = FoldedRow(
      frame.row(0),
      Substitutes(characterSet: "ANSI_X3.4-1968", terminalType: "xterm", plainLines: false))
    #expect(row.cells.count == width && row.columns.count == width)
    let scalars = row.cells.compactMap { Unicode.Scalar($0.scalar) }
    return (String(String.UnicodeScalarView(scalars)), row.columns)
  }

  @Test(arguments: [
    ("æøå", 6, "aeoeaa"), ("æøå", 4, "aeoa"), ("æøå", 3, "eoa"),
    ("│ Milepæl  │ Næste │", 20, "| Milepael | Naeste|"), ("│Nået│  x", 9, "|Naet|  x"),
    ("Frist for Ærø  Gøremål", 24, "Frist for Aero Goeremaal"), ("ÅBEN  åben", 12, "AABEN aaben "),
    ("日 æ  x", 8, "?? ae x "),
  ])
  func twoLettersTakeTheBlanksAfterThem(text: String, width: Int, shown: String) {
    #expect(folded(text, width: width).text == shown)
  }

  @Test func everyColumnIsFoundAgain() {
    let (text, columns) = folded("Ærø  på", width: 9)
    #expect(text == "Aero paa ")
    #expect(columns == [0, 2, 3, 4, 4, 5, 6, 8, 8])
  }
}
