import Text

/// What happens when a milestone's deadline moves: the later ones that it would pass, and the open
/// activities towards it with what depends on them, make room or come along.
public struct MilestoneShift: Equatable, Sendable {
  /// One milestone that moves.
  public struct Move: Equatable, Sendable {
    /// The milestone as it was.
    public let milestone: Milestone
    /// Its new deadline.
    public let deadline: Day
  }

  /// The moves: first the milestone that was asked for, then the later ones.
  public private(set) var moves: [Move]
  /// The moves of activities; nil where none move.
  public let activities: PlanShift?
  private let label: String

  /// Moves the deadline of a milestone, and with it what it pushes when `isPushing`; a first deadline
  /// is counted from `today`.
  ///
  /// A later milestone keeps its distance to the one that is asked for where it would otherwise come
  /// before the one that pushes it, and is due on a working day; what has room enough stays. Closed
  /// ones stay.
  public init(
    of milestone: Milestone, by move: DayMove, in project: Project, today: Day, isPushing: Bool
  ) {
    let new = move.day(from: milestone.planned ?? today)
    moves = [Move(milestone: milestone, deadline: new)]
    let alone = project.edit(milestone) { $0.planned = new }.label
    guard isPushing, let old = milestone.planned, old != new else {
      (activities, label) = (nil, alone)
      return
    }
    var last = new
    for later in project.milestones where later.number > milestone.number {
      guard !later.status.isClosed, let day = later.planned, day >= old, day < last else {
        continue
      }
      let deadline = day.adding(days: new - old).workingDayOrNext
      moves.append(Move(milestone: later, deadline: deadline))
      last = max(last, deadline)
    }
    let own = project.activities.filter {
      // Earlier, only what would come after it must come along.
      $0.milestone == milestone.id && !$0.status.isClosed
        && ($0.deadline.map { new > old || $0 > new } ?? false)
    }
    activities =
      own.isEmpty
      ? nil
      : PlanShift(of: own, by: .by(days: new - old), in: Plan(project), isPushing: true)
    let others = [
      moves.count == 1 ? nil : (moves.count - 1).counted("milepæl", "milepæle"),
      activities.map { $0.moves.count.counted("aktivitet", "aktiviteter") },
    ].compactMap { $0 }
    label = others.isEmpty ? alone : "\(alone), og \(others.joined(separator: " og ")) flyttet med"
  }

  /// Whether more than the milestone moves.
  public var pushesOthers: Bool { moves.count > 1 || activities != nil }

  /// The edit that carries it out.
  public var edit: Edit {
    Edit(
      label,
      moves.flatMap { move in move.milestone.changes { $0.planned = move.deadline } }
        + (activities?.edit.changes ?? []))
  }
}

extension Edit {
  /// How many activities it gives a deadline before `today` that had a later one.
  public func activitiesMadeOverdue(on today: Day) -> Int {
    changes.count { change in
      guard case .set(let reference, "deadline", let before?, let after?) = change,
        reference.kind == .activity, let old = Day(iso: before), let new = Day(iso: after)
      else { return false }
      return old >= today && new < today
    }
  }
}

extension Milestone {
  /// Why its deadline can't be moved so, in words; nil where it can.
  public func refusal(toMove move: DayMove, today: Day) -> Refusal? {
    if status.isClosed {
      return Refusal("Milepæl \(number) er »\(status.shown)«, så fristen flyttes ikke.")
    }
    guard case .by = move, planned == nil, move.day(from: today) < today else { return nil }
    return Refusal("Milepæl \(number) har ingen frist at flytte. Skriv en dato.")
  }
}
