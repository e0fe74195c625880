import Core
import Interface
import Text

extension MilestoneStatus {
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

  /// That something was done on the day, which is written with its year, or as `compact` has it.
  ///
  /// For example "✓ udført i dag" and "✓ udført 3. dec. 2026".
  func asDone(today: Day, isCompact: Bool = false) -> String {
    "✓ udført \(self == today ? "i dag" : isCompact ? compact(today: today) : medium)"
  }

  /// The day in digits, in at most eight columns.
  var digits: String { "\(day)/\(month)-\(shortYear)" }

  private var shortYear: Substring { String(year).suffix(2) }
}

extension Int {
  /// So many milestones late: "2 milepæle overskredet".
  var milestonesOverdue: String { counted("milepæl overskredet", "milepæle overskredet") }

  /// So many activities late: "2 aktiviteter overskredet".
  var activitiesOverdue: String {
    counted("aktivitet overskredet", "aktiviteter overskredet")
  }
}

extension Milestone {
  /// The day that matters now: when it was reached, or else when it is planned to be.
  var significantDay: Day? { status == .reached ? reached : planned }
}
