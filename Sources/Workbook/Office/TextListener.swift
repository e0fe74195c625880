/// Gathers all that is written in a part of an office's file.
///
/// A paragraph, and a cell, is one text, however it is cut up by how its letters look.
final class TextListener: XMLListener {
  /// What stands in elements.
  private(set) var written = SourcedText()
  /// The tags with attributes, in which authors, titles, and values of cells may stand.
  private(set) var tags = SourcedText()
  private let document: [UInt8]
  /// Whether the document is written as its texts are told, so that they can be replaced in it.
  private let isUTF8: Bool
  /// How many paragraphs the place is in.
  private var depth = 0
  private var place: () -> Range<Int> = { 0..<0 }

  /// Reads a document.
  init(_ document: [UInt8], part: String) throws(WorkbookError) {
    self.document = document
    isUTF8 = !document.contains(0) && String(validating: document, as: UTF8.self) != nil
    let reader = XMLReader(of: part, for: self)
    place = { [unowned reader] in reader.place }
    try reader.readAll(document)
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    // Millions, with nothing but numbers and letters of columns.
    case "c", "row", "col": break
    default: gather(element)
    }
    switch element.name {
    case "p", "h", "si", "is":
      written.divide()
      depth += 1
    case "tab", "br", "cr", "s", "line-break": written.addBlank()
    case "creator", "initials", "date", "annotation", "note", "note-body", "txbxContent":
      written.divide()
    default: if depth == 0 { written.divide() }
    }
  }

  private func gather(_ element: XMLElement) {
    guard element.hasAttributes else { return }
    if isUTF8 {
      tags.divide()
      tags.addMarkup(document, place())
    } else {
      for value in element.values {
        tags.divide()
        tags.addFixed(value.utf8)
      }
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "p", "h", "si", "is":
      written.divide()
      depth -= 1
    case "creator", "initials", "date", "annotation", "note", "note-body", "txbxContent":
      written.divide()
    default: if depth == 0 { written.divide() }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    written.add(bytes, from: isUTF8 ? place() : 0..<0)
  }
}
