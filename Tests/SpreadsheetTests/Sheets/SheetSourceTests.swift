import Core
import TestSupport
import Testing

@testable import Spreadsheet
@testable import Workbook

/// Workbooks as lists are read from them.
@Suite("Lists in workbooks") struct SheetSourceTests {
  private func bytes(_ sheets: (name: String, rows: [[Cell]])...) throws -> [UInt8] {
    try WorkbookWriter(
      sheets.map { sheet in
        Worksheet(
          name: sheet.name, columns: [], rows: sheet.rows.map { $0.map { Worksheet.Field($0) } },
          headingRows: 0, isFiltered: false)
      }, title: ""
    ).write()
  }

  private func read(_ rows: [[Cell]]) throws -> Sheet {
    try SheetSource(try bytes(("Ark1", rows))).sheet(named: nil, of: .plan)
  }

  @Test func cellsAreReadAsDanishExcelShowsThem() throws {
    let sheet = try read([
      [.text("Aktivitet"), .text("Frist")],
      [.number("7.5", .general), .moment(day: 46_374, second: 0, .day)],
      [.number("1234.50", .decimals(2)), .moment(day: 46_374, second: 52_200, .time)],
      [.number("0.125", .percent(1)), .moment(day: 0, second: 52_201, .time)],
      [.number("0.3125", .hours), .flag(true)],
      [.number("0.30000000000000004", .general), .flag(false)],
      [.number("1E+3", .general), .number("-2.0E-1", .general)],
      [.error("#REF!"), .number("12", .text)],
    ])
    #expect(
      sheet.rows.map(\.cells) == [
        ["7,5", "18-12-2026"], ["1234,5", "18-12-2026 14:30"], ["12,5 %", "14:30:01"],
        ["7,5 t", "ja"], ["0,3", "nej"], ["1000", "-0,2"], ["#REF!", "12"],
      ])
    #expect(sheet.remarks == [])
    #expect(sheet.rows.map(\.number) == Array(2...8) && sheet.rows.allSatisfy { $0.line == nil })
  }

  @Test func whatIsShownOtherwiseThanItIsKeptIsSaid() throws {
    let sheet = try read([
      [.text("Aktivitet"), .text("Kroner")], [.text("A"), .number("333.335", .decimals(2))],
      [.text("B"), .number("0.999", .percent(0))], [.text("C"), .number("2.5", .decimals(0))],
    ])
    #expect(sheet.rows.map { $0.cells[1] } == ["333,34", "100 %", "3"])
    #expect(
      sheet.remarks == ["Tal er læst, som arket viser dem: 333,335 i B2 er 333,34 og 2 andre."])
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1,5"), ("-1.5E-3", "-0,0015"),
    ("1.5e+3", "1500"), ("12345678901234567", "12345678901234600"),
    ("9999999999999995", "10000000000000000"),
    ("0.99999999999999999", "1"), (".5", "0,5"), ("5.", "5"),
  ]) func numbersAreExact(written: String, shown: String) {
    #expect(DecimalText(written)?.rounded(toDigits: 15).danish == shown)
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1e999", "1,5", "en", "1.2.3", "--1"])
  func anythingElseIsNoNumber(text: String) { #expect(DecimalText(text) == nil) }

  @Test func roundingIsTheSameAsOfQuantities() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      let quantity = Quantity(tenThousandths: random.pick(-9_999_999...9_999_999))
      let number = try #require(DecimalText(quantity.stored))
      #expect(number.danish == quantity.danish.replacing(".", with: ""))
      #expect(
        number.rounded(toDecimals: 2).danish
          == Quantity(hundredths: quantity.hundredths).danish.replacing(".", with: ""))
      #expect(number.rounded(toDecimals: 0).danish == String(quantity.whole))
    }
  }

  @Test func theSheetWithTheHeadingsIsTheOne() throws {
    let plan: [[Cell]] = [[.text("Aktivitet")], [.text("A")]]
    let notes: [[Cell]] = [[.text("Husk")], [.text("kage")]]
    let one = try SheetSource(try bytes(("Noter", notes), ("Plan", plan), ("Tom", [])))
    #expect(try one.sheets(of: .plan) == ["Plan"])
    let sheet = try one.sheet(named: nil, of: .plan)
    #expect(sheet.rows.map(\.cells) == [["A"]])
    #expect(sheet.remarks == ["Arket »Plan« er læst; filen har også »Noter«, »Tom«."])
    let several = try SheetSource(try bytes(("Øst", plan), ("Noter", notes), ("Vest", plan)))
    #expect(try several.sheets(of: .plan) == ["Øst", "Vest"])
    #expect(
      refusal { try several.sheet(named: nil, of: .plan) }
        == "Filen har flere ark: »Øst«, »Vest«. Vælg ét af dem.")
    #expect(try several.sheet(named: "vest", of: .plan).remarks == [])
    #expect(
      refusal { try several.sheet(named: "Nord", of: .plan) }
        == "Filen har intet ark, der hedder »Nord«. Den har »Øst«, »Noter«, »Vest«.")
    let none = try SheetSource(try bytes(("A", notes), ("B", notes)))
    #expect(try none.sheets(of: .plan) == ["A", "B"])
    #expect(
      refusal { try SheetSource(bytes(("A", []))).sheet(named: nil, of: .plan) } == "Filen er tom.")
    #expect(
      refusal { try SheetSource(Array("Aktivitet\nA".utf8)).sheet(named: "B", of: .plan) }
        == "Filen er CSV og har ikke arket »B«.")
  }

  private func refusal(_ body: () throws -> Sheet) -> String? {
    do { _ = try body() } catch { return (error as? Refusal)?.message }
    return nil
  }

  @Test func rowsAreNamedAsTheSheetNumbersThem() throws {
    let sheet = try read([
      [
        .text("Aktivitet"), .text("Frist"), .text("Venter på"), .text("Nr."), .text("Bemærkning"),
        .text("Rum"),
      ],
      [.text("A"), .text("snart")], [], [.text("B"), .empty, .text("9"), .number("4", .general)],
      [.text("b"), .empty, .empty, .number("4", .general)],
      [.text("C"), .text("#I/T"), .empty, .empty, .text("130472-1234"), .text("#N/A")],
      [.text("D"), .empty, .empty, .empty, .text("130472-1234"), .text("#N/A")],
    ])
    let plan = try SheetImport(
      .plan, of: sheet, into: newProject().project, today: today, author: "Ida",
      newID: NewIDs("n").next)
    #expect(
      plan.refusals == [
        "2 Frist: »snart« er ikke en dato. Skriv for eksempel 03-12-2026",
        "4 Venter på: »9« er ikke nummeret på en aktivitet i filen eller i projektet",
        "5 Nr.: den samme står i række 4",
        "6 Frist: »#I/T« er en fejl i regnearket. Ret formlen, eller tøm cellen",
      ])
    #expect(
      plan.remarks.contains("Noget ligner et CPR-nummer i række 7. Det må ikke stå her; slet det."))
    #expect(plan.additions == ["Bemærkning: 130472-1234"] || plan.added.map(\.name) == ["D"])
  }

  @Test func whatIsNoWorkbookIsSaid() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    for (bytes, words) in [
      (compound, "gamle format (.xls)"),
      (Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 10_000_000), "mere end 10 MB"),
      (compound + Array(repeating: 0, count: 10_000_000), "mere end 10 MB"),
      (Array("PK\u{3}\u{4}x".utf8), "beskadiget eller ikke hentet helt"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try SheetSource(bytes) }
      #expect(refusal?.message.contains(words) ?? false, "\(refusal?.message ?? "")")
    }
  }
}
