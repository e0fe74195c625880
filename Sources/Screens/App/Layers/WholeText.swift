import Interface

extension Size {
  /// How many of some lines are seen at once where they are shown from edge to edge.
  func wholePage(of lines: [Span]) -> Int { max(1, min(lines.count, height - 4)) }
}

extension Frame {
  /// Draws lines in a box from edge to edge and without sides, so that a mouse copies what stands there
  /// and nothing else; `offset` is how many of them are above it.
  mutating func put(whole lines: [Span], title: String, offset: Int) {
    let height = size.wholePage(of: lines)
    let rect = Box(title: "", width: size.width, height: height + 2, in: size).rect
    let inside = rect.inset(columns: 0, rows: 1)
    fill(rect)
    for y in [rect.y, rect.bottom - 1] {
      put(String(repeating: "─", count: rect.width), at: Point(x: 0, y: y), style: .activeBorder)
    }
    put(" \(title) ", at: Point(x: 1, y: rect.y), style: .activeBorder)
    // The window may have grown since the last key.
    let offset = max(0, min(offset, lines.count - height))
    for (row, line) in lines.dropFirst(offset).prefix(height).enumerated() {
      put(
        line.text, at: Point(x: inside.x, y: inside.y + row), style: line.style,
        width: inside.width)
    }
    if offset + height < lines.count {
      put("▼", at: Point(x: rect.right - 1, y: rect.bottom - 1), style: .muted)
    }
    cursor = Point(x: inside.x, y: inside.y)
  }
}
