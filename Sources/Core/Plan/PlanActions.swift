extension Project {
  /// The activities in their order.
  public var activities: [Activity] { activityTable.all }

  /// The activity with `id`, or nil.
  public func activity(_ id: String) -> Activity? { activityTable[id] }

  /// The number for the next new activity: above all that have been given, so that none comes to
  /// mean another.
  public var nextActivityNumber: Int { activityTable.numbers.next }

  /// The edit that adds activities, after the one with id `previous` or after all others.
  ///
  /// Throws when one of them can't be as it is, or when they would wait for each other in a circle.
  public func add(_ new: [Activity], after previous: String? = nil) throws(Refusal) -> Edit {
    var number = activityTable.numbers.next
    var changes: [Change] = []
    let positions = freePositions(new.count, after: previous, &changes)
    let inserted = new.map { activity in
      defer { number += 1 }
      return activity.with {
        $0.number = number
        $0.position = positions[number - activityTable.numbers.next]
      }
    }
    for activity in inserted { try check(activity) }
    if let circle = Plan(inserted).circle {
      let numbers = circle.map { String($0.number) }.joined(separator: " → ")
      throw Refusal("Så ville aktiviteterne vente på hinanden i ring: \(numbers).")
    }
    changes += insertions(of: inserted)
    let label =
      new.count == 1
      ? "Ny aktivitet: \(new[0].title)" : "\(new.count) nye aktiviteter"
    return Edit(label, changes)
  }

  /// The edit that makes an activity what `body` says.
  public func edit(activity: Activity, _ body: (inout Activity) -> Void) throws(Refusal) -> Edit {
    try checked(activity, body)
  }

  /// The edit that ticks off activities on a day by `author`, or takes the ticks back when all of
  /// them are done.
  public func tick(_ activities: [Activity], on day: Day, by author: String) -> Edit {
    let takesBack = activities.allSatisfy { $0.status == .done }
    let changes = activities.flatMap { activity in
      activity.changes {
        if takesBack {
          $0.status = .notStarted
          $0.doneOn = nil
          $0.doneBy = ""
        } else if $0.status != .done {
          $0.status = .done
          $0.doneOn = day
          $0.doneBy = author
        }
      }
    }
    return Edit(
      SharedLabel(of: activities, before: takesBack ? "Fjern kryds: " : "Afkryds: ") { $0.title },
      changes)
  }

  /// The edit that remembers the plan as it stands as the approved one.
  public func approvePlan() -> Edit {
    Edit(
      "Planen godkendt, som den er",
      activities.flatMap { activity in
        activity.changes {
          $0.approvedStart = $0.start
          $0.approvedDeadline = $0.deadline
        }
      })
  }

  /// Throws when an activity can't be as it is: its days the wrong way round, or a circle.
  public func check(_ activity: Activity) throws(Refusal) {
    try activity.check(.all, in: self)
    if let cycle = cycle(from: activity.id, dependingOn: activity.dependsOn) {
      throw Refusal(
        "Så ville aktiviteterne vente på hinanden i ring: \(describe(cycle: cycle)).")
    }
  }

  /// The changes that add activities; one that depends on a later one is told so when all are there.
  private func insertions(of new: [Activity]) -> [Change] {
    var coming = Set(new.map(\.id))
    var dependencies: [Change] = []
    let insertions = new.map { activity in
      let isEarly = activity.dependsOn.contains { coming.contains($0) }
      coming.remove(activity.id)
      guard isEarly else { return activity.insertion }
      let first = activity.with { $0.dependsOn = [] }
      dependencies += first.changes(to: activity)
      return first.insertion
    }
    return insertions + dependencies
  }

  /// Places for new activities after `previous`, with wide steps between them so that others
  /// seldom must move.
  private func freePositions(
    _ count: Int, after previous: String?, _ changes: inout [Change]
  ) -> [Int] {
    let all = activities
    guard let previous, let place = all.firstIndex(where: { $0.id == previous }),
      place + 1 < all.count
    else {
      let last = all.last.map { [$0.position] } ?? []
      return (1...max(1, count)).map { Int.place(after: last, by: $0 * Activity.step) }
    }
    let (low, high) = (all[place].position, all[place + 1].position)
    if high - low > count {
      return (1...max(1, count)).map { low + $0 * (high - low) / (count + 1) }
    }
    // Those that follow give way until there is a gap, the last of them first: then no record has
    // to change places with another.
    var last = low + count * Activity.narrowStep
    var giving: [[Change]] = []
    for later in all[(place + 1)...] {
      if later.position > last { break }
      last += Activity.narrowStep
      let position = min(last, Int.largestStored)
      giving.append(later.changes { $0.position = position })
    }
    changes += giving.reversed().joined()
    return (1...max(1, count)).map { Int.place(after: [low], by: $0 * Activity.narrowStep) }
  }
}

extension Activity {
  /// How far apart activities are placed.
  public static let step = 1024
  /// How far apart they are placed where the gap between two has been used up.
  static let narrowStep = 64
}

extension Activity {
  /// An activity needs a title.
  public static let required = ["title"]

  /// Throws when its days are the wrong way round, or when it waits for itself.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("start", "deadline"), let start, let deadline, start > deadline {
      throw Refusal(
        "Start (\(start.medium)) ligger efter fristen (\(deadline.medium)).", field: "start")
    }
    if changed.contains("dependsOn"), dependsOn.contains(id) { throw Self.dependsOnItself }
  }

  static let dependsOnItself = Refusal(
    "En aktivitet kan ikke afhænge af sig selv.", field: "dependsOn")
}
