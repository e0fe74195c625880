/// How a goal stands on a day (målets stilling): what was last measured, and what that comes to.
public struct GoalStanding: Equatable, Sendable {
  /// The goal.
  public let goal: Goal
  /// The measurements until the day that tell something of the goal as it is measured, the earliest
  /// first.
  public let measurements: [Measurement]
  /// What the figures, their direction and the target's date come to.
  public let suggested: GoalAssessment
  /// Why that is suggested, in words.
  public let explanation: String
  /// How much of the way from the baseline to the target has been gone: 0 none, 1 all of it, below
  /// 0 the wrong way; nil when it can't be said.
  public let progress: Double?

  /// The latest of the measurements, or nil.
  public var latest: Measurement? { measurements.last }

  /// How the goal stands: as people judge, or else as the figures suggest.
  public var assessment: GoalAssessment { goal.assessment ?? suggested }

  /// Whether people judge otherwise than the figures.
  public var isOverridden: Bool { assessment != suggested }

  /// Judges `goal` by its own `measurements`, in their order.
  init(_ goal: Goal, _ measurements: [Measurement], today: Day) {
    self.goal = goal
    self.measurements = measurements.filter { measurement in
      measurement.tells(of: goal) && measurement.date.map { $0 <= today } ?? true
    }
    let judgement = GoalJudgement(goal, latest: self.measurements.last, today: today)
    suggested = judgement.assessment
    explanation = judgement.explanation
    progress = judgement.progress
  }
}

extension Measurement {
  /// Whether it has a figure, or for a goal that is told in words has words.
  fileprivate func tells(of goal: Goal) -> Bool {
    goal.scale == .figures ? value != nil : !words.isEmpty
  }
}

extension Goal {
  /// How the goal stands today; what is measured later doesn't count.
  public func standing(in project: Project, today: Day) -> GoalStanding {
    GoalStanding(self, project.measurements(of: self), today: today)
  }

  /// Whether the day of its target has gone by.
  public func isPastTargetDate(on today: Day) -> Bool { targetDate.map { $0 < today } ?? false }

  /// Whether it should have been looked at again by now.
  public func awaitsFollowUp(on today: Day) -> Bool { nextFollowUp.map { $0 < today } ?? false }
}

extension Project {
  /// How all goals stand today, in their order.
  public func goalStandings(today: Day) -> [GoalStanding] {
    let measured = Dictionary(grouping: measurements, by: \.goal)
    return goals.map { GoalStanding($0, measured[$0.id] ?? [], today: today) }
  }
}
