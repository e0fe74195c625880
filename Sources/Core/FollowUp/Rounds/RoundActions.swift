extension Project {
  /// What the next round is most likely for: once the evaluation has been approved, the joint
  /// operation is looked after by service checks.
  public var nextRoundKind: RoundKind { isInOperation ? .serviceCheck : .followUp }

  /// Whether the project's last milestone has been reached, so that samdrift is everyday operation.
  public var isInOperation: Bool {
    milestone(Playbook.evaluationMilestone)?.status == .reached
  }

  /// The edit that adds a round, of its own day or today, and takes stock of plan, goals and keys as
  /// they stand.
  ///
  /// Throws when its day hasn't come yet.
  public func add(_ round: Round, today: Day) throws(Refusal) -> Edit {
    let new = round.with { $0.date = round.date ?? today }
    try new.checkDay(today)
    return add(new)
  }

  /// The edit that makes a round what `body` says; what it found stays.
  ///
  /// Throws when its day hasn't come yet.
  public func edit(
    round: Round, today: Day, _ body: (inout Round) -> Void
  ) throws(Refusal) -> Edit {
    try round.with(body).checkDay(today)
    return edit(round, body)
  }

  fileprivate func finding(about goal: Goal, in round: Round, today: Day) -> GoalFinding {
    let standing = goal.standing(in: self, today: today)
    return GoalFinding(about: round.id, goal.id).with {
      $0.round = round.id
      $0.goal = goal.id
      $0.value = standing.latest?.value
      $0.words = standing.latest?.words ?? ""
      $0.target = goal.target
      $0.assessment = standing.assessment
    }
  }

  fileprivate func finding(about key: AllocationKey, in round: Round) -> KeyFinding {
    let fairness = key.latestFairness(in: self)
    return KeyFinding(about: round.id, key.id).with {
      $0.round = round.id
      $0.key = key.id
      $0.difference = fairness?.widest
      $0.isFair = fairness?.isFair ?? true
      $0.period = fairness?.period
      $0.measure = fairness?.measure
    }
  }
}

extension Round {
  /// A round is of a day.
  public static let required = ["date"]

  fileprivate func checkDay(_ today: Day) throws(Refusal) {
    guard let date, date > today else { return }
    throw Refusal("\(date.medium) er ikke kommet endnu.", field: "date")
  }

  /// With how the plan stands on its day.
  public func prepared(for project: Project) -> Round {
    guard let date else { return self }
    let counted = project.activities.filter { $0.status != .withdrawn }
    return with {
      $0.activitiesTotal = counted.count
      $0.activitiesDone = counted.count { $0.status == .done }
      $0.activitiesOverdue = counted.count { $0.isOverdue(on: date) }
    }
  }

  /// With what it finds about each goal and key.
  public static func insertions(of new: [Round], in project: Project) -> [Change] {
    new.flatMap { round -> [Change] in
      guard let date = round.date else { return [round.insertion] }
      let goals = project.goals.map { project.finding(about: $0, in: round, today: date) }
      let keys = project.allocationKeys.map { project.finding(about: $0, in: round) }
      return [round.insertion] + goals.map(\.insertion) + keys.map(\.insertion)
    }
  }

  /// "Ny opfølgning: evaluering", and the day.
  public func additionLabel(in project: Project) -> String {
    "Ny opfølgning: \(kind.shown), \(date?.medium ?? "uden dato")"
  }

  /// Throws when an answer differs from what the figures suggest, and no reason is given.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    let names = ["activities", "goals", "keys", "overall"]
    guard names.contains(where: { changed.contains($0, "\($0)Reason") }) else { return }
    let stock = project.stock(of: self)
    let verdicts = zip(names, [stock.activities, stock.goals, stock.keys, stock.overall])
    for (field, verdict) in verdicts where verdict.isOverridden && verdict.reason.isEmpty {
      let answer = verdict.answer.map { "»\($0.shown)«" } ?? "jeres eget"
      let figures = verdict.suggested.map { "tallene siger »\($0.shown)«" } ?? verdict.grounds
      throw Refusal(
        "Jeres svar er \(answer), men \(figures). Skriv hvorfor.", field: "\(field)Reason")
    }
  }
}
