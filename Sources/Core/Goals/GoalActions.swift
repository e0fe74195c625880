extension Project {
  /// The goal with a number, or nil.
  public func goal(number: Int) -> Goal? { goals.first { $0.number == number } }

  /// The number for the next new goal: above all that have been given.
  public var nextGoalNumber: Int { goalNumbers.next }

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
    for goal in new { try check(goal) }
    let places = goals.map(\.position)
    let insertions = new.enumerated().map { index, goal in
      goal.with {
        $0.number = nextGoalNumber + index
        $0.position = Int.place(after: places, by: index + 1)
      }.insertion
    }
    return Edit(new.count == 1 ? "Nyt mål: \(new[0].title)" : "\(new.count) nye mål", insertions)
  }

  /// The edit that makes a goal what `body` says.
  public func edit(goal: Goal, _ body: (inout Goal) -> Void) throws(Refusal) -> Edit {
    let changed = goal.with(body)
    try check(changed)
    return edit(goal) { $0 = changed }
  }

  /// The edit that adds a measurement.
  public func add(_ new: Measurement, today: Day) throws(Refusal) -> Edit {
    try check(new, today: today)
    let others = measurements.filter { $0.goal == new.goal }
    let measurement = new.with { $0.position = Int.place(after: others.map(\.position)) }
    let text = goal(new.goal).map { $0.words(new) } ?? ""
    return Edit("\(new.name(in: self)): \(text)", [measurement.insertion])
  }

  /// The edit that makes a measurement what `body` says.
  public func edit(
    measurement: Measurement, today: Day, _ body: (inout Measurement) -> Void
  ) throws(Refusal) -> Edit {
    let changed = measurement.with(body)
    try check(changed, today: today)
    return edit(measurement) { $0 = changed }
  }

  /// Throws when a goal can't be as it is: nameless, or judged by people without a reason.
  private func check(_ goal: Goal) throws(Refusal) {
    if goal.title.isEmpty { throw Refusal("Skriv, hvad målet er.", field: "title") }
    if goal.assessment != nil, goal.reason.isEmpty {
      throw Refusal(
        "Skriv, hvorfor I selv vurderer målet. Uden begrundelse følger vurderingen tallene.",
        field: "reason")
    }
  }

  /// Throws when a measurement can't be as it is: of a day to come, or without what was measured.
  private func check(_ measurement: Measurement, today: Day) throws(Refusal) {
    guard let date = measurement.date else {
      throw Refusal("Skriv, hvilken dag målingen er fra.", field: "date")
    }
    if date > today { throw Refusal("\(date.medium) er ikke kommet endnu.", field: "date") }
    let isInWords = goal(measurement.goal)?.scale == .words
    if isInWords, measurement.words.isEmpty {
      throw Refusal("Skriv, hvordan det står til.", field: "words")
    }
    if !isInWords, measurement.value == nil { throw Refusal("Skriv tallet.", field: "value") }
  }
}
