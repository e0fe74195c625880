/// An extent in columns and rows.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// Makes an extent of `width` columns by `height` rows.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A position in columns and rows, counted from the upper left corner.
public struct Point: Hashable, Sendable {
  /// The column, 0 being the leftmost.
  public var x: Int
  /// The row, 0 being the topmost.
  public var y: Int

  /// Makes the position at column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells; it may reach outside the frame it is used on.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var x: Int
  /// The topmost row.
  public var y: Int
  /// The number of columns; nothing is inside when it is 0 or less.
  public var width: Int
  /// The number of rows; nothing is inside when it is 0 or less.
  public var height: Int

  /// Makes a rectangle from its upper left corner and its extent.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Makes the rectangle that covers a whole frame of `size`.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The first column to the right of the rectangle.
  public var right: Int { x + width }

  /// The first row below the rectangle.
  public var bottom: Int { y + height }

  /// Tells whether `point` is inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The rectangle that is `columns` and `rows` smaller on each side.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    Rect(
      x: x + columns, y: y + rows,
      width: max(0, width - 2 * columns), height: max(0, height - 2 * rows))
  }

  /// The part that is also inside `other`.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      width: max(0, min(right, other.right) - left),
      height: max(0, min(bottom, other.bottom) - top))
  }
}
