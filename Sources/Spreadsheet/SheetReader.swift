import Core

extension Sheet {
  /// Reads a CSV file as spreadsheets write it.
  ///
  /// Semicolons, commas or tabs between cells; quoted cells may hold line breaks; lines end in CR,
  /// LF or both; UTF-8 or Windows-1252. What was neutralised on the way out is restored. Throws a
  /// sentence about what is wrong, and in which line.
  public init(csv bytes: [UInt8]) throws(Refusal) {
    var reader = SheetReader(try SheetText.decode(bytes))
    let records = try reader.read()
    guard let first = records.first else { throw Refusal("Filen er tom.") }
    var headings = first.cells.map(\.trimmed)
    while headings.last?.isEmpty == true { headings.removeLast() }
    try Sheet.demandDistinct(headings, line: first.line)
    let rows = records.dropFirst().map { row in
      let missing = max(0, headings.count - row.cells.count)
      return Row(
        line: row.line, number: row.number,
        cells: row.cells + Array(repeating: "", count: missing))
    }
    self.init(headings: headings, rows: rows)
  }

  private static func demandDistinct(_ headings: [String], line: Int) throws(Refusal) {
    var seen: Set<String> = []
    for heading in headings where !heading.isEmpty {
      if !seen.insert(heading.inPlainLetters).inserted {
        throw Refusal(
          "Linje \(line): overskriften »\(heading)« står der to gange. Ret den ene, og prøv igen.")
      }
    }
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
      if cells.allSatisfy(\.isEmpty) { continue }
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

  /// Takes the separator that there are most of in the first line, outside quotes.
  ///
  /// A line "sep=;", by which Excel is told the separator, is obeyed and passed over.
  private mutating func findSeparator() {
    let mark = Array("sep=".utf8)
    if bytes.starts(with: mark), let named = bytes.dropFirst(mark.count).first,
      [.semicolon, .comma, .tab].contains(named)
    {
      separator = named
      index = mark.count + 1
      endLine()
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .lineFeed || byte == .carriageReturn { break }
      counts[byte, default: 0] += 1
    }
    for candidate: UInt8 in [.comma, .tab] where counts[candidate] ?? 0 > counts[separator] ?? 0 {
      separator = candidate
    }
  }
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
