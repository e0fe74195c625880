import Core
import Text

extension Sheet {
  /// Reads a CSV file as spreadsheets write it.
  ///
  /// Semicolons, commas or tabs between cells; quoted cells may hold line breaks; lines end in CR,
  /// LF or both; UTF-8, or what Windows, DOS and Macintosh wrote before it. What was neutralised on
  /// the way out is restored. Throws a sentence about what is wrong, and in which line.
  public init(csv bytes: [UInt8]) throws(Refusal) {
    let text = try SheetText.decode(bytes)
    var reader = SheetReader(text.bytes)
    let records = try reader.read()
    guard let first = records.first else { throw Refusal("Filen er tom.") }
    self.init(
      records.dropFirst(), under: first.cells, remarks: text.remark.map { [$0] } ?? [])
  }
}

/// Reads cells byte by byte, because a letter may melt together with a quote or a separator before
/// it into one `Character`.
private struct SheetReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var separator: UInt8 = .semicolon
  private var cell: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The rows that have anything in them, headings and all.
  mutating func read() throws(Refusal) -> [Sheet.Row] {
    findSeparator()
    var rows: [Sheet.Row] = []
    var number = 0
    while index < bytes.count {
      number += 1
      let start = line
      let cells = try readRow()
      if cells.allSatisfy(\.isBlank) { continue }
      rows.append(Sheet.Row(line: start, number: number, cells: cells))
      guard rows.count <= Sheet.mostRows + 1 else {
        throw Refusal("Filen har flere end \(Sheet.mostRows.danish) rækker. Del den op.")
      }
    }
    return rows
  }

  private mutating func readRow() throws(Refusal) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try readCell(number: cells.count + 1))
      guard cells.count <= Sheet.mostColumns else {
        throw Refusal("Linje \(line) har flere end \(Sheet.mostColumns) kolonner.")
      }
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    endLine()
    return cells
  }

  private mutating func readCell(number: Int) throws(Refusal) -> String {
    cell.removeAll(keepingCapacity: true)
    if index < bytes.count, bytes[index] == .quote {
      try readQuoted(number)
    } else {
      while index < bytes.count, !endsCell(bytes[index]) {
        cell.append(bytes[index])
        index += 1
      }
    }
    guard cell.count <= Sheet.mostCellBytes else {
      throw Refusal(
        "Linje \(line), kolonne \(number): cellen har mere end \(Sheet.mostCellBytes.danish) tegn.")
    }
    return Formula.restore(String(decoding: cell, as: UTF8.self))
  }

  private mutating func readQuoted(_ number: Int) throws(Refusal) {
    let start = line
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote {
        index += 1
        guard index < bytes.count, bytes[index] == .quote else {
          return try demandEnd(of: number)
        }
      } else if byte == .lineFeed || byte == .carriageReturn && peek(1) != .lineFeed {
        line += 1
      }
      cell.append(byte)
      index += 1
    }
    throw Refusal(
      "Linje \(start), kolonne \(number): anførselstegnet bliver aldrig lukket. "
        + "Sæt et anførselstegn, hvor cellen slutter.")
  }

  /// Skips blanks after a closing quote; nothing else may stand there.
  private mutating func demandEnd(of number: Int) throws(Refusal) {
    while index < bytes.count, bytes[index] == .space { index += 1 }
    guard index == bytes.count || endsCell(bytes[index]) else {
      throw Refusal(
        "Linje \(line), kolonne \(number): der står tekst efter det afsluttende anførselstegn. "
          + "Skriv et anførselstegn inde i en celle to gange.")
    }
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .carriageReturn
  }

  private func peek(_ distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    index += bytes[index] == .carriageReturn && peek(1) == .lineFeed ? 2 : 1
    line += 1
  }

  /// Finds the separator; a line "sep=;", by which Excel is told it, is obeyed and passed over.
  private mutating func findSeparator() {
    let mark = Array("sep=".utf8)
    if bytes.starts(with: mark), let named = bytes.dropFirst(mark.count).first,
      Separator.candidates.contains(named)
    {
      separator = named
      index = mark.count + 1
      endLine()
    } else {
      separator = Separator.find(in: bytes)
    }
  }
}

extension String {
  /// Whether there is nothing to see in it.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || Self.invisible.contains($0) }
  }

  /// Blanks without width, which are no whitespace to Unicode.
  private static let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
}
