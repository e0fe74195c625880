import TestSupport
import Testing

@testable import Workbook

@Suite("Files that aren't workbooks, or not whole") struct WorkbookHostileTests {
  private func error(_ bytes: [UInt8], _ limits: WorkbookLimits = limits) -> WorkbookError? {
    do throws(WorkbookError) {
      let reader = try WorkbookReader(bytes, limits: limits)
      for sheet in reader.sheets { _ = try reader.read(sheet) }
      return nil
    } catch { return error }
  }

  private func error(_ parts: Parts) -> WorkbookError? { error(parts.bytes) }

  private let cell = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"

  @Test func otherFormatsAreNamed() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(error([]) == .format(.unknown))
    #expect(error(Array("Nr.;Navn".utf8)) == .format(.unknown))
    #expect(error(compound + [1, 2]) == .format(.oldExcel))
    #expect(error(compound + [0] + name) == .format(.encrypted))
    var parts = Parts(cell)
    parts.parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]
    #expect(error(parts) == .format(.openDocument))
    parts.parts = [("xl/workbook.bin", "x")]
    #expect(error(parts) == .format(.binary))
    parts.parts = [("word/document.xml", "<x/>")]
    #expect(error(parts) == .format(.unknown))
  }

  @Test func anyCutOrChangeIsNoticedOrHarmless() throws {
    let whole = Parts(cell, strings: "<si><t>a</t></si>").bytes
    #expect(error(whole) == nil)
    let cells = try Parts(cell, strings: "<si><t>a</t></si>").read()
    for count in 2..<whole.count {
      let cut = Array(whole[..<count])
      guard error(cut) == nil else { continue }
      // What is cut off the very end of an archive may say nothing.
      #expect(whole.count - count < 4)
      let reader = try WorkbookReader(cut, limits: limits)
      #expect(try reader.read(reader.sheets[0]) == cells)
    }
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<random.pick(1...8) {
        bytes[random.pick(0..<bytes.count)] = UInt8(random.pick(0...255))
      }
      _ = error(bytes)
    }
  }

  @Test func aDocumentTypeIsRefusedInEveryPart() {
    let names = Parts(cell, strings: "<si><t>a</t></si>", styles: "<a/>").parts.map(\.name)
    for (place, name) in names.enumerated() where !name.contains("sheet2") {
      var parts = Parts(cell, strings: "<si><t>a</t></si>", styles: "<a/>")
      parts.parts[place].text = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + parts.parts[place].text
      #expect(error(parts) == .declaresType(part: name))
    }
  }

  @Test func brokenPartsAreNamed() {
    func broken(_ name: String, _ text: String) -> WorkbookError? {
      var parts = Parts(cell)
      let place = parts.parts.firstIndex { $0.name == name }!
      parts.parts[place].text = text
      return error(parts)
    }
    let sheet = "xl/worksheets/sheet1.xml"
    for rows in [
      "<row r=\"0\"><c><v>1</v></c></row>", "<row r=\"x\"><c><v>1</v></c></row>",
      "<row r=\"1048577\"><c><v>1</v></c></row>", "<row><c r=\"1A\"><v>1</v></c></row>",
      "<row><c r=\"XFE1\"><v>1</v></c></row>", "<row><c t=\"s\"><v>0</v></c></row>",
      "<row><c><v>en</v></c></row>", "<row><c><v>nan</v></c></row>",
      "<row><c><v>1e999</v></c></row>",
      "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>", "<row>",
    ] {
      let text = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
      #expect(broken(sheet, text) == .damaged(part: sheet), "\(rows)")
    }
    #expect(broken("xl/workbook.xml", "<workbook>") == .damaged(part: "xl/workbook.xml"))
    #expect(broken("xl/workbook.xml", "<other/>") == .format(.unknown))
    var parts = Parts(cell)
    parts.parts.removeAll { $0.name == sheet }
    #expect(error(parts) == .damaged(part: sheet))
  }

  @Test func limitsAreKept() {
    func limits(
      rows: Int = 9, columns: Int = 9, cell: Int = 90, unpacked: Int = 9000
    ) -> WorkbookLimits {
      WorkbookLimits(rows: rows, columns: columns, cellBytes: cell, unpackedBytes: unpacked)
    }
    let rows = (1...10).map { "<row r=\"\($0 * 100_000)\"><c><v>1</v></c></row>" }.joined()
    #expect(error(Parts("<sheetData>\(rows)</sheetData>").bytes, limits()) == .tooManyRows)
    let blank = (1...1000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"/></row>" }.joined()
    #expect(error(Parts("<sheetData>\(blank)</sheetData>").bytes, limits(unpacked: 99_000)) == nil)
    let wide = "<sheetData><row r=\"7\"><c r=\"J7\"><v>1</v></c></row></sheetData>"
    #expect(error(Parts(wide).bytes, limits()) == .tooManyColumns(row: 7))
    let long = String(repeating: "x", count: 91)
    let text =
      "<sheetData><row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>\(long)</t></is></c></row></sheetData>"
    #expect(error(Parts(text).bytes, limits()) == .cellTooLong(row: 2, column: 3))
    let blanks = String(repeating: " ", count: 20_000)
    #expect(error(Parts(cell + blanks).bytes, limits()) == .tooLarge)
    let strings = "<si><t>\(String(repeating: "x", count: 6000))</t></si>"
    #expect(error(Parts(cell, strings: strings).bytes, limits(unpacked: 20_000)) == .tooLarge)
    let many = (1...9).map {
      "<row r=\"\($0)\">" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 9) + "</row>"
    }
    func shared(_ count: Int) -> [UInt8] {
      let text = String(repeating: "x", count: count)
      return Parts("<sheetData>\(many.joined())</sheetData>", strings: "<si><t>\(text)</t></si>")
        .bytes
    }
    #expect(error(shared(91), limits()) == .cellTooLong(row: 1, column: 1))
    // What many cells share counts for each of them.
    #expect(error(shared(90), limits(unpacked: 81 * 90 - 1)) == .tooLarge)
    #expect(error(shared(90), limits(unpacked: 81 * 90)) == nil)
    let empty = String(repeating: "<si/>", count: 1000)
    #expect(error(Parts(cell, strings: empty).bytes, limits(unpacked: 20_000)) == .tooLarge)
    let styles = "<cellXfs>" + String(repeating: "<xf/>", count: 65_537) + "</cellXfs>"
    #expect(error(Parts(cell, styles: styles).bytes, limits(unpacked: 900_000)) == .tooLarge)
    let merges = (0..<100).map { _ in "<mergeCell ref=\"A1:A1048576\"/>" }.joined()
    let few = (1...9).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
    #expect(
      error(
        Parts("<sheetData>\(few)</sheetData><mergeCells>\(merges)</mergeCells>").bytes, limits())
        == .tooLarge)
  }
}
