import Interface

/// A column of a list: its heading, how wide it is, and what stands in it.
struct ListColumn<Row> {
  let heading: String
  /// The width; nil takes what the other columns leave.
  let width: Int?
  /// The blanks between it and the next column.
  let gap: Int
  let cell: (Row) -> Span

  init(_ heading: String, _ width: Int?, gap: Int = 1, cell: @escaping (Row) -> Span) {
    self.heading = heading
    self.width = width
    self.gap = gap
    self.cell = cell
  }
}

/// The columns of a list that there is room for.
struct ListColumns<Row> {
  private let columns: [(column: ListColumn<Row>, width: Int)]

  /// The first of `choices`, which go from the fullest to the barest, where the column without a
  /// width gets its `least`; or else the last.
  init(_ choices: [(columns: [ListColumn<Row>], least: Int)], width: Int) {
    func rest(_ columns: [ListColumn<Row>]) -> Int {
      width - columns.reduce(0) { $0 + ($1.width ?? 0) }
        - columns.dropLast().reduce(0) { $0 + $1.gap }
    }
    let chosen = (choices.first { rest($0.columns) >= $0.least } ?? choices.last)?.columns ?? []
    columns = chosen.map { ($0, $0.width ?? max(1, rest(chosen))) }
  }

  /// Draws the headings.
  func drawHeadings(in frame: inout Frame, at point: Point) {
    draw(in: &frame, at: point) { Span($0.heading, .label) }
  }

  /// Draws what stands in them of one row.
  func draw(_ row: Row, in frame: inout Frame, at point: Point) {
    draw(in: &frame, at: point) { $0.cell(row) }
  }

  private func draw(
    in frame: inout Frame, at point: Point, _ text: (ListColumn<Row>) -> Span
  ) {
    var x = point.x
    for (column, width) in columns {
      let span = text(column)
      frame.put(span.text, at: Point(x: x, y: point.y), style: span.style, width: width)
      x += width + column.gap
    }
  }
}
