import Core

/// How many activities serve each milestone and how they stand, counted in one pass over the plan.
struct ActivityTallies {
  /// How some activities stand, without those that are withdrawn.
  struct Tally {
    fileprivate(set) var total = 0
    fileprivate(set) var done = 0
    /// How many are overdue.
    fileprivate(set) var late = 0
    /// Who is responsible for those: the first three, which is enough to say two of them and more.
    fileprivate(set) var lateNames: [String] = []
    /// The first deadline that isn't past, and the activity's place in the plan.
    fileprivate(set) var next: (day: Day, place: Int)?
  }

  /// Those of the whole plan.
  private(set) var whole = Tally()
  private var byMilestone: [Int: Tally] = [:]

  init() {}

  init(_ activities: ChunkedArray<Activity>, today: Day) {
    // An activity takes long to copy, so only what decides is looked at.
    for place in activities.indices {
      whole.count(activities, place, today)
      guard let milestone = activities[place].milestone, let number = Int(milestone) else {
        continue
      }
      byMilestone[number, default: Tally()].count(activities, place, today)
    }
  }

  /// Those of the activities that serve a milestone.
  func serving(_ milestone: Int) -> Tally { byMilestone[milestone] ?? Tally() }
}

extension ActivityTallies.Tally {
  fileprivate mutating func count(_ activities: ChunkedArray<Activity>, _ place: Int, _ today: Day)
  {
    let status = activities[place].status
    if status == .withdrawn { return }
    total += 1
    if status == .done {
      done += 1
      return
    }
    guard let deadline = activities[place].deadline else { return }
    if deadline < today {
      late += 1
      let name = activities[place].responsible
      if lateNames.count < 3, !name.isEmpty, !lateNames.contains(name) { lateNames.append(name) }
    } else if next.map({ deadline < $0.day }) ?? true {
      next = (deadline, place)
    }
  }
}
