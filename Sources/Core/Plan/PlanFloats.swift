/// By how many days each open activity's deadline can move before something that depends on it, or the
/// milestone it serves, must move too.
///
/// They follow from the plan and from the planned days of the open milestones. Kept from one state of
/// the project to the next, they are worked out anew only where something further on has changed.
public struct PlanFloats: Sendable {
  /// The days by the activities' places in the plan; nil for those that nothing waits for, those that
  /// are closed or have no deadline, and those that go round in a circle.
  public private(set) var days: [Int?]
  /// The places with each after all it depends on.
  private let order: [Int]
  /// Where in the order each place is; -1 where it goes round in a circle.
  private let turns: [Int]
  /// The days of the open milestones, by id.
  private let planned: [String: Day]

  /// The floats of the activities of a plan.
  public init(_ plan: Plan, in project: Project) {
    order = plan.inOrder()
    days = Array(repeating: nil, count: plan.activities.count)
    var turns = Array(repeating: -1, count: plan.activities.count)
    for (turn, place) in order.enumerated() { turns[place] = turn }
    self.turns = turns
    planned = project.plannedDays
    for place in order.reversed() { days[place] = float(of: place, in: plan) }
  }

  /// Goes over to the project as it is now, when the plan has followed it and the activities at some
  /// places are other than before.
  public mutating func follow(_ plan: Plan, in project: Project, changed: [Int]) {
    // What goes round in a circle has no turn to be worked out at.
    guard project.plannedDays == planned, changed.allSatisfy({ turns[$0] >= 0 }) else {
      self = PlanFloats(plan, in: project)
      return
    }
    let changed = Set(changed.map { turns[$0] })
    // The others follow from what comes later in the order.
    var waiting = LastFirst(changed)
    while let turn = waiting.next() {
      let place = order[turn]
      let float = float(of: place, in: plan)
      // From what has changed itself the others follow also by its dates and its status.
      if float == days[place], !changed.contains(turn) { continue }
      days[place] = float
      for earlier in plan.before[place] { waiting.insert(turns[earlier]) }
    }
  }

  private func float(of place: Int, in plan: Plan) -> Int? {
    // By place, since an activity takes long to copy.
    let activities = plan.activities
    guard let deadline = activities[place].deadline, !activities[place].status.isClosed else {
      return nil
    }
    var room = activities[place].milestone.flatMap { planned[$0] }.map { $0 - deadline }
    for next in plan.after[place] where !activities[next].status.isClosed {
      guard let begin = activities[next].start ?? activities[next].deadline else { continue }
      let days = begin - deadline + max(0, days[next] ?? 0)
      room = min(room ?? days, days)
    }
    return room
  }
}

extension Plan {
  /// By how many days each open activity's deadline can move before something that depends on it,
  /// or the milestone it serves, must move too; those that nothing waits for are left out.
  public func floats(in project: Project) -> [String: Int] {
    var result: [String: Int] = [:]
    for (place, days) in PlanFloats(self, in: project).days.enumerated() {
      result[activities[place].id] = days
    }
    return result
  }
}

extension Project {
  /// The planned days of the open milestones, by id.
  fileprivate var plannedDays: [String: Day] {
    var days: [String: Day] = [:]
    for milestone in milestones where !milestone.status.isClosed {
      days[milestone.id] = milestone.planned
    }
    return days
  }
}

/// Numbers that are taken one by one, the largest first, while others come in between.
private struct LastFirst: IteratorProtocol {
  private var ascending: [Int]

  init(_ numbers: Set<Int>) { ascending = numbers.sorted() }

  mutating func next() -> Int? { ascending.popLast() }

  mutating func insert(_ number: Int) {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < number { low = middle + 1 } else { high = middle }
    }
    if low == ascending.count || ascending[low] != number { ascending.insert(number, at: low) }
  }
}
