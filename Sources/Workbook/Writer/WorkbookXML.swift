/// The parts of a workbook that say what the others are.
enum WorkbookXML {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static func contentTypes(sheets count: Int) -> String {
    let sheets = (1...count).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(types).worksheet+xml\"/>"
    }.joined()
    return head + "<Types xmlns=\"\(packages)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types).styles+xml\"/>"
      + "<Override PartName=\"/docProps/core.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      + sheets + "</Types>"
  }

  static var rootRelations: String {
    relations([
      ("\(references)/officeDocument", "xl/workbook.xml"),
      ("\(packages)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  static func relations(sheets count: Int) -> String {
    relations(
      (1...count).map { ("\(references)/worksheet", "worksheets/sheet\($0).xml") }
        + [("\(references)/styles", "styles.xml")])
  }

  static func properties(title: String) -> String {
    head + "<cp:coreProperties xmlns:cp=\"\(packages)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.inXML)</dc:title>"
      + "<dc:language>da-DK</dc:language></cp:coreProperties>"
  }

  private static func relations(_ all: [(type: String, target: String)]) -> String {
    let listed = all.enumerated().map { place, relation in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(relation.type)\" Target=\"\(relation.target)\"/>"
    }.joined()
    return head + "<Relationships xmlns=\"\(packages)/relationships\">\(listed)</Relationships>"
  }
}
