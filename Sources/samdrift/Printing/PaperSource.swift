import Foundation
import Reports

/// What a paper's file is made of.
enum PaperSource {
  /// The text of the file itself.
  case text(String)
  /// The HTML that a PDF is made of.
  case pdf(html: String)
  /// What a document is made of.
  case document(Manuscript, DocumentFormat)

  /// The text, where it is made of nothing else; or else nothing.
  var text: String { if case .text(let text) = self { text } else { "" } }

  /// Begins to make the file in a private directory; nil where nothing needs to be made.
  func press(in directory: String) throws(Failure) -> PaperPress? {
    switch self {
    case .text: nil
    case .pdf(let html): try PaperPress(pdf: html, in: directory)
    case .document(let manuscript, let format):
      try PaperPress(manuscript, format, in: directory)
    }
  }

  /// The file's content, made while nothing else is done.
  func make() throws -> Data {
    if case .text(let text) = self { return Data(text.utf8) }
    var data = Data()
    try TemporaryDirectory.use { data = try press(in: $0)?.wait() ?? data }
    return data
  }
}
