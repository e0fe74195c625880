extension Project {
  /// The number for the next new goal: above all that have been given.
  public var nextGoalNumber: Int { goalTable.numbers.next }

  /// The measurements of a goal, the earliest first.
  public func measurements(of goal: Goal) -> [Measurement] {
    measurements.filter { $0.goal == goal.id }
  }

  /// The activities that serve a goal, in their order.
  public func activities(serving goal: Goal) -> [Activity] {
    activities.filter { $0.goal == goal.id }
  }

  /// The edit that adds goals after the others.
  ///
  /// Throws when one of them can't be as it is.
  public func add(_ new: [Goal]) throws(Refusal) -> Edit {
    let places = goals.map(\.position)
    let insertions = new.enumerated().map { index, goal in
      goal.with {
        $0.number = nextGoalNumber + index
        $0.position = Int.place(after: places, by: index + 1)
      }.insertion
    }
    return try checked(
      Edit(new.count == 1 ? "Nyt mål: \(new[0].title)" : "\(new.count) nye mål", insertions))
  }

  /// The edit that makes a goal what `body` says.
  public func edit(goal: Goal, _ body: (inout Goal) -> Void) throws(Refusal) -> Edit {
    try checked(goal, body)
  }

  /// The edit that adds a measurement.
  public func add(_ new: Measurement, today: Day) throws(Refusal) -> Edit {
    try Self.check(new, today: today)
    let others = measurements.filter { $0.goal == new.goal }
    let measurement = new.with { $0.position = Int.place(after: others.map(\.position)) }
    let text = goal(new.goal).map { $0.words(new) } ?? ""
    return try checked(Edit("\(new.name(in: self)): \(text)", [measurement.insertion]))
  }

  /// The edit that makes a measurement what `body` says.
  public func edit(
    measurement: Measurement, today: Day, _ body: (inout Measurement) -> Void
  ) throws(Refusal) -> Edit {
    try Self.check(measurement.with(body), today: today)
    return try checked(measurement, body)
  }

  /// Throws when a measurement is of a day to come.
  private static func check(_ measurement: Measurement, today: Day) throws(Refusal) {
    guard let date = measurement.date, date > today else { return }
    throw Refusal("\(date.medium) er ikke kommet endnu.", field: "date")
  }
}

extension Goal {
  /// A goal needs a title.
  public static let required = ["title"]

  /// The goal without the reason for a judgement that has been taken back.
  public func settled(since former: Goal, on day: Day, by author: String) -> Goal {
    let isTakenBack = former.assessment != nil && assessment == nil
    return isTakenBack && reason == former.reason ? with { $0.reason = "" } : self
  }

  /// Throws when it is judged by people without a reason.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("assessment", "reason"), assessment != nil, reason.isEmpty {
      throw Refusal(
        "Skriv, hvorfor I selv vurderer målet. Uden begrundelse følger vurderingen tallene.",
        field: "reason")
    }
  }
}

extension Measurement {
  /// A measurement is of a day.
  public static let required = ["date"]

  /// Throws when what was measured is missing.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("goal", "value", "words") else { return }
    let isInWords = project.goal(goal)?.scale == .words
    if isInWords, words.isEmpty { throw Refusal("Skriv, hvordan det står til.", field: "words") }
    if !isInWords, value == nil { throw Refusal("Skriv tallet.", field: "value") }
  }
}
