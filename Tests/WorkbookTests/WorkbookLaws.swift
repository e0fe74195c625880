import TestSupport
import Testing

@testable import Workbook

@Suite("What goes out as a workbook comes in unchanged") struct WorkbookLaws {
  @Test(arguments: 0..<60) func randomCells(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let rows = (0..<random.pick(1...20)).map { _ in
      (0..<random.pick(1...10)).map { _ in
        Worksheet.Field(cell(&random), random.pick(CellLook.allCases))
      }
    }
    let choices = random.pick([[], ["ja", "nej"], ["a, b", "\"c\"", "<d>"]])
    let sheet = Worksheet(
      name: random.pick(["Plan", "Bo's & \"Ø\""]), pageHeading: random.pick(["", "FORTROLIGT"]),
      columns: (0..<10).map { _ in Worksheet.Column(width: 9, choices: choices) }, rows: rows,
      headingRows: random.pick(0...2), isFiltered: random.oneIn(2))
    let writer = WorkbookWriter([sheet], title: "A & B")
    let bytes = try writer.write()
    #expect(try writer.write() == bytes)
    let reader = try WorkbookReader(bytes, limits: limits)
    #expect(reader.sheets.map(\.name) == [sheet.name] + (choices.isEmpty ? [] : ["Lister"]))
    #expect(reader.sheets.map(\.isHidden) == [false] + (choices.isEmpty ? [] : [true]))
    let read = try reader.read(reader.sheets[0])
    for (place, fields) in rows.enumerated() {
      var wanted = fields.map { kept($0.cell) }
      while wanted.last == .empty { wanted.removeLast() }
      #expect((read.rows.first { $0.number == place + 1 }?.cells ?? []) == wanted)
    }
    if !choices.isEmpty {
      #expect(
        try reader.read(reader.sheets[1]).rows.map { $0.cells[0] } == choices.map { .text($0) })
    }
  }

  private func cell(_ random: inout SeededRandom) -> Cell {
    switch random.pick(0...6) {
    case 0: .empty
    case 1: .number(random.pick(["0", "-1", "1234.5", "0.0001", "99999999"]), number(&random))
    case 2:
      .moment(
        day: random.pick(61...80_000), second: random.pick([0, 0, 1, 43_200, 86_399]),
        random.pick([.day, .time]))
    case 3: .flag(random.oneIn(2))
    case 4: .formula("SUM(A1:B1)&\"<x>\"", value: "12.5", number(&random))
    default:
      .text(
        (0..<random.pick(1...8)).map { _ in
          random.pick([
            "a", "ø", "=", "+", "<", "&", "\"", "'", "\n", "\t", "\r", " ", "_x000D_", "_", "x0",
            "\u{1}", "\u{FFFF}", "😀", "\u{301}", "]]>", "&amp;",
          ])
        }.joined())
    }
  }

  private func number(_ random: inout SeededRandom) -> CellFormat {
    random.pick([
      .general, .decimals(0), .decimals(2), .decimals(4), .percent(0), .percent(1), .percent(2),
    ])
  }

  /// What a reader is told of a cell: a formula's value is a number.
  private func kept(_ cell: Cell) -> Cell {
    switch cell {
    case .formula(_, let value, let format): .number(value, format)
    default: cell
    }
  }

  @Test func aTextLongerThanACellIsRefused() throws {
    func write(_ count: Int) throws {
      let fields = [
        [Worksheet.Field(.text("x"))],
        [.init(.empty), .init(.text(String(repeating: "x", count: count)))],
      ]
      _ = try WorkbookWriter(
        [Worksheet(name: "A", columns: [], rows: fields, headingRows: 0, isFiltered: false)],
        title: ""
      ).write()
    }
    try write(32_767)
    #expect(throws: WorkbookError.cellTooLong(row: 2, column: 2)) { try write(32_768) }
  }

  @Test(arguments: [
    "A & B", String(repeating: "Område & ", count: 60), String(repeating: "😀", count: 200),
  ])
  func aPagesHeaderIsNoLongerThanExcelHasIt(title: String) throws {
    let sheet = Worksheet(
      name: "A", pageHeading: "FORTROLIGT", columns: [], rows: [], headingRows: 0, isFiltered: false
    )
    let archive = try #require(
      ArchiveReader(WorkbookWriter([sheet], title: title).write(), allowance: 100_000))
    var xml = ""
    _ = try archive.read("xl/worksheets/sheet1.xml") { piece throws(WorkbookError) in
      xml += String(decoding: piece, as: UTF8.self)
      return true
    }
    let header = try #require(xml.firstMatch(of: /<oddHeader>(.*)<\/oddHeader>/)).1
      .replacing("&amp;", with: "&")
    #expect(
      header.utf16.count <= 255 && header.hasPrefix("&L") && header.hasSuffix("&R&BFORTROLIGT"))
    // No half of a doubled sign is left.
    #expect(header.dropFirst(2).dropLast(14).replacing("&&", with: "").contains("&") == false)
  }

  @Test func columnsAreNamedAsSheetsNameThem() {
    #expect(
      [1, 26, 27, 52, 702, 703, 16_384].map(\.columnLetters) == [
        "A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD",
      ])
    for column in 1...2000 {
      #expect(CellPlace("\(column.columnLetters)7") == CellPlace("$\(column.columnLetters)$7"))
    }
    #expect(
      CellPlace("A0") == nil && CellPlace("7") == nil && CellPlace("A") == nil
        && CellPlace("") == nil)
  }
}
