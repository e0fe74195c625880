import Core

/// A paper on its way to a document that can be edited, as pandoc takes it.
public struct Manuscript: Equatable, Sendable {
  /// What the paper says, in HTML where each paragraph names its style.
  public let html: String
  /// The document whose styles, header and footer it gets, without any words of its own.
  public let reference: [UInt8]
  /// Whether there are charts in it, which `rsvg-convert` makes pictures of.
  public let hasCharts: Bool

  /// The filter that pandoc runs, in Lua: it draws the charts, and lets raw pieces through.
  public static let filter = PackageResources.dokument_lua
}

extension Paper {
  /// The paper as a manuscript of a format.
  ///
  /// An organisation's own `reference` brings its own pages, so that wide parts don't lie across,
  /// and its own letterhead.
  public func manuscript(
    _ format: DocumentFormat, letterhead: Letterhead = Letterhead(), reference: [UInt8]? = nil
  ) -> Manuscript {
    let pages = DocumentPages(self, isOwn: reference != nil)
    let markup = DocumentMarkup(format, pages)
    var own: [UInt8] {
      switch format {
      case .docx: WordReference(self, pages, letterhead).file
      case .odt: OpenDocumentReference(self, pages, letterhead).file
      }
    }
    return Manuscript(
      html: markup.html(of: self), reference: reference ?? own,
      hasCharts: site?.code != nil
        || parts.contains {
          $0.blocks.contains {
            switch $0 {
            case .chart: true
            case .trends(let trends): trends.contains { $0.chart != nil }
            default: false
            }
          }
        })
  }
}

/// The documents that pandoc makes and people edit.
public enum DocumentFormat: String, Sendable {
  /// What Word writes.
  case docx
  /// OpenDocument, which LibreOffice writes.
  case odt
}
