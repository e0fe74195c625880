import Core
import Drawing
import Interface

/// Where the matrix and its cells stand: five by five, with a border around each type.
struct MatrixLayout {
  /// Where the cells stand inside the borders.
  let geometry: MatrixGeometry
  /// Whether there is no room for the rows of labels above and below.
  let isCompact: Bool
  /// The row of the label for influence; the same as the other one's where there is little room.
  let influenceRow: Int
  /// The row of the label for affectedness.
  let affectednessRow: Int

  /// The first column to the right.
  var right: Int { border.right }

  /// The digits of the influence, with a blank after them.
  private static let margin = 2

  /// Lays out the matrix in `rect`; nil when there is no room for it.
  init?(_ rect: Rect) {
    let count = MatrixGeometry.count
    let cellWidth = min(28, (rect.width - Self.margin - 3) / count)
    isCompact = rect.height < count + 5
    guard cellWidth >= 5, rect.height >= count + 3 else { return nil }
    geometry = MatrixGeometry(
      left: rect.x + Self.margin + 1, top: rect.y + (isCompact ? 1 : 2), cellWidth: cellWidth,
      cellHeight: isCompact ? 1 : min(9, (rect.height - 5) / count), divider: 1)
    influenceRow = isCompact ? geometry.bottom : rect.y
    affectednessRow = isCompact ? geometry.bottom : geometry.bottom + 1
  }

  /// The border around all of it.
  var border: Rect {
    Rect(
      x: geometry.left - 1, y: geometry.top - 1, width: geometry.right - geometry.left + 2,
      height: geometry.bottom - geometry.top + 2)
  }

  /// The room for a position.
  func cell(_ position: MatrixPosition) -> Rect {
    Rect(
      x: geometry.x(of: position.affectedness), y: geometry.y(of: position.influence),
      width: geometry.cellWidth, height: geometry.cellHeight)
  }
}
