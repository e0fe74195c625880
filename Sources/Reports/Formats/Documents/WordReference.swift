import Text
import Workbook

/// The reference document of a paper in Word: its styles, numbers of clauses, headers and footers, and
/// the pages they are on.
struct WordReference {
  /// The bytes of the document.
  let file: [UInt8]

  init(_ paper: Paper, _ pages: DocumentPages, _ letterhead: Letterhead) {
    let keys = DocumentKeys(
      paper, pages, letterhead,
      // Half points, twentieths of a point, and English metric units.
      points: { String(Int($0 * 2)) },
      picture: { String(Int($0 * 36_000)) }, lines: { String(Int($0 * 240)) },
      length: { String(Self.twips($0)) })
    let archive = ArchiveWriter()
    archive.add("[Content_Types].xml", Self.types)
    archive.add("_rels/.rels", Self.list([("rId1", "officeDocument", "word/document.xml")]))
    archive.add("word/_rels/document.xml.rels", Self.list(Self.parts + Self.margins))
    archive.add(
      "word/document.xml",
      Self.document(
        Self.section(pages, lying: pages.endsLying, inColumns: paper.isPoster)))
    archive.add("word/settings.xml", PackageResources.word_settings_xml)
    archive.add("word/numbering.xml", PackageResources.word_numbering_xml)
    archive.add("word/styles.xml", Template.wordStyles.fill(keys))
    archive.add("word/header1.xml", Template.wordLetterhead.fill(keys))
    archive.add("word/header2.xml", Template.wordHeader.fill(keys))
    for (number, isLying) in [(1, pages.beginsLying), (2, true)] {
      let end = Self.twips(pages.width(lying: isLying))
      let footer = Footer(project: keys.project, end: end)
      archive.add("word/footer\(number).xml", Template.wordFooter.fill(footer))
    }
    if keys.hasLogo {
      archive.add("word/media/brevhoved.png", letterhead.png)
      archive.add(
        "word/_rels/header1.xml.rels", Self.list([("rId1", "image", "media/brevhoved.png")]))
    }
    file = archive.finish()
  }

  /// What a footer is filled in from.
  private struct Footer {
    let project: String
    /// Where its lines end.
    let end: Int
  }

  /// The paragraph that ends a section and says what its pages are like.
  static func sectionEnd(_ pages: DocumentPages, lying: Bool) -> String {
    "<w:p><w:pPr>\(section(pages, lying: lying))</w:pPr></w:p>"
  }

  /// What a section's pages are like; one in three columns goes on where the one before it ended.
  private static func section(
    _ pages: DocumentPages, lying: Bool, inColumns: Bool = false
  ) -> String {
    func reference(_ margin: String, _ type: String, _ id: String) -> String {
      "<w:\(margin)Reference w:type=\"\(type)\" r:id=\"\(id)\"/>"
    }
    let hasFirstPage = !lying || pages.beginsLying
    let start = inColumns ? "continuous" : "nextPage"
    let columns = inColumns ? "<w:cols w:num=\"3\" w:space=\"\(twips(9))\"/>" : ""
    let sides = (twips(pages.paper.width), twips(pages.paper.height))
    let (width, height) = lying ? (sides.1, sides.0) : sides
    let (side, top, bottom) = (twips(pages.side), twips(pages.top), twips(pages.bottom))
    return "<w:sectPr>"
      + (hasFirstPage
        ? reference("header", "first", "rId9") + reference("header", "default", "rId10")
          + reference("footer", "first", "rId11") + reference("footer", "default", "rId11")
        : reference("header", "default", "rId10") + reference("footer", "default", "rId12"))
      + "<w:type w:val=\"\(start)\"/><w:pgSz w:w=\"\(width)\" w:h=\"\(height)\""
      + (lying ? " w:orient=\"landscape\"/>" : "/>")
      + "<w:pgMar w:top=\"\(top)\" w:right=\"\(side)\" w:bottom=\"\(bottom)\" w:left=\"\(side)\" "
      + "w:header=\"\(twips(8))\" w:footer=\"\(twips(6))\" w:gutter=\"0\"/>"
      + columns + (hasFirstPage ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }

  /// A length in twentieths of a point.
  static func twips(_ millimetres: Double) -> Int {
    Int((millimetres * 1440 / 25.4).rounded())
  }

  private typealias Part = (id: String, kind: String, target: String)

  /// Older pandocs number the parts anew, and come to these numbers: what they have themselves, the
  /// headers and the footers.
  private static let parts: [Part] = [
    ("rId1", "numbering", "numbering.xml"), ("rId2", "styles", "styles.xml"),
    ("rId3", "settings", "settings.xml"),
  ]

  private static let margins: [Part] = [
    ("rId9", "header", "header1.xml"), ("rId10", "header", "header2.xml"),
    ("rId11", "footer", "footer1.xml"), ("rId12", "footer", "footer2.xml"),
  ]

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static func list(_ parts: [Part]) -> String {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return head
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + parts.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.kind)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  private static func document(_ section: String) -> String {
    head
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      + "<w:body><w:p/>\(section)</w:body></w:document>"
  }

  private static var types: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let names =
      [("document", "document.main")]
      + ["styles", "numbering", "settings"].map { ($0, $0) }
      + margins.map { ($0.target.replacing(".xml", with: ""), $0.kind) }
    return head
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      + names.map {
        "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word).\($0.1)+xml\"/>"
      }.joined() + "</Types>"
  }
}
