import Text

/// The cells of a row, which are written beside each other, two spaces apart, each wrapped to its own
/// width: as bytes where their texts are plain.
struct RowCells: TextOutputStream {
  private struct Cell {
    let start: Int
    var end: Int
    let width: Int
    /// Where its next line begins; nil when it has no more.
    var next: Int?
  }

  // Kept from row to row: a long list has many of the same size.
  private var texts: [UInt8] = []
  private var cells: [Cell] = []
  private var line: [UInt8] = []

  /// The row as texts.
  var row: [(text: String, width: Int)] {
    cells.map { (String(decoding: texts[$0.start..<$0.end], as: UTF8.self), $0.width) }
  }

  /// Begins a new row.
  mutating func begin() {
    texts.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a cell of `width` columns, and what is written from then on is its text.
  mutating func add(width: Int) {
    cells.append(Cell(start: texts.count, end: texts.count, width: width, next: texts.count))
  }

  /// Adds a cell with a text.
  mutating func add(_ text: String, width: Int) {
    add(width: width)
    write(text)
  }

  /// Adds a cell with a text in UTF-8.
  mutating func add(_ text: ArraySlice<UInt8>, width: Int) {
    add(width: width)
    write(text)
  }

  /// Adds a cell with a number at its right.
  mutating func add(_ number: Int, width: Int) {
    let digits = String(number)
    add(width: width)
    texts.append(
      contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, width - digits.utf8.count)))
    write(digits)
  }

  /// Writes a part of the last cell's text.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { texts.append(contentsOf: $0) }
    cells[cells.count - 1].end = texts.count
  }

  /// Writes a part of the last cell's text, in UTF-8.
  mutating func write(_ text: ArraySlice<UInt8>) {
    texts.append(contentsOf: text)
    cells[cells.count - 1].end = texts.count
  }

  /// Writes the row's lines, each with a newline; without a trace and false where a text isn't plain.
  mutating func write(to lines: inout [UInt8]) -> Bool {
    let before = lines.count
    // A plain character has three bytes at most.
    let room = cells.reduce(1) { $0 + (max(1, $1.width) + 2) * 3 }
    if line.count < room { line = Array(repeating: 0, count: room) }
    while true {
      guard let count = writeLine() else {
        lines.removeSubrange(before...)
        return false
      }
      lines.append(contentsOf: line[..<count])
      if !cells.contains(where: { $0.next != nil }) { return true }
    }
  }

  /// Writes the next line of each cell; its count of bytes, or nil where a text isn't plain.
  private mutating func writeLine() -> Int? {
    texts.withUnsafeBufferPointer { texts in
      line.withUnsafeMutableBufferPointer { line in
        cells.withUnsafeMutableBufferPointer { cells in
          Self.writeLine(of: cells, in: texts, to: line)
        }
      }
    }
  }

  private static func writeLine(
    of cells: UnsafeMutableBufferPointer<Cell>, in texts: UnsafeBufferPointer<UInt8>,
    to bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var (count, gap) = (0, 0)
    for place in cells.indices {
      let cell = cells[place]
      var columns = 0
      if let start = cell.next {
        guard let line = PlainLine(in: texts, from: start, to: cell.end, width: cell.width) else {
          return nil
        }
        if !line.bytes.isEmpty {
          bytes[count..<count + gap].update(repeating: UInt8(ascii: " "))
          count += gap
          _ = bytes[count...].update(fromContentsOf: texts[line.bytes])
          count += line.bytes.count
          gap = 0
        }
        columns = line.columns
        cells[place].next = line.next
      }
      gap += cell.width - columns + 2
    }
    bytes[count] = UInt8(ascii: "\n")
    return count + 1
  }
}
