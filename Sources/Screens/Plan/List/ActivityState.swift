import Core

/// How an activity stands on a day: what is counted of it.
struct ActivityState: OptionSet {
  let rawValue: UInt8

  static let done = ActivityState(rawValue: 1)
  static let withdrawn = ActivityState(rawValue: 2)
  static let overdue = ActivityState(rawValue: 4)
  static let ready = ActivityState(rawValue: 8)
  static let blocked = ActivityState(rawValue: 16)
}

extension Plan {
  /// How the activity at a place stands; it follows from itself and from what it waits for.
  func state(at place: Int, on today: Day) -> ActivityState {
    // By place, since an activity takes long to copy.
    let status = activities[place].status
    if status == .done { return .done }
    if status == .withdrawn { return .withdrawn }
    var state: ActivityState = isBlocked(place: place) ? .blocked : []
    if status == .notStarted, state.isEmpty { state.insert(.ready) }
    if let deadline = activities[place].deadline, deadline < today { state.insert(.overdue) }
    return state
  }
}

/// How many of some activities stand in each way.
struct ActivityCounts: Equatable {
  /// All of them.
  private(set) var all = 0
  private(set) var done = 0
  private(set) var withdrawn = 0
  private(set) var overdue = 0
  private(set) var ready = 0

  /// Those that count: all but the withdrawn.
  var total: Int { all - withdrawn }

  /// Counts one more, or with -1 one less.
  mutating func count(_ state: ActivityState, _ step: Int = 1) {
    all += step
    if state.contains(.done) { done += step }
    if state.contains(.withdrawn) { withdrawn += step }
    if state.contains(.overdue) { overdue += step }
    if state.contains(.ready) { ready += step }
  }
}
