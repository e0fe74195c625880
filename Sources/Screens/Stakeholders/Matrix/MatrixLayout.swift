import Core
import Interface
import Text

/// Where the matrix and its cells stand: five by five, with a border around each type.
struct MatrixLayout {
  /// The border around all of it.
  let border: Rect
  /// The columns of a cell.
  let cellWidth: Int
  /// The rows of a cell.
  let cellHeight: Int
  /// Whether there is no room for the rows of labels above and below.
  let isCompact: Bool
  /// The row of the label for influence; the same as the other one's where there is little room.
  let influenceRow: Int
  /// The row of the label for affectedness.
  let affectednessRow: Int

  /// The first column to the right.
  var right: Int { border.right }

  private static let count = MatrixPosition.range.count
  /// The digits of the influence, with a blank after them.
  private static let margin = 2

  /// Lays out the matrix in `rect`; nil when there is no room for it.
  init?(_ rect: Rect) {
    cellWidth = min(16, (rect.width - Self.margin - 3) / Self.count)
    isCompact = rect.height < Self.count + 5
    cellHeight = isCompact ? 1 : min(6, (rect.height - 5) / Self.count)
    guard cellWidth >= 5, rect.height >= Self.count + 3 else { return nil }
    let top = isCompact ? rect.y : rect.y + 1
    border = Rect(
      x: rect.x + Self.margin, y: top, width: Self.count * cellWidth + 3,
      height: Self.count * cellHeight + 3)
    influenceRow = isCompact ? border.bottom - 1 : rect.y
    affectednessRow = isCompact ? border.bottom - 1 : border.bottom
  }

  /// The column of the border between little and great affectedness.
  var middleX: Int { border.x + 1 + (MatrixPosition.great - 1) * cellWidth }

  /// The row of the border between great and little influence.
  var middleY: Int { border.y + 1 + (Self.count - MatrixPosition.great + 1) * cellHeight }

  /// The room for a position.
  func cell(_ position: MatrixPosition) -> Rect {
    let isRight = position.affectedness >= MatrixPosition.great
    let isLow = position.influence < MatrixPosition.great
    return Rect(
      x: border.x + 1 + (position.affectedness - 1) * cellWidth + (isRight ? 1 : 0),
      y: border.y + 1 + (Self.count - position.influence) * cellHeight + (isLow ? 1 : 0),
      width: cellWidth, height: cellHeight)
  }

  /// More marks than this can't stand in a cell, however short they are.
  var mostMarks: Int { (cellWidth + 1) / 3 * cellHeight }

  /// Where marks of these texts stand inside a cell, or nil when there is no room for all.
  func places(of marks: [String]) -> [Point]? {
    let margin = cellWidth >= 8 ? 1 : 0
    var places: [Point] = []
    var (x, y) = (margin, 0)
    for mark in marks {
      let width = Width.of(mark)
      if x > margin, x + width > cellWidth - margin {
        x = margin
        y += 1
      }
      guard y < cellHeight, x + width <= cellWidth else { return nil }
      places.append(Point(x: x, y: y))
      x += width + 1
    }
    return places
  }
}

extension MatrixPosition {
  /// All positions.
  static let all = range.flatMap { influence in
    range.map { MatrixPosition(influence: influence, affectedness: $0) }
  }

  /// The position's place in `all`.
  var index: Int { (influence - 1) * Self.range.count + affectedness - 1 }
}
