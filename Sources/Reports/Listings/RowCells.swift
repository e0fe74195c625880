import Text

/// The cells of a row of plain texts, whose lines are written beside each other as bytes.
struct RowCells {
  private struct Cell {
    /// Where its next line begins; nil when it has no more.
    var next: Int?
    let end: Int
    let width: Int
  }

  // Kept from row to row: a long list has many of the same size.
  private var texts: [UInt8] = []
  private var cells: [Cell] = []

  /// Writes a row's lines, each with a newline; without a trace and false where a text isn't plain.
  mutating func write(_ row: [(text: String, width: Int)], to lines: inout [UInt8]) -> Bool {
    texts.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    for cell in row {
      let start = texts.count
      texts.append(contentsOf: cell.text.utf8)
      cells.append(Cell(next: start, end: texts.count, width: cell.width))
    }
    let before = lines.count
    let isPlain = texts.withUnsafeBufferPointer { texts in
      cells.withUnsafeMutableBufferPointer { cells in
        while Self.writeLine(of: cells, in: texts, to: &lines) {
          if !cells.contains(where: { $0.next != nil }) { return true }
        }
        return false
      }
    }
    if !isPlain { lines.removeSubrange(before...) }
    return isPlain
  }

  /// Writes the next line of each cell.
  private static func writeLine(
    of cells: UnsafeMutableBufferPointer<Cell>, in texts: UnsafeBufferPointer<UInt8>,
    to lines: inout [UInt8]
  ) -> Bool {
    var gap = 0
    for place in cells.indices {
      let cell = cells[place]
      var columns = 0
      if let start = cell.next {
        guard let line = PlainLine(in: texts, from: start, to: cell.end, width: cell.width) else {
          return false
        }
        if !line.bytes.isEmpty {
          lines.append(contentsOf: repeatElement(UInt8(ascii: " "), count: gap))
          lines.append(contentsOf: texts[line.bytes])
          gap = 0
        }
        columns = line.columns
        cells[place].next = line.next
      }
      gap += cell.width - columns + 2
    }
    lines.append(UInt8(ascii: "\n"))
    return true
  }
}
