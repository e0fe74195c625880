import Core

/// The lines of a Gantt chart from the end of one bar to the beginning of another.
struct GanttLinks {
  /// The cells that have some of a line, by row and column; only columns that are shown.
  private(set) var cells: [Int: [Int: GanttGrid.Cell]] = [:]
  private let width: Int

  /// No lines yet, in a chart of `width` columns.
  init(width: Int) { self.width = width }

  /// Adds the line from a bar that ends in the column `end` of the row `from` to another's `bar`.
  ///
  /// It leaves to the right of the first bar and comes in from the left of the other. A bar that
  /// begins before the first has ended is met from above or below instead, or from its right.
  mutating func add(
    from: Int, end: Int, to row: Int, bar: ClosedRange<Int>, focused: Bool
  ) {
    // Two journals merged can hold what neither of them could.
    if row == from { return }
    let out: GanttGrid.Sides = row > from ? .down : .up
    let back: GanttGrid.Sides = row > from ? .up : .down
    let begin = bar.lowerBound
    if begin > end {
      line([.left, out], from, end + 1, focused)
      if begin > end + 1 {
        vertical(end + 1, from, row, focused)
        if begin > end + 2 { line([back, .right], row, end + 1, focused) }
        horizontal(end + 2, begin - 2, row, focused)
        arrow(.right, row, begin - 1, focused)
      } else {
        vertical(end + 1, from, row, focused, pointing: out)
      }
    } else if bar.upperBound >= end {
      vertical(end, from, row, focused, pointing: out)
    } else {
      vertical(end, from, row, focused)
      if bar.upperBound + 1 < end { line([back, .left], row, end, focused) }
      horizontal(bar.upperBound + 2, end - 1, row, focused)
      arrow(.left, row, bar.upperBound + 1, focused)
    }
  }

  private mutating func vertical(
    _ column: Int, _ from: Int, _ to: Int, _ focused: Bool, pointing side: GanttGrid.Sides? = nil
  ) {
    let step = (to - from).signum()
    for row in stride(from: from + step, to: to, by: step) {
      if let side, row == to - step {
        arrow(side, row, column, focused)
      } else {
        line([.up, .down], row, column, focused)
      }
    }
  }

  private mutating func horizontal(_ first: Int, _ last: Int, _ row: Int, _ focused: Bool) {
    let (first, last) = (max(0, first), min(width - 1, last))
    guard first <= last else { return }
    for column in first...last { line([.left, .right], row, column, focused) }
  }

  private mutating func line(
    _ sides: GanttGrid.Sides, _ row: Int, _ column: Int, _ focused: Bool
  ) {
    guard (0..<width).contains(column) else { return }
    switch cells[row]?[column] {
    case .line(let others, let wasFocused)?:
      cells[row]![column] = .line(others.union(sides), focused: focused || wasFocused)
    case .some: break
    case nil: cells[row, default: [:]][column] = .line(sides, focused: focused)
    }
  }

  private mutating func arrow(
    _ side: GanttGrid.Sides, _ row: Int, _ column: Int, _ focused: Bool
  ) {
    guard (0..<width).contains(column) else { return }
    cells[row, default: [:]][column] = .arrow(side, focused: focused)
  }
}

extension Plan {
  /// Gives each activity among some rows with each one that must be closed before it, and their rows;
  /// the earlier one's is nil where it isn't among them.
  func links(
    between rows: [Activity?],
    _ body: (_ earlier: Activity, _ from: Int?, _ later: Activity, _ to: Int) -> Void
  ) {
    var places: [String: Int] = [:]
    for (row, activity) in rows.enumerated() { if let activity { places[activity.id] = row } }
    for (row, activity) in rows.enumerated() {
      guard let activity else { continue }
      for earlier in predecessors(of: activity) { body(earlier, places[earlier.id], activity, row) }
    }
  }
}
