import Core
import Interface

extension Attitude {
  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .opponent: .opponent
    case .sceptical: .sceptical
    case .neutral: .plain
    case .positive, .ambassador: .supportive
    }
  }
}

extension StakeholderStanding {
  /// What stands where there is no assessment.
  static let unassessed = "ikke vurderet"

  /// The attitude as sign and word.
  var attitudeText: String {
    current.map { "\($0.attitude.sign) \($0.attitude.shown)" } ?? Self.unassessed
  }

  /// The role that the attitude's colour is chosen by.
  var attitudeStyle: Style { current?.attitude.style ?? .muted }

  /// Where it stands in the matrix, or nil when it hasn't been assessed.
  var position: MatrixPosition? { current?.matrixPosition.moved() }

  /// The stakeholder's mark in the matrix: its number and the sign of its attitude.
  var mark: String { "\(stakeholder.number)\(current?.attitude.sign ?? "")" }
}

extension MatrixPosition {
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
