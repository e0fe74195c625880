import Interface

/// A bordered box in the middle of the screen.
struct Box {
  let title: String
  let rect: Rect

  init(title: String, width: Int, height: Int, in size: Size) {
    self.title = title
    let height = min(height, size.height)
    rect = Rect(
      x: max(0, (size.width - width) / 2), y: max(0, (size.height - height) / 2),
      width: width, height: height)
  }

  /// The room inside the border and a margin.
  var inside: Rect { rect.inset(columns: 2, rows: 1) }

  func draw(in frame: inout Frame) {
    frame.fill(rect)
    frame.box(rect, title: title, style: .activeBorder)
  }
}

extension Frame {
  /// Draws the pieces of a line one after the other, as far as to `right`.
  mutating func put(_ line: [Span], at point: Point, right: Int) {
    var x = point.x
    for span in line {
      x += put(
        span.text, at: Point(x: x, y: point.y), style: span.style, width: max(0, right - x))
    }
  }

  /// Draws arrows in the column `x` where there is more above or below what `rows` show.
  mutating func putArrows(x: Int, _ rows: Rect, above: Bool, below: Bool) {
    if above { put("▲", at: Point(x: x, y: rows.y), style: .muted) }
    if below { put("▼", at: Point(x: x, y: rows.bottom - 1), style: .muted) }
  }

  /// Draws a line from the top of `rows` to the bottom, in the column `x`.
  mutating func putDivider(x: Int, _ rows: Range<Int>) {
    for y in rows { put("│", at: Point(x: x, y: y), style: .border) }
  }
}
