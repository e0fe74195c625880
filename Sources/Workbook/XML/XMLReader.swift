import CExpat
import Glibc

/// The name of an element or an attribute, without its prefix; it is there only while it is told of.
struct XMLName {
  private let pointer: UnsafePointer<CChar>

  init(_ pointer: UnsafePointer<CChar>) {
    self.pointer =
      strrchr(pointer, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? pointer
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool {
    text.withUTF8Buffer {
      strcmp(UnsafeRawPointer($0.baseAddress!).assumingMemoryBound(to: CChar.self), name.pointer)
        == 0
    }
  }
}

/// The beginning of an element; it is there only while it is told of.
struct XMLElement {
  /// What it is called.
  let name: XMLName
  /// Names and values in turns, ended by nil.
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute; nil where it has none of that name.
  subscript(wanted: StaticString) -> String? {
    var place = attributes
    while let name = place[0], let value = place[1] {
      if wanted ~= XMLName(name) { return String(cString: value) }
      place += 2
    }
    return nil
  }

  /// Whether it has any attributes.
  var hasAttributes: Bool { attributes[0] != nil }

  /// The values of its attributes.
  var values: [String] {
    var (values, place): ([String], _) = ([], attributes)
    while place[0] != nil, let value = place[1] {
      values.append(String(cString: value))
      place += 2
    }
    return values
  }

  /// Whether an attribute is there and says so; `standard` where it is missing.
  func flag(_ name: StaticString, else standard: Bool = false) -> Bool {
    self[name].map { ["1", "true", "on"].contains($0) } ?? standard
  }
}

/// What is told of a document as it is read.
protocol XMLListener: AnyObject {
  /// An element begins.
  ///
  /// Throws to give the document up.
  func begin(_ element: XMLElement) throws(WorkbookError)
  /// An element ends.
  func end(_ name: XMLName) throws(WorkbookError)
  /// Some of the text in the element; a text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError)
  /// Whether the rest of the document isn't wanted.
  var hasEnough: Bool { get }
}

extension XMLListener {
  var hasEnough: Bool { false }
}

/// Reads a part of a workbook as XML, piece by piece; one that declares a document type is given up.
final class XMLReader {
  private let parser: XML_Parser
  private let part: String
  private unowned let listener: any XMLListener
  private var problem: WorkbookError?

  /// Creates a reader of the part that is named so.
  init(of part: String, for listener: any XMLListener) {
    self.part = part
    self.listener = listener
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { reader, name, attributes in
        XMLReader.at(reader).attempt { listener throws(WorkbookError) in
          try listener.begin(XMLElement(name: XMLName(name!), attributes: attributes!))
        }
      },
      { reader, name in
        XMLReader.at(reader).attempt { listener throws(WorkbookError) in
          try listener.end(XMLName(name!))
        }
      })
    XML_SetCharacterDataHandler(parser) { reader, text, count in
      text!.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        XMLReader.at(reader).attempt { listener throws(WorkbookError) in
          try listener.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in
      let reader = XMLReader.at(reader)
      reader.give(up: .declaresType(part: reader.part))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads a piece.
  func read(_ piece: UnsafeRawBufferPointer) throws(WorkbookError) {
    try parse(piece.assumingMemoryBound(to: CChar.self).baseAddress, piece.count, isLast: false)
  }

  /// Reads a whole document.
  func readAll(_ document: [UInt8]) throws(WorkbookError) {
    try document.withUnsafeBytes { bytes in
      Result { () throws(WorkbookError) in try read(bytes) }
    }.get()
    try finish()
  }

  /// Where what is told of stands in the document, in bytes.
  var place: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<start + Int(XML_GetCurrentByteCount(parser))
  }

  /// Ends the document.
  func finish() throws(WorkbookError) { try parse(nil, 0, isLast: true) }

  private func parse(
    _ bytes: UnsafePointer<CChar>?, _ count: Int, isLast: Bool
  ) throws(WorkbookError) {
    let status = XML_Parse(parser, bytes, CInt(count), isLast ? 1 : 0)
    if let problem { throw problem }
    guard status == XML_STATUS_OK else { throw .damaged(part: part) }
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> XMLReader {
    Unmanaged<XMLReader>.fromOpaque(pointer!).takeUnretainedValue()
  }

  private func attempt(_ tell: (any XMLListener) throws(WorkbookError) -> Void) {
    // A parser that has been stopped may still tell of the end of the element it was at.
    guard problem == nil else { return }
    do throws(WorkbookError) { try tell(listener) } catch { give(up: error) }
  }

  private func give(up problem: WorkbookError) {
    self.problem = problem
    XML_StopParser(parser, 0)
  }
}
