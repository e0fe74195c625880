import Core

/// An open milestone that comes next, and what it waits for.
struct NextStep {
  let milestone: Milestone
  let missing: [String]
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
