/// What happens to the plan when a deadline moves: the activity itself, and those that depend on it
/// where they must make room.
public struct PlanShift: Equatable, Sendable {
  /// One activity that moves.
  public struct Move: Equatable, Sendable {
    /// The activity as it was.
    public let activity: Activity
    /// Its new first day, or nil where it has none.
    public let start: Day?
    /// Its new deadline, or nil where it has none.
    public let deadline: Day?
  }

  /// The moves: the activity itself first.
  public let moves: [Move]

  /// Moves the deadline of an activity to a day, and with it what depends on it when `isPushing`.
  ///
  /// An activity keeps its length. What depends on it begins the first working day after at the
  /// earliest; what has room enough stays. What is closed doesn't move.
  public init(of activity: Activity, to deadline: Day, in plan: Plan, isPushing: Bool) {
    var deadlines: [String: Day] = [activity.id: deadline]
    let shift = activity.deadline.map { deadline - $0 } ?? 0
    var moves = [
      Move(
        activity: activity, start: activity.start.map { $0.adding(days: shift) },
        deadline: deadline)
    ]
    var places: [String: Int] = [activity.id: 0]
    var pending = isPushing ? [activity] : []
    while let current = pending.popLast() {
      guard let end = deadlines[current.id] else { continue }
      for next in plan.successors(of: current) where !next.status.isClosed {
        guard let old = next.start ?? next.deadline else { continue }
        let earlier = places[next.id].map { moves[$0] }
        let begin = earlier?.start ?? earlier?.deadline ?? old
        let earliest = end.adding(days: 1).workingDayOrNext
        guard begin < earliest else { continue }
        let days = earliest - old
        let move = Move(
          activity: next, start: next.start.map { $0.adding(days: days) },
          deadline: next.deadline.map { $0.adding(days: days) })
        if let place = places[next.id] {
          moves[place] = move
        } else {
          places[next.id] = moves.count
          moves.append(move)
        }
        deadlines[next.id] = move.deadline ?? move.start
        pending.append(next)
      }
    }
    self.moves = moves
  }

  /// The edit that carries it out.
  public var edit: Edit {
    let first = moves[0]
    let others = moves.count - 1
    let also =
      others == 0 ? "" : " og \(others) \(others == 1 ? "efterfølger" : "efterfølgere")"
    return Edit(
      "Aktivitet \(first.activity.number)\(also) flyttet til \(first.deadline?.medium ?? "–")",
      moves.flatMap { move in
        move.activity.changes {
          $0.start = move.start
          $0.deadline = move.deadline
        }
      })
  }
}
