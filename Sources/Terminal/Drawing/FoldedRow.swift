import Interface

/// A row of the screen where æ, ø and å are written ae, oe and aa.
///
/// What comes after a letter that has become two is pushed on, as far as the next blanks that there
/// are enough of; where there are none, one letter must do. So all columns stay where they were.
struct FoldedRow {
  /// What is shown in a column; 0 in the second of a wide character.
  struct Cell {
    var scalar: UInt32
    var style: Style
  }

  private(set) var cells: [Cell] = []
  /// The column in which what stood in a column is shown.
  private(set) var columns: [Int] = []

  init(_ row: ArraySlice<Frame.Cell>, _ substitutes: Substitutes) {
    var start = row.startIndex
    while start < row.endIndex {
      let (end, room) = Self.stretch(in: row, from: start)
      add(row, start..<end, room: room, substitutes)
      start = end
    }
  }

  /// Where the text that begins at `start` ends with the blanks after it, and how many of these may
  /// go.
  private static func stretch(
    in row: ArraySlice<Frame.Cell>, from start: Int
  ) -> (end: Int, room: Int) {
    var index = start
    while index < row.endIndex {
      if isBorder(row[index]) { return (index + 1, 0) }
      var end = index
      while end < row.endIndex, row[end].scalars[0] == 0x20 { end += 1 }
      let isLast = end == row.endIndex || isBorder(row[end])
      if isLast, end > index { return (end, end - index) }
      if end > index + 1 { return (end, end - index - 1) }
      index = max(end, index + 1)
    }
    return (row.endIndex, 0)
  }

  private static func isBorder(_ cell: Frame.Cell) -> Bool {
    (0x2500...0x257F).contains(cell.scalars[0])
  }

  private mutating func add(
    _ row: ArraySlice<Frame.Cell>, _ range: Range<Int>, room: Int, _ substitutes: Substitutes
  ) {
    let full = cells.count + range.count
    var left = room
    for index in range {
      columns.append(min(cells.count, full - 1))
      let scalar = row[index].scalars[0]
      guard scalar != 0, cells.count < full else { continue }
      let isWide = index + 1 < row.endIndex && row[index + 1].isContinuation
      var shown = substitutes.shown(scalar, columns: isWide ? 2 : 1)
      if left > 0, let pair = Self.pairs[scalar] {
        let isAmongCapitals = pair.0 < 0x61 && Self.isAmongCapitals(row, index)
        shown = [pair.0, isAmongCapitals ? pair.1 - 0x20 : pair.1]
        left -= 1
      }
      if isWide, shown.count == 1 { shown.append(0) }
      cells += shown.map { Cell(scalar: $0, style: row[index].style) }
    }
  }

  /// Whether the letter after is a capital, or the one before where it is the last.
  private static func isAmongCapitals(_ row: ArraySlice<Frame.Cell>, _ index: Int) -> Bool {
    let neighbours = [index + 1, index - 1].filter(row.indices.contains).compactMap {
      Unicode.Scalar(row[$0].scalars[0])?.properties
    }
    return neighbours.first { $0.isAlphabetic }?.isUppercase == true
  }

  private static let pairs: [UInt32: (UInt32, UInt32)] = [
    0xE6: (0x61, 0x65), 0xF8: (0x6F, 0x65), 0xE5: (0x61, 0x61),
    0xC6: (0x41, 0x65), 0xD8: (0x4F, 0x65), 0xC5: (0x41, 0x61),
  ]
}
