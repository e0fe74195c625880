import Core

/// What a meeting on Mondays goes through: what is late, what is due this week and the next, and what
/// has been done since Monday.
struct PlanWeek {
  private let today: Day
  private let monday: Day

  /// The week of a day, and the next.
  init(_ today: Day) {
    self.today = today
    monday = today.week.monday
  }

  /// Whether the meeting is to speak of an activity.
  func concerns(_ activity: Activity) -> Bool {
    if activity.status == .done {
      return [activity.doneOn, activity.deadline].contains { $0.map(isThisWeek) ?? false }
    }
    guard activity.status != .withdrawn, let deadline = activity.deadline else { return false }
    return deadline < monday.adding(days: 14)
  }

  /// When an activity is due, in words.
  func word(for activity: Activity) -> String {
    guard let deadline = activity.deadline else { return "" }
    if activity.isOverdue(on: today) { return "overskredet" }
    return isThisWeek(deadline) ? "denne uge" : deadline < monday ? "tidligere" : "næste uge"
  }

  private func isThisWeek(_ day: Day) -> Bool { day >= monday && day < monday.adding(days: 7) }
}
