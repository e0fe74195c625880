/// Gathers all that is written in a part of an office's file.
///
/// A paragraph, and a cell, is one text, however it is cut up by how its letters look.
final class TextListener: XMLListener {
  /// What stands in elements.
  private(set) var written = SourcedText()
  /// The tags with attributes that people write, as authors and titles.
  private(set) var tags = SourcedText()
  private let document: [UInt8]
  /// How many paragraphs the place is in.
  private var depth = 0
  private var place: () -> Range<Int> = { 0..<0 }

  /// Reads a document.
  init(_ document: [UInt8], part: String) throws(WorkbookError) {
    self.document = document
    let reader = XMLReader(of: part, for: self)
    place = { [unowned reader] in reader.place }
    try document.withUnsafeBytes { bytes in
      Result { () throws(WorkbookError) in try reader.read(bytes) }
    }.get()
    try reader.finish()
  }

  func begin(_ element: XMLElement) {
    if Self.writtenAttributes.contains(where: { element[$0] != nil }) {
      let source = place()
      tags.divide()
      tags.add(document[source], from: source)
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

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { written.add(bytes, from: place()) }

  private static let writtenAttributes: [StaticString] = [
    "author", "creator", "descr", "title", "name", "Target", "href", "alt", "tooltip", "initials",
  ]
}
