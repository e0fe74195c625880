@testable import Workbook

let limits = WorkbookLimits(rows: 100, columns: 20, cellBytes: 1000, unpackedBytes: 1_000_000)

/// The parts of a workbook of one sheet, as other programs write it.
struct Parts {
  var parts: [(name: String, text: String)]

  /// Creates the parts; `sheet` is what stands in the sheet's root, `styles` in the style sheet's.
  init(
    _ sheet: String, strings: String? = nil, styles: String? = nil, book: String = "",
    sheets: String = "<sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r1\"/>",
    target: String = "worksheets/sheet1.xml"
  ) {
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"http://x/relationships/\(type)\" Target=\"\(target)\"/>"
    }
    parts = [
      (
        "_rels/.rels",
        "<Relationships>\(relation("a", "officeDocument", "xl/workbook.xml"))</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://r\">\(book)<sheets>\(sheets)</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relation("r1", "worksheet", target))"
          + relation("r2", "worksheet", "worksheets/sheet2.xml")
          + relation("r3", "chartsheet", "chartsheets/sheet1.xml")
          + (strings == nil ? "" : relation("s", "sharedStrings", "sharedStrings.xml"))
          + (styles == nil ? "" : relation("t", "styles", "styles.xml")) + "</Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"),
      ("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
  }

  /// The workbook's bytes.
  var bytes: [UInt8] {
    let archive = ArchiveWriter()
    for part in parts { archive.add(part.name, part.text) }
    return archive.finish()
  }

  /// The first sheet as it is read.
  func read() throws -> ReadSheet {
    let reader = try WorkbookReader(bytes, limits: limits)
    return try reader.read(reader.sheets[0])
  }

  /// The cells of the first sheet's only row.
  func row() throws -> [Cell] { try read().rows[0].cells }
}
