import Core
import Spreadsheet
import TestSupport
import Testing

@Suite("What goes out as CSV comes in unchanged") struct SheetLaws {
  @Test(arguments: 0..<200) func randomText(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let columns = random.pick(1...6)
    let headings = (0..<columns).map {
      "Overskrift \($0)" + random.pick(["", ";", ",", "\"", "="])
    }
    let rows = (0..<random.pick(0...8)).map { row in
      let cells = (0..<columns).map { _ in text(&random) }
      return Sheet.Row(
        line: 0, number: row + 2,
        cells: cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
          ? ["fyld"] + cells.dropFirst() : cells)
    }
    let sheet = Sheet(headings: headings, rows: rows)
    let back = try Sheet(csv: sheet.csv)
    #expect(back.headings == headings)
    // Compared as bytes: Swift takes é in one and in two scalars for the same text.
    #expect(back.rows.map(bytes) == rows.map(bytes))
    #expect(back.rows.map(\.number) == rows.map(\.number))
    #expect(back.csv == sheet.csv)
  }

  @Test(arguments: [
    "=1+1", "+45 12 34 56 78", "-", "@navn", "\t", "\r", "\n=", "'", "''", "'=1", "''=1", "'a",
    " '=1", "=\"a;b\"", "\u{301}", "\"\u{301}", ";\u{301}", " a ", "\u{FEFF}", "sep=,", "",
  ])
  func eachAwkwardText(text: String) throws {
    let sheet = Sheet(
      headings: ["A", "B", "C"], rows: [.init(line: 2, number: 2, cells: [text, "x", text])])
    #expect(try Sheet(csv: sheet.csv).rows.map(bytes) == sheet.rows.map(bytes))
  }

  @Test func noCellBeginsAFormula() throws {
    for start in ["=", "+", "-", "@", "\t", "\r"] {
      let sheet = Sheet(
        headings: ["A"], rows: [.init(line: 2, number: 2, cells: [start + "HYPERLINK()"])])
      let text = String(decoding: sheet.csv.dropFirst(3), as: UTF8.self)
      #expect(text.contains("'" + start) && !text.contains("\n" + start))
    }
  }

  @Test func isWrittenAsDanishExcelHasIt() {
    let sheet = Sheet(
      headings: ["Nr.", "Navn"],
      rows: [
        .init(line: 2, number: 2, cells: ["1", "Æblehaven; øst"]),
        .init(line: 3, number: 3, cells: ["2", "to\nlinjer og \"citat\""]),
      ])
    #expect(
      sheet.csv
        == [0xEF, 0xBB, 0xBF]
        + Array(
          "Nr.;Navn\r\n1;\"Æblehaven; øst\"\r\n2;\"to\nlinjer og \"\"citat\"\"\"\r\n".utf8))
  }

  private func bytes(_ row: Sheet.Row) -> [[UInt8]] { row.cells.map { Array($0.utf8) } }

  private func text(_ random: inout SeededRandom) -> String {
    let parts = [
      "a", "æøå", " ", ";", ",", "\t", "\"", "\"\"", "'", "=", "+", "-", "@", "\n", "\r", "\r\n",
      "\u{301}", "👩‍👧", "\u{2028}", "\u{85}", "\u{1B}", "12", "€", "sep=",
    ]
    return (0..<random.pick(0...5)).map { _ in random.pick(parts) }.joined()
  }
}
