import Core
import Foundation
import Spreadsheet
import Testing

@Suite("Reading CSV") struct SheetReadingTests {
  let expected = [["Ærø", "5"], ["Bo", "3"]]

  @Test(arguments: [";", ",", "\t"]) func findsTheSeparator(separator: String) throws {
    let text = "Navn\(separator)Tal\nÆrø\(separator)5\nBo\(separator)3\n"
    #expect(try Sheet(csv: Array(text.utf8)).rows.map(\.cells) == expected)
    let named = "sep=\(separator)\r\n" + text
    #expect(try Sheet(csv: Array(named.utf8)).rows.map(\.cells) == expected)
  }

  @Test func aSeparatorInQuotesDoesNotCount() throws {
    let read = try sheet("\"Navn, efternavn, titel\";Tal", "Ærø;5", "Bo;3")
    #expect(read.headings == ["Navn, efternavn, titel", "Tal"])
    #expect(read.rows.map(\.cells) == expected)
  }

  @Test func readsTheEncodingsOfExcel() throws {
    let text = "Navn;Tal\r\nÆrø – 5 €;“x”\r\n"
    let wanted = [["Ærø – 5 €", "“x”"]]
    let encodings: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      Array(try #require(text.data(using: .windowsCP1252))),
    ]
    for bytes in encodings { #expect(try Sheet(csv: bytes).rows.map(\.cells) == wanted) }
  }

  @Test func everyByteOfWindows1252() throws {
    for byte in UInt8(0x80)...0xFF where ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
      let text = try #require(String(data: Data([byte]), encoding: .windowsCP1252))
      // A byte alone is never UTF-8.
      #expect(try Sheet(csv: Array("A;B\nx;".utf8) + [byte]).rows[0].cells[1] == text)
    }
  }

  @Test func linesMayEndInAnyWayAndDiffer() throws {
    let text = "Navn;Tal\rÆrø;5\r\nBo;3\n\n;\n"
    let sheet = try Sheet(csv: Array(text.utf8))
    #expect(sheet.rows.map(\.cells) == expected)
    #expect(sheet.rows.map(\.line) == [2, 3])
  }

  @Test func linesAndRowsAreCountedAsPeopleSeeThem() throws {
    let text = "A;B\r\n\"et\r\nto\ntre\";x\r\n\r\ny;z"
    let sheet = try Sheet(csv: Array(text.utf8))
    #expect(sheet.rows.map(\.cells) == [["et\r\nto\ntre", "x"], ["y", "z"]])
    #expect(sheet.rows.map(\.line) == [2, 6])
    #expect(sheet.rows.map(\.number) == [2, 4])
  }

  @Test func isLenientWhereNothingCanBeMistaken() throws {
    let read = try sheet("A;B;C;", "12\" rør;\"x\" ;", "y")
    #expect(read.headings == ["A", "B", "C"])
    #expect(read.rows.map(\.cells) == [["12\" rør", "x", ""], ["y", "", ""]])
  }

  @Test(arguments: [
    ("", "Filen er tom."),
    ("A;B\n1;\"åben\n2;3", "Linje 2, kolonne 2: anførselstegnet bliver aldrig lukket."),
    ("A;B\n\"x\"y;2", "Linje 2, kolonne 1: der står tekst efter"),
    ("A;B\n1;\u{0}", "et nultegn i linje 2"),
  ])
  func refusesWhatIsNotCSV(text: String, message: String) {
    let refusal = #expect(throws: Refusal.self) { try Sheet(csv: Array(text.utf8)) }
    #expect(refusal?.message.contains(message) ?? false, "\(refusal?.message ?? "")")
  }

  @Test func refusesOtherEncodings() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x41, 0, 0x41], [0xFF, 0xFE, 0, 0xD8], [0x41, 0x81, 0xFF],
    ] {
      let refusal = #expect(throws: Refusal.self) { try Sheet(csv: bytes) }
      #expect(refusal?.message.contains("CSV UTF-8") ?? false)
    }
  }

  @Test func lettersOfTwoBytesAreReadWithOrWithoutAMark() throws {
    let letters = Array("Aktivitet;Frist\nFælles vagt – nat;3/12-2026\n".utf16)
    for isSwapped in [false, true] {
      let bytes = letters.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isSwapped ? pair.reversed() : pair
      }
      for mark: [UInt8] in [[], isSwapped ? [0xFE, 0xFF] : [0xFF, 0xFE]] {
        let read = try Sheet(csv: mark + bytes)
        #expect(read.headings == ["Aktivitet", "Frist"])
        #expect(read.rows.map(\.cells) == [["Fælles vagt – nat", "3/12-2026"]])
      }
    }
  }

  @Test func refusesTooMuchOfAnything() {
    let files: [(String, [UInt8])] = [
      ("200 kolonner", Array(repeating: UInt8(ascii: ";"), count: 10_000)),
      ("20.000 rækker", Array(String(repeating: "a\n", count: 20_002).utf8)),
      ("10 MB", Array(repeating: UInt8(ascii: "a"), count: 100_000_000)),
    ]
    for (message, bytes) in files {
      let refusal = #expect(throws: Refusal.self) { try Sheet(csv: bytes) }
      #expect(refusal?.message.contains(message) ?? false, "\(refusal?.message ?? "")")
    }
  }
}
