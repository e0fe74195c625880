import Core

/// The stakeholders in the matrix of influence and affectedness: who stands where, and who has moved.
public struct Matrix: Sendable {
  /// What is in a cell; stakeholders are told by their places among `standings`.
  public struct Cell: Sendable {
    /// Those that stand there, by number.
    public fileprivate(set) var standing: [Int] = []
    /// Those that stood there before they moved.
    public fileprivate(set) var former: [Int] = []
    /// How many of those that stand there have each attitude.
    fileprivate(set) var attitudes: [Attitude: Int] = [:]
  }

  /// The stakeholders, in the order they were given.
  public let standings: [StakeholderStanding]
  /// The places of those that have been assessed.
  public private(set) var assessed: [Int] = []
  /// The places of those that haven't, and so don't stand in it.
  public private(set) var unassessed: [Int] = []
  private var cells = Array(repeating: Cell(), count: MatrixPosition.all.count)

  /// The matrix of some stakeholders.
  public init(_ standings: [StakeholderStanding]) {
    self.standings = standings
    for (place, standing) in standings.enumerated() {
      guard let position = standing.position else {
        unassessed.append(place)
        continue
      }
      assessed.append(place)
      cells[position.index].standing.append(place)
      cells[position.index].attitudes[standing.current?.attitude ?? .neutral, default: 0] += 1
      if let earlier = standing.earlier?.matrixPosition.moved() {
        cells[earlier.index].former.append(place)
      }
    }
    for index in cells.indices {
      cells[index].standing.sort {
        standings[$0].stakeholder.number < standings[$1].stakeholder.number
      }
    }
  }

  /// What is in the cell of a position.
  public subscript(position: MatrixPosition) -> Cell { cells[position.index] }

  /// The positions where somebody stands.
  public var occupied: [MatrixPosition] { MatrixPosition.all.filter { !self[$0].standing.isEmpty } }
}

extension MatrixPosition {
  /// All positions.
  public static let all = range.flatMap { influence in
    range.map { MatrixPosition(influence: influence, affectedness: $0) }
  }

  /// The position's place in `all`.
  fileprivate var index: Int { (influence - 1) * Self.range.count + affectedness - 1 }

  /// An arrow that points from here towards `other`.
  func arrow(to other: MatrixPosition) -> String {
    let up = (other.influence - influence).signum()
    let right = (other.affectedness - affectedness).signum()
    return switch (up, right) {
    case (1, -1): "↖"
    case (1, 0): "↑"
    case (1, 1): "↗"
    case (0, -1): "←"
    case (0, 1): "→"
    case (-1, -1): "↙"
    case (-1, 0): "↓"
    case (-1, 1): "↘"
    default: "·"
    }
  }
}

extension StakeholderStanding {
  /// The stakeholder's mark in the matrix: its number and the sign of its attitude.
  var mark: String { "\(stakeholder.number)\(current?.attitude.sign ?? "")" }
}
