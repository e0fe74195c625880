extension Project {
  /// The adjustments that a round proposes, in their order.
  public func adjustments(of round: Round) -> [Adjustment] {
    adjustments.filter { $0.round == round.id }
  }

  /// The edit that carries an adjustment out: all that follows from it, in one step.
  ///
  /// `newID` gives an id that isn't used before. Throws when it has been settled, or when what it
  /// is about can't be changed so.
  public func carryOut(
    _ adjustment: Adjustment, today: Day, newID: () -> String
  ) throws(Refusal) -> Edit {
    let (changes, settled) = try carrying(out: adjustment, today: today, newID: newID)
    return Edit(
      "Justering gennemført: \(adjustment.text)", changes + adjustment.changes(to: settled))
  }

  /// The changes that follow from carrying an adjustment out, and the adjustment as it is after them.
  func carrying(
    out adjustment: Adjustment, today: Day, newID: () -> String
  ) throws(Refusal) -> (changes: [Change], settled: Adjustment) {
    try adjustment.checkIsOpen()
    if let gone = adjustment.lostSubject {
      throw Refusal("\(gone) er slettet. Afvis justeringen, eller slet den, og foreslå en ny.")
    }
    try adjustment.check(.all, in: self)
    var settled = adjustment.with {
      $0.state = .carriedOut
      $0.settled = today
    }
    let changes = try changes(by: adjustment, &settled, today: today, newID: newID)
    return (changes, settled)
  }

  /// The edit that rejects an adjustment; it is kept.
  public func reject(_ adjustment: Adjustment, today: Day) throws(Refusal) -> Edit {
    try adjustment.checkIsOpen()
    return Edit(
      "Justering afvist: \(adjustment.text)",
      adjustment.changes {
        $0.state = .rejected
        $0.settled = today
      })
  }

  private func changes(
    by adjustment: Adjustment, _ settled: inout Adjustment, today: Day, newID: () -> String
  ) throws(Refusal) -> [Change] {
    switch adjustment.kind {
    case .goalTarget: return goalChanges(by: adjustment)
    case .keyMixture: return try keyChanges(by: adjustment, today: today, newID: newID)
    case .activityDeadline:
      guard let activity = adjustment.activity.flatMap(activity), let day = adjustment.newDate
      else { return [] }
      if activity.status.isClosed {
        throw Refusal("Aktivitet \(activity.number) er \(activity.status.shown).")
      }
      return PlanShift(of: activity, to: day, in: Plan(self), isPushing: true).edit.changes
    case .newActivity:
      let activity = Activity(id: newID()).with {
        $0.title = adjustment.text
        $0.deadline = adjustment.newDate
        $0.milestone = adjustment.milestone
        $0.goal = adjustment.goal
      }
      settled.activity = activity.id
      return add(activity).changes
    case .reopenedMilestone:
      guard let milestone = adjustment.milestone.flatMap({ Int($0) }).flatMap(milestone) else {
        return []
      }
      return try reopening(milestone, because: adjustment, today: today)
        + (adjustment.changesGoal ? goalChanges(by: adjustment) : [])
    case .newAgreement: return try newAgreement(because: adjustment, today: today, newID: newID)
    case .other: return []
    }
  }

  private func goalChanges(by adjustment: Adjustment) -> [Change] {
    adjustment.goal.flatMap(goal)?.changes(by: adjustment) ?? []
  }

  /// The changes that reopen a milestone with the round as the reason.
  func reopening(
    _ milestone: Milestone, because adjustment: Adjustment, today: Day
  ) throws(Refusal) -> [Change] {
    guard milestone.status == .reached else {
      throw Refusal(
        "Milepæl \(milestone.number) er »\(milestone.status.shown)« og kan ikke genåbnes.")
    }
    return try edit(
      status: .inProgress, of: milestone, reason: reason(for: adjustment), today: today
    ).changes
  }

  /// The round and its adjustment as a reason: "Opfølgningsrunde 2: flere fælles opgaver".
  func reason(for adjustment: Adjustment) -> String {
    let round = round(adjustment.round)?.name(in: self) ?? "Opfølgning"
    return "\(round): \(adjustment.text)"
  }
}

extension Adjustment {
  /// Throws when it has been carried out or rejected.
  fileprivate func checkIsOpen() throws(Refusal) {
    if state != .proposed { throw Refusal("Justeringen er allerede \(state.shown).") }
  }

  /// What it was about, where that has been deleted since; it can't have been added without.
  fileprivate var lostSubject: String? {
    switch kind {
    case .goalTarget: goal == nil ? "Målet" : nil
    case .activityDeadline: activity == nil ? "Aktiviteten" : nil
    case .keyMixture: key == nil ? "Fordelingsnøglen" : nil
    case .reopenedMilestone: newTarget != nil && goal == nil ? "Målet" : nil
    case .newActivity, .newAgreement, .other: nil
    }
  }

  /// Whether it gives a goal a new target while the milestone of the goals is reopened.
  var changesGoal: Bool {
    kind == .reopenedMilestone && (goal != nil || newTarget != nil)
  }

  /// An adjustment says what is proposed.
  public static let required = ["text"]

  /// "Ny justering: Nyt måltal for renholdelse".
  public func additionLabel(in project: Project) -> String { "Ny justering: \(text)" }

  /// Throws when it doesn't say enough to be carried out, or when that has been done.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if state == .carriedOut, !changed.contains("state") {
      throw Refusal("Justeringen er gennemført. Fortryd den først, hvis den skal være anderledes.")
    }
    let deciding = [
      "sort", "goal", "newTarget", "key", "newMixture", "activity", "newDate", "milestone",
    ]
    guard deciding.contains(where: { changed.contains($0) }) else {
      return
    }
    switch kind {
    case .goalTarget: try checkGoal(in: project)
    case .keyMixture:
      guard key != nil else { throw Refusal("Vælg en fordelingsnøgle.", field: "key") }
      if newMixture == nil { throw Refusal("Skriv den nye fordeling.", field: "newMixture") }
    case .activityDeadline:
      guard activity != nil else { throw Refusal("Vælg en aktivitet.", field: "activity") }
      if newDate == nil { throw Refusal("Skriv den nye frist.", field: "newDate") }
    case .reopenedMilestone:
      guard let number = milestone.flatMap({ Int($0) }), Playbook.reopenable.contains(number)
      else {
        throw Refusal(
          "Vælg milepæl 3, 6 eller 7. Det er dem, opfølgningen kan genåbne.", field: "milestone")
      }
      guard changesGoal else { return }
      if number != Playbook.modelMilestone {
        throw Refusal(
          "Målene hører til milepæl \(Playbook.modelMilestone). Vælg den, eller lad målet stå tomt.",
          field: goal == nil ? "newTarget" : "goal")
      }
      try checkGoal(in: project)
    case .newActivity, .newAgreement, .other: break
    }
  }

  private func checkGoal(in project: Project) throws(Refusal) {
    guard let goal = goal.flatMap(project.goal) else {
      throw Refusal("Vælg et mål.", field: "goal")
    }
    if goal.scale == .figures, newTarget == nil {
      throw Refusal("Skriv det nye måltal for mål \(goal.number).", field: "newTarget")
    }
  }
}

extension Goal {
  /// The changes that give the goal the target that an adjustment proposes; one told in words gets
  /// the adjustment's own.
  fileprivate func changes(by adjustment: Adjustment) -> [Change] {
    changes {
      if let target = adjustment.newTarget {
        $0.target = target
      } else if scale == .words {
        $0.targetWords = adjustment.text
      }
      if let date = adjustment.newDate { $0.targetDate = date }
      $0.adjustment = adjustment.text
    }
  }
}
