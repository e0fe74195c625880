import Core
import Foundation
import Reports

/// The templates of papers: the organisation's own where there are any, or the program's.
struct PaperTemplates {
  /// The directory of the organisation's own templates, letterhead and logo.
  let directory: String

  init(_ environment: Environment) { directory = environment.templateDirectory }

  /// What a paper's file is made of in a format.
  func fill(_ paper: Paper, as format: PaperFormat) throws(Failure) -> PaperSource {
    var paper = paper
    if let site = paper.site, ![.text, .markdown].contains(format) {
      paper.site?.code = QRLibrary.shared?.code(of: site.plainAddress)
    }
    switch format {
    case .text: return .text(paper.text(try own(paper.kind, .text) ?? .textPaper))
    case .markdown:
      return .text(paper.markdown(try own(paper.kind, .markdown) ?? .markdownPaper))
    case .html: return .text(try html(paper))
    case .pdf: return .pdf(html: try html(paper))
    case .docx: return try document(paper, .docx)
    case .odt: return try document(paper, .odt)
    }
  }

  private func html(_ paper: Paper) throws(Failure) -> String {
    paper.html(try own(paper.kind, .html) ?? .htmlPaper, letterhead: try letterhead)
  }

  /// A document in the organisation's own reference document, or in the program's with the letterhead.
  private func document(_ paper: Paper, _ format: DocumentFormat) throws(Failure) -> PaperSource {
    let path = "\(directory)/\(Self.reference(paper.isConfidential, format))"
    if access(path, F_OK) == 0 {
      let data = try PrivateFile.read(path, atMost: Self.largestReference, onlyOrdinary: true)
      guard data.count <= Self.largestReference, data.starts(with: Data("PK\u{3}\u{4}".utf8)) else {
        throw Failure(
          .data,
          """
          \(path) er ikke et dokument på højst 20 MB. Gem det igen som .\(format.rawValue), eller \
          flyt filen væk for at bruge programmets eget.
          """)
      }
      return .document(paper.manuscript(format, reference: Array(data)), format)
    }
    let letterhead = try letterhead
    if !letterhead.suitsDocuments {
      throw Failure(
        .data,
        """
        I .\(format.rawValue) skal logoet være et PNG-billede. Læg det som logo.png i \(directory); \
        logo.svg kan blive liggende til html og pdf.
        """)
    }
    return .document(paper.manuscript(format, letterhead: letterhead), format)
  }

  /// The file name of the organisation's own reference document; confidential papers have their own,
  /// for each page of them is to say so.
  static func reference(_ isConfidential: Bool, _ format: DocumentFormat) -> String {
    (isConfidential ? "papir-fortrolig" : "papir") + ".\(format.rawValue)"
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
  var letterhead: Letterhead {
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
        if name == "logo.png" { letterhead.png = Array(data) }
        if letterhead.logo.isEmpty {
          letterhead.logo = "data:\(type);base64,\(data.base64EncodedString())"
        }
      }
      return letterhead
    }
  }

  private static let largestReference = 20_000_000
  private static let largestLogo = 2_000_000
  private static let largestTemplate = 1_000_000
  private static let largestLetterhead = 10_000
}
