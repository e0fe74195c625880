import Core
import Foundation
import Reports

/// The templates of papers: the organisation's own where there are any, or the program's.
struct PaperTemplates {
  /// The directory of the organisation's own templates, letterhead and logo.
  let directory: String

  init(_ environment: Environment) { directory = environment.templateDirectory }

  /// A paper in a format that is text; a PDF is made from its HTML.
  func fill(_ paper: Paper, as format: PaperFormat) throws(Failure) -> String {
    let own = try own(paper.kind, format.template)
    switch format.template {
    case .text: return paper.text(own ?? .textPaper)
    case .markdown: return paper.markdown(own ?? .markdownPaper)
    case .html, .pdf: return paper.html(own ?? .htmlPaper, letterhead: try letterhead)
    }
  }

  /// The file names that a paper's template is looked for under, the first one first.
  static func names(_ kind: PaperKind, _ format: PaperFormat) -> [String] {
    ["\(kind.rawValue).\(format.template.fileExtension).mustache", Self.name(format)]
  }

  /// The file name of the template that all papers share.
  static func name(_ format: PaperFormat) -> String {
    "papir.\(format.template.fileExtension).mustache"
  }

  private func own(_ kind: PaperKind, _ format: PaperFormat) throws(Failure) -> Template? {
    for name in Self.names(kind, format) {
      let path = "\(directory)/\(name)"
      if access(path, F_OK) != 0 { continue }
      let text = try PrivateFile.readText(path, atMost: Self.largestTemplate)
      do {
        return try Template(text, isHTML: format == .html)
      } catch {
        let what =
          switch error.reason {
          case .syntax: "har en fejl i linje \(error.line)"
          case .nesting: "har for mange afsnit inden i hinanden i linje \(error.line)"
          case .repetition: "har et afsnit inden i et af samme navn i linje \(error.line)"
          }
        throw Failure(
          .data,
          """
          Skabelonen \(path) \(what). \
          Ret den, eller flyt filen væk for at bruge programmets egen.
          """)
      }
    }
    return nil
  }

  /// What stands in `brevhoved.txt`, and the picture `logo.svg` or `logo.png`.
  private var letterhead: Letterhead {
    get throws(Failure) {
      var letterhead = Letterhead()
      let text = "\(directory)/brevhoved.txt"
      if access(text, F_OK) == 0 {
        letterhead.lines = try PrivateFile.readText(text, atMost: Self.largestLetterhead)
          .split(whereSeparator: \.isNewline).map(String.init)
      }
      for (name, type) in [("logo.svg", "image/svg+xml"), ("logo.png", "image/png")] {
        let path = "\(directory)/\(name)"
        if access(path, F_OK) != 0 { continue }
        let data = try PrivateFile.read(path, atMost: Self.largestLogo, onlyOrdinary: true)
        if data.count > Self.largestLogo {
          throw Failure(
            .data, "\(path) fylder over 2 MB. Gør billedet mindre, og prøv igen.")
        }
        if name == "logo.svg", Picture.fetches(data) {
          throw Failure(
            .data,
            """
            \(path) henter noget andet ind end sig selv, og det må et logo ikke. Gem det som et \
            enkelt billede, fx logo.png.
            """)
        }
        letterhead.logo = "data:\(type);base64,\(data.base64EncodedString())"
        break
      }
      return letterhead
    }
  }

  private static let largestLogo = 2_000_000
  private static let largestTemplate = 1_000_000
  private static let largestLetterhead = 10_000
}
