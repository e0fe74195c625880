import Core
import Interface

/// The part of the implementation plan that serves the milestone.
extension MilestonePage {
  /// The activities, also where there are none yet if the milestone makes or follows the plan.
  var activities: [Row] {
    let activities = project.activities.filter { $0.milestone == milestone.id }
    let isAboutThePlan = milestone.number == Playbook.planMilestone || milestone.number == 10
    if activities.isEmpty, !isAboutThePlan { return [] }
    let counted = activities.filter { $0.status != .withdrawn }
    let done = counted.filter { $0.status == .done }.count
    let rows = activities.map { activity in
      record(
        activity.reference, .activities,
        mark: Span(activity.status == .done ? "[x] " : "[ ] ", .label),
        Span(activity.plainName, activity.status.isClosed ? .muted : .plain),
        details: [situation(of: activity)])
    }
    return part("Aktiviteter", count: "\(done)/\(counted.count)", .activities, rows)
  }

  private func situation(of activity: Activity) -> Span {
    var parts: [String] = []
    if let done = activity.doneOn, activity.status == .done {
      parts.append(done.asDone(today: today))
    } else {
      parts.append(activity.status.shown)
      if let deadline = activity.deadline, !activity.status.isClosed {
        let late = activity.isOverdue(on: today) ? "! overskredet, " : ""
        parts.append("\(deadline.medium) (\(late)\(deadline.relative(to: today)))")
      }
    }
    if !activity.responsible.isEmpty { parts.append(activity.responsible) }
    return Span(
      parts.joined(separator: " · "), activity.isOverdue(on: today) ? .overdue : .label)
  }
}
