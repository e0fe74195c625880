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
    current?.attitude.words ?? Self.unassessed
  }

  /// The role that the attitude's colour is chosen by.
  var attitudeStyle: Style { current?.attitude.style ?? .muted }
}
