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

  /// Counts how far some milestones have come.
  public init(of milestones: Slice<ChunkedArray<Milestone>>, on today: Day) {
    for milestone in milestones where milestone.status != .withdrawn {
      total += 1
      if milestone.status == .reached { reached += 1 }
      if milestone.isOverdue(on: today) { overdue += 1 }
    }
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
    Progress(of: milestones(in: phase), on: today)
  }

  /// How far the project has come.
  public func progress(on today: Day) -> Progress { Progress(of: milestones[...], on: today) }

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
}
