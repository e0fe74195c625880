import Core
import Interface

extension MilestoneStatus {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .notStarted: "○"
    case .inProgress: "◐"
    case .awaitingDecision: "◆"
    case .reached: "✓"
    case .withdrawn: "×"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .awaitingDecision: .awaiting
    case .reached: .reached
    case .withdrawn: .withdrawn
    }
  }

  /// The status in one short word.
  var short: String { self == .awaitingDecision ? "afventer" : shown }
}

extension Day {
  /// The day in at most eight columns: with a short month, or in digits in another year.
  func compact(today: Day) -> String {
    year == today.year ? short : "\(day)/\(month)-\(String(year).suffix(2))"
  }
}

extension Milestone {
  /// The day that matters now: when it was reached, or else when it is planned to be.
  var significantDay: Day? { status == .reached ? reached : planned }
}
