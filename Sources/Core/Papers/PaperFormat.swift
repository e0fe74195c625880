/// The formats a paper is made in.
///
/// The raw value is the format's name on the command line.
public enum PaperFormat: String, CaseIterable, Sendable {
  case text = "tekst"
  case markdown, html, pdf, docx, odt

  /// What its files end in.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .pdf, .docx, .odt: rawValue
    }
  }

  /// The format whose template makes it: a PDF is printed from the HTML.
  public var template: PaperFormat { self == .pdf ? .html : self }

  /// Whether its files are texts, which a terminal can show.
  public var isText: Bool { [.text, .markdown, .html].contains(self) }
}
