import Testing

@testable import Workbook

@Suite("Workbooks as other programs write them") struct WorkbookReadingTests {
  private func row(_ cells: String) -> String {
    "<sheetData><row r=\"1\">\(cells)</row></sheetData>"
  }

  @Test func textsAreSharedInlineRichAndEscaped() throws {
    let strings =
      "<si><t>Fælles</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">to </t></r>"
      + "<r><t>dele</t></r><rPh><t>udtale</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si>"
    let cells =
      "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"E1\" t=\"inlineStr\"><is><t>hér</t></is></c>"
      + "<c r=\"F1\" t=\"str\"><f>A1&amp;\"!\"</f><v>Fælles!</v></c>"
      + "<c r=\"G1\" t=\"inlineStr\"><is><t></t></is></c><c r=\"H1\" s=\"4\"/>"
    #expect(
      try Parts(row(cells), strings: strings).row() == [
        .text("Fælles"), .text("to dele"), .text("a\rb_x000D_"), .empty, .text("hér"),
        .text("Fælles!"),
      ])
  }

  @Test func otherValues() throws {
    let cells =
      "<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"
      + "<c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D1\"><f>SUM(A1)</f></c>"
      + "<c r=\"E1\"><v>1.5E-3</v></c><c r=\"F1\" t=\"d\"><v>2026-12-03</v></c>"
      + "<c r=\"G1\" t=\"str\"><f>IF(A1,\"\",1)</f><v></v></c>"
    #expect(
      try Parts(row(cells)).row() == [
        .flag(true), .flag(false), .error("#DIV/0!"), .uncalculated, .number("1.5E-3", .general),
        .text("2026-12-03"),
      ])
  }

  @Test func placesMayBeLeftOutAndNamesHaveAPrefix() throws {
    let parts = Parts(
      "<x:sheetData xmlns:x=\"http://x\"><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>"
        + "<x:row><x:c r=\"B2\"><x:v>3</x:v></x:c></x:row></x:sheetData>",
      target: "/xl/worksheets/../worksheets/SHEET1.xml")
    let sheet = try parts.read()
    #expect(sheet.rows.map(\.number) == [1, 2])
    #expect(
      sheet.rows.map(\.cells) == [
        [.number("1", .general), .number("2", .general)], [.empty, .number("3", .general)],
      ])
  }

  @Test func daysAreToldByTheirStyle() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-406]d. mmmm yyyy;@\"/></numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
      + "<xf numFmtId=\"22\"/><xf numFmtId=\"46\"/><xf numFmtId=\"9\"/></cellXfs>"
    let cells =
      "<c r=\"A1\"><v>46374</v></c><c r=\"B1\" s=\"1\"><v>46374</v></c>"
      + "<c r=\"C1\" s=\"2\"><v>46374.75</v></c><c r=\"D1\" s=\"3\"><v>46374.9999999999</v></c>"
      + "<c r=\"E1\" s=\"4\"><v>1.5</v></c><c r=\"F1\" s=\"5\"><v>0.125</v></c>"
      + "<c r=\"G1\" s=\"1\"><v>59</v></c><c r=\"H1\" s=\"1\"><v>61</v></c>"
      + "<c r=\"I1\" s=\"1\"><v>-1</v></c><c r=\"J1\" s=\"99\"><v>7</v></c>"
    #expect(
      try Parts(row(cells), styles: styles).row() == [
        .number("46374", .general), .moment(day: 46_374, second: 0, .day),
        .moment(day: 46_374, second: 64_800, .day), .moment(day: 46_375, second: 0, .time),
        .number("1.5", .hours), .number("0.125", .percent(0)),
        // 28 February 1900, and 1 March: Excel has a day between that never was.
        .moment(day: 60, second: 0, .day), .moment(day: 61, second: 0, .day),
        .number("-1", .general), .number("7", .general),
      ])
    let later = Parts(row(cells), styles: styles, book: "<workbookPr date1904=\"1\"/>")
    #expect(try later.row()[1] == .moment(day: 47_836, second: 0, .day))
  }

  @Test(arguments: [
    ("General", CellFormat.general), ("0", .decimals(0)), ("#,##0.00", .decimals(2)),
    ("#,##0.00\\ \"kr.\";[Red]-#,##0.00", .decimals(2)), ("0.0%", .percent(1)), ("@", .text),
    ("dd-mm-yyyy", .day), ("mmm yy", .day), ("yyyy\\-mm\\-dd\\ hh:mm", .time),
    ("h:mm AM/PM", .time),
    ("[h]:mm", .hours), ("[mm]:ss", .hours), ("\"dag\" 0", .decimals(0)), ("0.00E+00", .general),
    ("# ?/?", .general), ("#,##0,", .general), ("0 \"m²\"", .decimals(0)), ("\\d0", .decimals(0)),
    ("_-* #,##0.00_-", .decimals(2)), ("[$kr-406] #,##0", .decimals(0)), ("", .general),
  ])
  func formatsAreToldByTheirCodes(code: String, format: CellFormat) {
    #expect(CellFormat(code: code) == format)
  }

  @Test func whatIsHiddenOrMergedIsTold() throws {
    let parts = Parts(
      "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols><sheetData>"
        + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
        + "<row r=\"2\" hidden=\"true\"><c r=\"B2\"><v>3</v></c></row><row r=\"3\"/>"
        + "<row r=\"9\"><c r=\"A9\"><v>4</v></c></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"A1:A8\"/><mergeCell ref=\"C1:D2\"/>"
        + "<mergeCell ref=\"$B$2:$C$2\"/><mergeCell ref=\"vrøvl\"/></mergeCells>")
    let sheet = try parts.read()
    #expect(sheet.rows.map(\.isHidden) == [false, true, false])
    #expect(sheet.rows[1].cells == [.number("1", .general), .number("3", .general)])
    #expect(sheet.hiddenColumns == [2] && sheet.repeatedCells == 1)
  }

  @Test func sheetsAreNamedInOrderAndOnlyThoseOfCells() throws {
    let parts = Parts(
      "<sheetData/>",
      sheets: "<sheet name=\"Én &amp; to\" r:id=\"r1\"/><sheet name=\"Diagram\" r:id=\"r3\"/>"
        + "<sheet name=\"Gemt\" state=\"veryHidden\" r:id=\"r2\"/>")
    let sheets = try WorkbookReader(parts.bytes, limits: limits).sheets
    #expect(sheets.map(\.name) == ["Én & to", "Gemt"] && sheets.map(\.isHidden) == [false, true])
  }

  @Test func noMoreRowsAreReadThanAreAskedFor() throws {
    // What comes after isn't even looked at.
    let rows = (1...500).map { "<row><c><v>\($0)</v></c></row>" }.joined()
    let reader = try WorkbookReader(Parts("<sheetData>\(rows)</sheetData>").bytes, limits: limits)
    #expect(try reader.read(reader.sheets[0], firstRows: 3).rows.count == 3)
    #expect(throws: WorkbookError.tooManyRows) { try reader.read(reader.sheets[0]) }
  }
}
