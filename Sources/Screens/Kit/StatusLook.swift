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
  /// The day with a short month, and the year where it is another, in at most eleven columns.
  func compact(today: Day) -> String {
    if year == today.year { return short }
    // The longest short month would leave no room for the year.
    return "\(short.replacing("marts", with: "mar.")) \(shortYear)"
  }

  /// The day in digits, in at most eight columns.
  var digits: String { "\(day)/\(month)-\(shortYear)" }

  private var shortYear: Substring { String(year).suffix(2) }
}

extension Int {
  /// So many milestones late: "2 milepæle overskredet".
  var milestonesOverdue: String { "\(self) \(self == 1 ? "milepæl" : "milepæle") overskredet" }

  /// So many activities late: "2 aktiviteter overskredet".
  var activitiesOverdue: String {
    "\(self) \(self == 1 ? "aktivitet" : "aktiviteter") overskredet"
  }
}

extension Milestone {
  /// The day that matters now: when it was reached, or else when it is planned to be.
  var significantDay: Day? { status == .reached ? reached : planned }
}
