/// What the main part of a workbook tells: its sheets, and how it counts days.
final class BookListener: XMLListener {
  private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  private(set) var startsIn1904 = false
  private(set) var isWorkbook = false

  func begin(_ element: XMLElement) {
    switch element.name {
    case "workbook": isWorkbook = true
    case "workbookPr": startsIn1904 = element.flag("date1904")
    case "sheet":
      guard let name = element["name"], let relation = element["id"] else { return }
      sheets.append((name, element["state"].map { $0 != "visible" } ?? false, relation))
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// How the cells of a workbook are shown, by the numbers they name their styles by.
final class StyleListener: XMLListener {
  private(set) var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]
  /// The format has no more (ECMA-376 leaves it to programs; Excel stops at 65,490).
  private static let mostStyles = 65_536
  private var isInCells = false

  func begin(_ element: XMLElement) throws(WorkbookError) {
    switch element.name {
    case "numFmt":
      guard let number = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"]
      else { return }
      codes[number] = CellFormat(code: code)
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let number = element["numFmtId"].flatMap { Int($0) } ?? 0
      if formats.count == Self.mostStyles { throw .tooLarge }
      formats.append(codes[number] ?? CellFormat(builtIn: number) ?? .general)
    default: break
    }
  }

  func end(_ name: XMLName) { if case "cellXfs" = name { isInCells = false } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that the cells of a workbook share, by their places.
final class StringListener: XMLListener {
  private(set) var strings: [String] = []
  private var text = RichText()
  private var bytesLeft: Int

  init(mostBytes: Int) { bytesLeft = mostBytes }

  func begin(_ element: XMLElement) {
    if case "si" = element.name { text = RichText() } else { text.begin(element.name) }
  }

  func end(_ name: XMLName) throws(WorkbookError) {
    text.end(name)
    guard case "si" = name else { return }
    // An empty one takes room too.
    bytesLeft -= text.bytes.count + MemoryLayout<String>.size
    if bytesLeft < 0 { throw .tooLarge }
    strings.append(text.string)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }
}

/// A text that may stand in several pieces, each with a look of its own; how it is pronounced isn't
/// part of it.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInPronunciation = false

  mutating func begin(_ name: XMLName) {
    switch name {
    case "t": isInText = !isInPronunciation
    case "rPh": isInPronunciation = true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": isInPronunciation = false
    default: break
    }
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) { if isInText { bytes += more } }

  var string: String { String(decoding: bytes, as: UTF8.self).withoutEscapes }
}
