import Core

/// Where the cells of the matrix stand: influence upwards, affectedness to the right, and between
/// little and great a divider each way; in columns and rows, or in pixels.
public struct MatrixGeometry: Equatable, Sendable {
  /// The left edge of the cells.
  public let left: Int
  /// The upper edge of the cells.
  public let top: Int
  /// The width of a cell.
  public let cellWidth: Int
  /// The height of a cell.
  public let cellHeight: Int
  /// How much room the dividers take.
  public let divider: Int

  /// How many cells there are each way.
  public static let count = MatrixPosition.range.count

  /// Creates a geometry.
  public init(left: Int, top: Int, cellWidth: Int, cellHeight: Int, divider: Int) {
    self.left = left
    self.top = top
    self.cellWidth = cellWidth
    self.cellHeight = cellHeight
    self.divider = divider
  }

  /// The first place to the right of the cells.
  public var right: Int { left + Self.count * cellWidth + divider }

  /// The first place below the cells.
  public var bottom: Int { top + Self.count * cellHeight + divider }

  /// Where the divider between little and great affectedness stands.
  public var middleX: Int { left + (MatrixPosition.great - 1) * cellWidth }

  /// Where the divider between great and little influence stands.
  public var middleY: Int { top + (Self.count - MatrixPosition.great + 1) * cellHeight }

  /// The left edge of the cells of an affectedness.
  public func x(of affectedness: Int) -> Int {
    left + (affectedness - 1) * cellWidth + (affectedness >= MatrixPosition.great ? divider : 0)
  }

  /// The upper edge of the cells of an influence.
  public func y(of influence: Int) -> Int {
    top + (Self.count - influence) * cellHeight + (influence < MatrixPosition.great ? divider : 0)
  }
}

extension StakeholderType {
  /// Whether it stands to the right in the matrix, where affectedness is great.
  public var isRight: Bool { self == .resource || self == .hostage }

  /// Whether it stands high in the matrix, where influence is great.
  public var isHigh: Bool { self == .resource || self == .greyEminence }
}
