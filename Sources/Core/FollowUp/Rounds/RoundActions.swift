extension Project {
  /// The number for the next new round.
  public var nextRoundNumber: Int { roundTable.numbers.next }

  /// What the next round is most likely for: once the evaluation has been approved, the joint
  /// operation is looked after by service checks.
  public var nextRoundKind: RoundKind { isInOperation ? .serviceCheck : .followUp }

  /// Whether the project's last milestone has been reached, so that samdrift is everyday operation.
  public var isInOperation: Bool {
    milestone(Playbook.evaluationMilestone)?.status == .reached
  }

  /// The edit that adds a round and takes stock of plan, goals and keys as they stand.
  ///
  /// Throws when its day hasn't come yet, and when an answer of one's own lacks its reason.
  public func add(_ round: Round, today: Day) throws(Refusal) -> Edit {
    let day = round.date ?? today
    try Self.check(day, today: today)
    let counted = activities.filter { $0.status != .withdrawn }
    let new = round.with {
      $0.date = day
      $0.number = nextRoundNumber
      $0.activitiesTotal = counted.count
      $0.activitiesDone = counted.count { $0.status == .done }
      $0.activitiesOverdue = counted.count { $0.isOverdue(on: day) }
    }
    let goalFindings = goals.map { finding(about: $0, in: new, today: day) }
    let keyFindings = allocationKeys.map { finding(about: $0, in: new) }
    let changes =
      [new.insertion] + goalFindings.map(\.insertion) + keyFindings.map(\.insertion)
    return try checked(Edit("Ny opfølgningsrunde: \(new.sort.shown), \(day.medium)", changes))
  }

  /// The edit that makes a round what `body` says; what it found stays.
  ///
  /// Throws when an answer of one's own lacks its reason, and when its day hasn't come yet.
  public func edit(
    round: Round, today: Day, _ body: (inout Round) -> Void
  ) throws(Refusal) -> Edit {
    if let day = round.with(body).date { try Self.check(day, today: today) }
    return try checked(round, body)
  }

  private static func check(_ day: Day, today: Day) throws(Refusal) {
    if day > today { throw Refusal("\(day.medium) er ikke kommet endnu.", field: "date") }
  }

  private func finding(about goal: Goal, in round: Round, today: Day) -> GoalFinding {
    let standing = goal.standing(in: self, today: today)
    return GoalFinding(id: "\(round.id)-\(goal.id)").with {
      $0.round = round.id
      $0.goal = goal.id
      $0.value = standing.latest?.value
      $0.words = standing.latest?.words ?? ""
      $0.target = goal.target
      $0.assessment = standing.assessment
    }
  }

  private func finding(about key: AllocationKey, in round: Round) -> KeyFinding {
    let fairness = key.latestFairness(in: self)
    return KeyFinding(id: "\(round.id)-\(key.id)").with {
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

  /// Throws when an answer differs from what the figures suggest, and no reason is given.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    let names = ["activities", "goals", "keys", "overall"]
    guard names.contains(where: { changed.contains($0, "\($0)Reason") }) else { return }
    let stock = project.stock(of: self)
    let verdicts = zip(names, [stock.activities, stock.goals, stock.keys, stock.overall])
    for (field, verdict) in verdicts where verdict.isOverridden && verdict.reason.isEmpty {
      let deviation =
        verdict.suggested.map { "anderledes, end tallene siger »\($0.shown)«" }
        ?? "af jer selv, for \(verdict.grounds)"
      throw Refusal(
        "»\(Self.label(of: field))« er besvaret \(deviation). Skriv hvorfor.",
        field: "\(field)Reason")
    }
  }
}
