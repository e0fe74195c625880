import Interface

extension Frame {
  /// Neighbouring cells of one style.
  struct Run: Equatable {
    /// The column of the first cell.
    var x: Int
    /// The text of the cells.
    var text: String
    /// The style of the cells.
    var style: Style
  }

  /// Row `y` from left to right as runs of one style; together they cover the row.
  func runs(row y: Int) -> [Run] {
    let cells = row(y)
    var runs: [Run] = []
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      let text = cells[start..<end].map(\.text).joined()
      runs.append(Run(x: start - cells.startIndex, text: text, style: style))
      start = end
    }
    return runs
  }
}
