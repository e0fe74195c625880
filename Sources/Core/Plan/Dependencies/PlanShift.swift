/// What happens to the plan when deadlines move: the activities themselves, and those that depend on
/// them where they must make room.
public struct PlanShift: Equatable, Sendable {
  /// One activity that moves.
  public struct Move: Equatable, Sendable {
    /// The activity as it was.
    public let activity: Activity
    /// Its new first day, or nil where it has none.
    public let start: Day?
    /// Its new deadline, or nil where it has none.
    public let deadline: Day?

    /// The day that people know it by, before and after: the deadline, or the first day where it has
    /// none.
    public var days: (old: Day?, new: Day?) {
      deadline == nil ? (activity.start, start) : (activity.deadline, deadline)
    }
  }

  /// The moves: first the activities that were asked for, then what depends on them.
  public private(set) var moves: [Move]
  /// How many of the moves were asked for.
  private let asked: Int
  /// How far they move, for the history.
  private let distance: String

  /// Moves the deadlines of activities, and with them what depends on them when `isPushing`; one
  /// without a deadline stays, unless they move to a day.
  ///
  /// An activity keeps its length in working days. What depends on it begins the first working day
  /// after, and ends on a working day; what has room enough stays. What is closed doesn't move or
  /// push, nor does what other activities wait for in a circle.
  public init(of activities: [Activity], by move: DayMove, in plan: Plan, isPushing: Bool) {
    moves = activities.compactMap { activity in
      move.day(fromKnown: activity.deadline).map { Move(activity, to: $0) }
    }
    asked = moves.count
    if case .to = move { distance = " \(move.shown)" } else { distance = ": frist \(move.shown)" }
    if isPushing { push(in: plan) }
  }

  /// Moves the deadline of an activity to a day.
  public init(of activity: Activity, to deadline: Day, in plan: Plan, isPushing: Bool) {
    self.init(of: [activity], by: .to(deadline), in: plan, isPushing: isPushing)
  }

  /// Lets what depends on the moved activities make room.
  private mutating func push(in plan: Plan) {
    var ends: [Int: Day] = [:]
    for move in moves where !move.activity.status.isClosed {
      if let place = plan.place(of: move.activity.id) { ends[place] = move.deadline }
    }
    let roots = Set(moves.compactMap { plan.place(of: $0.activity.id) })
    for place in plan.inOrder(after: ends.keys.sorted(), but: roots) {
      let next = plan.activities[place]
      let pushing = plan.before[place].compactMap { ends[$0] }.max()
      guard let begin = next.start ?? next.deadline, let pushing else { continue }
      guard begin <= pushing else { continue }
      let move = Move(next, from: pushing.adding(days: 1).workingDayOrNext)
      moves.append(move)
      ends[place] = move.deadline ?? move.start
    }
  }

  /// The edit that carries it out.
  public var edit: Edit {
    let label = SharedLabel(
      of: moves.prefix(asked).map(\.activity), after: distance, afterSuccessors: " flyttet"
    ) { "Aktivitet \($0.number)" }
    return Edit(
      label,
      moves.flatMap { move in
        move.activity.changes {
          $0.start = move.start
          $0.deadline = move.deadline
        }
      })
  }
}

extension PlanShift.Move {
  /// An activity that ends on a day.
  fileprivate init(_ activity: Activity, to deadline: Day) {
    let length = deadline == activity.deadline ? nil : activity.workingDays
    self.init(
      activity: activity,
      start: length.map { deadline.start(ofWorkingDays: $0) } ?? activity.start,
      deadline: deadline)
  }

  /// An activity that begins on a day, or is due on it where it has no first day.
  fileprivate init(_ activity: Activity, from begin: Day) {
    self.init(
      activity: activity, start: activity.start.map { _ in begin },
      deadline: activity.deadline.map { _ in
        activity.workingDays.map { begin.end(ofWorkingDays: $0) } ?? begin
      })
  }
}

extension Activity {
  /// Its length in working days, one at least; nil where it lacks a first day or a deadline.
  fileprivate var workingDays: Int? {
    guard let start, let deadline else { return nil }
    return max(1, start.workingDays(through: deadline))
  }
}

extension [Activity] {
  /// How they move: a deadline by itself where there is only one of them, so that it is told by its
  /// day, and a first one counted from today, or from the start that it can't come before.
  public func counted(_ move: DayMove, from today: Day) -> DayMove {
    guard count == 1, case .by = move else { return move }
    if let deadline = self[0].deadline { return .to(move.day(from: deadline)) }
    let begin = Swift.max(today, self[0].start ?? today)
    let day = move.day(from: begin)
    return day < begin ? move : .to(day)
  }
}

extension Plan {
  /// The places of what is open and waits for those at `first`, directly or through others, each
  /// after all of these that it depends on; those of `excluded` and circles are left out.
  fileprivate func inOrder(after first: [Int], but excluded: Set<Int>) -> [Int] {
    func open(after place: Int) -> [Int] {
      after[place].filter { !excluded.contains($0) && !activities[$0].status.isClosed }
    }
    var waiting: [Int: Int] = [:]
    var reached = first
    var next = 0
    while next < reached.count {
      for later in open(after: reached[next]) {
        if waiting[later] == nil { reached.append(later) }
        waiting[later, default: 0] += 1
      }
      next += 1
    }
    var order = first
    next = 0
    while next < order.count {
      for later in open(after: order[next]) {
        waiting[later, default: 0] -= 1
        if waiting[later] == 0 { order.append(later) }
      }
      next += 1
    }
    return Array(order.dropFirst(first.count))
  }
}
