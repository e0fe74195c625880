import Interface

/// Where the parts of the Gantt chart stand.
struct GanttLayout {
  /// Numbers and titles, beside the rows of the chart.
  let labels: Rect
  /// Months, weeks, and on the last row today and milestones, each as far as there is room.
  let head: Rect
  /// The bars; the number of rows shown is its height.
  let rows: Rect

  /// The parts of `rect`, which may be of any size.
  init(_ rect: Rect) {
    let (width, height) = (max(0, rect.width), max(0, rect.height))
    let label = width < 24 ? width : min(72, max(14, width / 2))
    let headHeight = height >= 8 ? 3 : height >= 4 ? 2 : 0
    let x = rect.x + min(width, label + 1)
    let y = rect.y + headHeight
    let rowCount = height - headHeight
    head = Rect(x: x, y: rect.y, width: rect.x + width - x, height: headHeight)
    labels = Rect(x: rect.x, y: y, width: label, height: rowCount)
    rows = Rect(x: x, y: y, width: head.width, height: rowCount)
  }
}
