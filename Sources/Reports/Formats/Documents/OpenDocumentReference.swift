import Text
import Workbook

/// The reference document of a paper in OpenDocument: its styles, numbers of clauses, and the pages
/// with their headers and footers.
struct OpenDocumentReference {
  /// The bytes of the document.
  let file: [UInt8]

  init(_ paper: Paper, _ pages: DocumentPages, _ letterhead: Letterhead) {
    let keys = DocumentKeys(
      paper, pages, letterhead, points: { "\($0)pt" }, picture: { "\($0)mm" },
      lines: { "\(Int($0 * 100))%" }, length: { "\($0)mm" })
    let archive = ArchiveWriter()
    // It must come first.
    archive.add("mimetype", "application/vnd.oasis.opendocument.text")
    // Pandoc lists what it finds here, and LibreOffice opens nothing where this isn't on the list.
    archive.add("meta.xml", Self.meta)
    archive.add("styles.xml", Template.openDocumentStyles.fill(Contents(keys, pages)))
    if keys.hasLogo { archive.add("Pictures/brevhoved.png", letterhead.png) }
    file = archive.finish()
  }

  private static let meta = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    office:version="1.3"/>
    """

  /// What the styles are filled in from.
  private struct Contents {
    let keys: DocumentKeys
    let side: String
    /// How high headers and footers are at least.
    let header: String
    let footer: String
    /// How wide a page's lines are, and where their middle is.
    let standing: Line
    let lying: Line

    struct Line {
      let width: String
      let middle: String
      let page: String
      let height: String
      let orientation: String
    }

    init(_ keys: DocumentKeys, _ pages: DocumentPages) {
      self.keys = keys
      side = "\(pages.side)mm"
      (header, footer) = ("\(pages.top - 8)mm", "\(pages.bottom - 6)mm")
      func line(lying: Bool) -> Line {
        let width = pages.width(lying: lying)
        let paper = pages.paper
        let sides =
          lying
          ? (width: paper.height, height: paper.width) : (width: paper.width, height: paper.height)
        return Line(
          width: "\(width)mm", middle: "\(width / 2)mm", page: "\(sides.width)mm",
          height: "\(sides.height)mm", orientation: lying ? "landscape" : "portrait")
      }
      (standing, lying) = (line(lying: pages.beginsLying), line(lying: true))
    }
  }
}
