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
  public private(set) var moves: [Move]

  /// Moves the deadline of an activity to a day, and with it what depends on it when `isPushing`.
  ///
  /// An activity keeps its length. What depends on it begins the first working day after at the
  /// earliest; what has room enough stays. What is closed doesn't move, nor does what other
  /// activities wait for in a circle.
  public init(of activity: Activity, to deadline: Day, in plan: Plan, isPushing: Bool) {
    let shift = activity.deadline.map { deadline - $0 } ?? 0
    moves = [
      Move(
        activity: activity, start: activity.start.map { $0.adding(days: shift) },
        deadline: deadline)
    ]
    guard isPushing, let first = plan.place(of: activity.id) else { return }
    var ends = [first: deadline]
    for place in plan.inOrder(after: first).dropFirst() {
      let next = plan.activities[place]
      let pushing = plan.before[place].compactMap { ends[$0] }.max()
      guard let begin = next.start ?? next.deadline, let pushing else { continue }
      let earliest = pushing.adding(days: 1).workingDayOrNext
      guard begin < earliest else { continue }
      let days = earliest - begin
      let move = Move(
        activity: next, start: next.start.map { $0.adding(days: days) },
        deadline: next.deadline.map { $0.adding(days: days) })
      moves.append(move)
      ends[place] = move.deadline ?? move.start
    }
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

extension Plan {
  /// The place `first` and then the places of what is open and waits for it, directly or through
  /// others, each after all of these that it depends on; circles are left out.
  fileprivate func inOrder(after first: Int) -> [Int] {
    var waiting: [Int: Int] = [:]
    var reached = [first]
    var next = 0
    while next < reached.count {
      for later in open(after: reached[next], but: first) {
        if waiting[later] == nil { reached.append(later) }
        waiting[later, default: 0] += 1
      }
      next += 1
    }
    var order = [first]
    next = 0
    while next < order.count {
      for later in open(after: order[next], but: first) {
        waiting[later, default: 0] -= 1
        if waiting[later] == 0 { order.append(later) }
      }
      next += 1
    }
    return order
  }

  private func open(after place: Int, but first: Int) -> [Int] {
    after[place].filter { $0 != first && !activities[$0].status.isClosed }
  }
}
