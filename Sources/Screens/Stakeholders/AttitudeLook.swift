import Core
import Interface

extension Attitude {
  /// The sign that stands for the attitude, before the word or beside a number.
  var glyph: String {
    switch self {
    case .opponent: "▼"
    case .sceptical: "▽"
    case .neutral: "○"
    case .positive: "△"
    case .ambassador: "▲"
    }
  }

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

extension Standing {
  /// What stands where there is no assessment.
  static let unassessed = "ikke vurderet"

  /// The attitude as sign and word.
  var attitudeText: String {
    current.map { "\($0.attitude.glyph) \($0.attitude.shown)" } ?? Self.unassessed
  }

  /// The role that the attitude's colour is chosen by.
  var attitudeStyle: Style { current?.attitude.style ?? .muted }

  /// Where it stands in the matrix, or nil when it hasn't been assessed.
  var position: MatrixPosition? { current?.matrixPosition.moved() }

  /// The stakeholder's mark in the matrix: its number and the sign of its attitude.
  var mark: String { "\(stakeholder.number)\(current?.attitude.glyph ?? "")" }
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

  /// The position in words: "indflydelse 4, berørthed 5".
  var words: String { "indflydelse \(influence), berørthed \(affectedness)" }
}
