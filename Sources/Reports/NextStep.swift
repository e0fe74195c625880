import Core
import Interface

/// An open milestone that comes next, and what it waits for.
struct NextStep {
  let milestone: Milestone
  let missing: [String]

  /// The step as lines of a page.
  var lines: [String] {
    let indent = String(repeating: " ", count: Width.of(start))
    return Layout.hanging(
      [milestone.briefTitle, milestone.status.shown, milestone.responsible]
        .joinedFilled(separator: " · "), after: start)
      + missing.flatMap { Layout.hanging($0, after: indent + "- ") }
  }

  /// The step where there is little room.
  var briefLines: [String] {
    Layout.hanging("\(milestone.briefTitle) · \(milestone.status.shown)", after: start)
  }

  private var start: String {
    let date = milestone.planned?.numeric ?? "ingen dato"
    return "\(date)  \(Layout.number(milestone.number))  "
  }
}

extension Project {
  /// The open milestones in the order they come: by deadline, those without one last.
  ///
  /// The ones that are under way tell what they wait for.
  func nextSteps(from today: Day) -> [NextStep] {
    milestones.filter { !$0.status.isClosed }
      .sorted {
        ($0.planned?.ordinal ?? .max, $0.number) < ($1.planned?.ordinal ?? .max, $1.number)
      }
      .map { milestone in
        guard milestone.status != .notStarted else {
          return NextStep(milestone: milestone, missing: [])
        }
        let readiness = readiness(of: milestone)
        return NextStep(milestone: milestone, missing: readiness.missing + readiness.reminders)
      }
  }
}
