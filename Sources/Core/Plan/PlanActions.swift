extension Project {
  /// The activities in their order.
  public var activities: ChunkedArray<Activity> { tables.activity.all }

  /// The activity with `id`, or nil.
  public func activity(_ id: String) -> Activity? { tables.activity[id] }

  /// The edit that adds activities after the one with id `previous`, or after all others.
  public func add(_ new: [Activity], after previous: String?) -> Edit {
    guard let previous, let place = activities.firstIndex(where: { $0.id == previous }),
      place + 1 < activities.count
    else { return add(new) }
    var giving: [Change] = []
    let positions = freePositions(new.count, after: place, &giving)
    let placed = zip(prepared(new), positions).map { activity, position in
      activity.with { $0.position = position }
    }
    var edit = addition(of: placed)
    edit.changes = giving + edit.changes
    return edit
  }

  /// The edit that ticks off activities on a day by `author`, or takes the ticks back when all of
  /// them are done; each then has the status `former` that it had, as far as that is known.
  public func tick(
    _ activities: [Activity], on day: Day, by author: String,
    former: (Activity) -> ActivityStatus? = { _ in nil }
  ) -> Edit {
    let takesBack = activities.allSatisfy { $0.status == .done }
    let changes = activities.flatMap { activity in
      activity.changes {
        if takesBack {
          $0.status = former(activity) ?? .notStarted
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
      SharedLabel(of: activities, before: takesBack ? "Kryds fjernet: " : "Krydset af: ") {
        $0.title
      },
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

  /// Places for new activities after the one at a place that isn't the last, with wide steps between
  /// them so that others seldom must move.
  private func freePositions(
    _ count: Int, after place: Int, _ changes: inout [Change]
  ) -> [Int] {
    let all = activities
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
  /// "3 nye aktiviteter".
  public static let severalNew = "nye aktiviteter"

  /// "Ny aktivitet: Fælles vagtordning".
  public func additionLabel(in project: Project) -> String { "Ny aktivitet: \(title)" }

  /// One that depends on a later one is told so when all are there.
  public static func insertions(of new: [Activity], in project: Project) -> [Change] {
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
    "En aktivitet kan ikke vente på sig selv.", field: "dependsOn")
}
