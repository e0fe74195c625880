/// How far a phase or a project has come, derived from its milestones.
public struct Progress: Equatable, Sendable {
  /// Milestones that count: all but the withdrawn.
  public var total = 0
  /// Those that are reached.
  public var reached = 0
  /// Those that are past their planned day and neither reached nor withdrawn.
  public var overdue = 0

  /// Creates a count.
  public init(total: Int = 0, reached: Int = 0, overdue: Int = 0) {
    self.total = total
    self.reached = reached
    self.overdue = overdue
  }
}

extension Milestone {
  /// Whether the planned day has passed without the milestone being reached or withdrawn.
  public func isOverdue(on today: Day) -> Bool {
    guard let planned, !status.isClosed else { return false }
    return planned < today
  }
}

extension Project {
  /// How far a phase has come.
  public func progress(of phase: Phase, on today: Day) -> Progress {
    Self.progress(of: milestones(in: phase), on: today)
  }

  /// How far the project has come.
  public func progress(on today: Day) -> Progress { Self.progress(of: milestones, on: today) }

  /// The open milestone with the earliest planned day from today on, or nil.
  public func next(from today: Day) -> Milestone? {
    milestones.filter { !$0.status.isClosed && ($0.planned ?? today.adding(days: -1)) >= today }
      .min { ($0.planned!, $0.number) < ($1.planned!, $1.number) }
  }

  /// The milestones past their planned day, the latest late first by planned day.
  public func overdue(on today: Day) -> [Milestone] {
    milestones.filter { $0.isOverdue(on: today) }
      .sorted { ($0.planned!, $0.number) < ($1.planned!, $1.number) }
  }

  private static func progress(of milestones: [Milestone], on today: Day) -> Progress {
    var result = Progress()
    for milestone in milestones where milestone.status != .withdrawn {
      result.total += 1
      if milestone.status == .reached { result.reached += 1 }
      if milestone.isOverdue(on: today) { result.overdue += 1 }
    }
    return result
  }
}
