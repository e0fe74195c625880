import Text

extension Project {
  /// The question that must be answered in writing before `milestone` gets `status`, or nil when
  /// no reason is needed.
  public func reasonAsked(for milestone: Milestone, to status: MilestoneStatus) -> String? {
    if status == milestone.status { return nil }
    if milestone.status == .reached, !status.isClosed { return Self.reopeningQuestion }
    return question(to: milestone.with { $0.status = status })
  }

  /// The question that the reason of a closed milestone answers, or nil when it needs none.
  fileprivate func question(to milestone: Milestone) -> String? {
    switch milestone.status {
    case .withdrawn: return "Hvorfor udgår milepælen?"
    case .reached:
      let missing = readiness(of: milestone).missing.joined(separator: "; ")
      if missing.isEmpty { return nil }
      let sentence = missing.capitalizedFirst
      return "\(sentence). Hvorfor regnes milepælen alligevel for nået?"
    default: return nil
    }
  }

  fileprivate static let reopeningQuestion = "Hvorfor genåbnes milepælen?"

  /// The edit that gives `milestone` a status.
  ///
  /// A milestone that becomes reached gets `today` as its day; one that is reopened loses it, and
  /// its earlier decisions no longer count. When the one that makes the plan becomes reached, the
  /// plan as it stands is remembered as the approved one. Throws when a reason is needed and `reason` is blank.
  public func edit(
    status: MilestoneStatus, of milestone: Milestone, reason: String = "", today: Day
  ) throws(Refusal) -> Edit {
    let reason = reason.trimmed
    if let question = reasonAsked(for: milestone, to: status), reason.isEmpty {
      throw milestone.refusal(asking: question)
    }
    let reopens = milestone.status == .reached && !status.isClosed
    var changes = milestone.changes { copy in
      copy.status = status
      if status != milestone.status || !reason.isEmpty { copy.statusReason = reason }
      if status == .reached {
        copy.reached = copy.reached ?? today
      } else {
        copy.reached = nil
      }
      if reopens { copy.reopened = today }
    }
    if status == .reached, milestone.status != .reached,
      milestone.number == Playbook.planMilestone
    {
      changes += approvePlan().changes
    }
    let label =
      reopens
      ? "Milepæl \(milestone.number): genåbnet" : "Milepæl \(milestone.number): \(status.shown)"
    return Edit(label, changes)
  }
}

extension Milestone {
  /// A milestone needs a title.
  public static let required = ["title"]

  /// Throws when it is reached without a day, or when the reason that its status takes is missing.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("status", "reached"), status == .reached, reached == nil {
      throw Refusal(
        "Milepæl \(number) er nået. Skriv, hvilken dag det var, eller giv den en anden status.",
        field: "reached")
    }
    guard statusReason.trimmed.isEmpty, changed.contains("status", "statusReason") else { return }
    if let question = project.question(to: self) { throw refusal(asking: question) }
    // Once it is under way again, its next status takes the reason's place.
    let isReopened = changed.contains("reopened") || !changed.contains("status")
    if !status.isClosed, reopened != nil, isReopened {
      throw refusal(asking: Project.reopeningQuestion)
    }
  }

  fileprivate func refusal(asking question: String) -> Refusal {
    Refusal("Milepæl \(number) kræver en begrundelse. \(question)", field: "statusReason")
  }
}
