/// How a goal stands: what was measured last, and how it is judged.
public struct GoalStanding: Equatable, Sendable {
  /// The latest measurement, or nil.
  public let latest: Measurement?
  /// What figures and date suggest.
  public let suggested: GoalAssessment
  /// How it is judged: as people say, or else as suggested.
  public let assessment: GoalAssessment
  /// How much of the way from baseline to target has been gone; nil when that can't be said.
  public let progress: Double?
}

extension Goal {
  /// How the goal stands in a project.
  public func standing(in project: Project, today: Day) -> GoalStanding {
    let latest = project.measurements.last { $0.goal == id && ($0.date ?? today) <= today }
    var suggested = GoalAssessment.notMeasured
    var progress: Double?
    if let value = latest?.value, let target {
      let isReached = direction == .higher ? value >= target : value <= target
      suggested = isReached ? .reached : .notReached
      if let baseline, baseline != target {
        progress = (value - baseline).double / (target - baseline).double
        if !isReached, let progress, progress > 0 { suggested = .partlyReached }
      }
    }
    return GoalStanding(
      latest: latest, suggested: suggested, assessment: assessment ?? suggested,
      progress: progress)
  }
}
