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
