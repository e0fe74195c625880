/// How a plan, or a part of it, stands on a day, in figures.
public struct PlanSummary: Equatable, Sendable {
  /// Activities that count: all but the withdrawn.
  public var total = 0
  /// Those that are done.
  public var done = 0
  /// Those that are open and past their deadline.
  public var overdue = 0
  /// Those that could be begun now.
  public var ready = 0
  /// Those that are open and wait for others.
  public var blocked = 0
  /// The open one with the earliest deadline from the day on, or nil.
  public var next: Activity?

  /// The figures of a plan in which there is nothing.
  public init() {}

  /// Those that are neither done nor withdrawn.
  public var open: Int { total - done }
}

extension Plan {
  /// How the whole plan stands.
  public func summary(on today: Day) -> PlanSummary { summary(of: activities.indices, on: today) }

  /// How some of its activities stand, such as those of an area.
  public func summary(of some: [Activity], on today: Day) -> PlanSummary {
    summary(of: some.compactMap { place(of: $0.id) }, on: today)
  }

  /// The activities past their deadline, the latest late first by deadline.
  public func overdue(on today: Day) -> [Activity] {
    activities.filter { $0.isOverdue(on: today) }
      .sorted { ($0.deadline!, $0.number) < ($1.deadline!, $1.number) }
  }

  private func summary(of places: some Sequence<Int>, on today: Day) -> PlanSummary {
    var result = PlanSummary()
    var next: (day: Day, place: Int)?
    for place in places {
      let status = activities[place].status
      if status == .withdrawn { continue }
      result.total += 1
      if status == .done {
        result.done += 1
        continue
      }
      let isBlocked = isBlocked(place: place)
      if isBlocked { result.blocked += 1 }
      if status == .notStarted && !isBlocked { result.ready += 1 }
      guard let deadline = activities[place].deadline else { continue }
      if deadline < today {
        result.overdue += 1
      } else if next.map({ deadline < $0.day }) ?? true {
        next = (deadline, place)
      }
    }
    result.next = next.map { activities[$0.place] }
    return result
  }
}
