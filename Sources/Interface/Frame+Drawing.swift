import Text

extension Frame {
  /// Draws one line of text and returns the number of columns it took up inside the frame.
  ///
  /// The text is made displayable, and cut off with `…` at `width` columns and at the right edge.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, width: Int? = nil
  ) -> Int {
    guard point.y >= 0, point.y < size.height, point.x < size.width else { return 0 }
    let room = min(width ?? .max, size.width - point.x)
    if text.isEmpty || room <= 0 { return 0 }
    if point.x >= 0 {
      mendStart(x: point.x, y: point.y)
      // Nearly all text is simple, and much of a key press is spent here.
      if let end = write(simple: text, style, at: point, end: point.x + room) {
        mendEnd(x: end, y: point.y)
        return end - point.x
      }
    }
    let shown = text.fitted(to: room)
    if shown.isEmpty { return 0 }
    let start = max(0, point.x)
    mendStart(x: start, y: point.y)
    var x = point.x
    var base = -1
    for scalar in shown.unicodeScalars {
      let columns = Width.of(scalar)
      if columns == 0 {
        if base >= 0 { add(mark: scalar.value, x: base, y: point.y) }
        continue
      }
      if x >= 0 {
        set(scalar.value, style, x: x, y: point.y)
        if columns == 2 { set(0, style, x: x + 1, y: point.y) }
        base = x
      } else if x + columns > 0 {
        set(0x20, style, x: 0, y: point.y)
      }
      x += columns
    }
    mendEnd(x: max(start, x), y: point.y)
    return max(0, x - start)
  }

  /// Blanks the cells inside `rect`.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let inside = rect.intersection(Rect(size))
    guard inside.width > 0 else { return }
    for y in inside.y..<inside.bottom {
      mendStart(x: inside.x, y: y)
      mendEnd(x: inside.right, y: y)
      for x in inside.x..<inside.right { set(0x20, style, x: x, y: y) }
    }
  }

  /// Draws a border just inside `rect`, with `title` in its upper edge; the inside is kept.
  public mutating func box(_ rect: Rect, title: String? = nil, style: Style = .border) {
    guard rect.width > 1, rect.height > 1 else { return }
    for x in rect.x + 1..<rect.right - 1 {
      draw("─", style, x: x, y: rect.y)
      draw("─", style, x: x, y: rect.bottom - 1)
    }
    for y in rect.y + 1..<rect.bottom - 1 {
      draw("│", style, x: rect.x, y: y)
      draw("│", style, x: rect.right - 1, y: y)
    }
    draw("┌", style, x: rect.x, y: rect.y)
    draw("┐", style, x: rect.right - 1, y: rect.y)
    draw("└", style, x: rect.x, y: rect.bottom - 1)
    draw("┘", style, x: rect.right - 1, y: rect.bottom - 1)
    if let title, !title.isEmpty, rect.width > 4 {
      let shown = " \(title.fitted(to: rect.width - 4)) "
      put(shown, at: Point(x: rect.x + 1, y: rect.y), style: style, width: rect.width - 2)
    }
  }

  private mutating func draw(_ line: Unicode.Scalar, _ style: Style, x: Int, y: Int) {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return }
    mendStart(x: x, y: y)
    mendEnd(x: x + 1, y: y)
    set(line.value, style, x: x, y: y)
  }
}
