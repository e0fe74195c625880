extension Project {
  /// The question that must be answered in writing before `milestone` gets `status`, or nil when
  /// no reason is needed.
  public func reasonAsked(for milestone: Milestone, to status: MilestoneStatus) -> String? {
    if status == milestone.status { return nil }
    if status == .withdrawn { return "Hvorfor udgår milepælen?" }
    if status == .reached {
      let missing = readiness(of: milestone).missing.joined(separator: "; ")
      if missing.isEmpty { return nil }
      let sentence = missing.prefix(1).uppercased() + missing.dropFirst()
      return "\(sentence). Hvorfor regnes milepælen alligevel for nået?"
    }
    return milestone.status == .reached ? "Hvorfor genåbnes milepælen?" : nil
  }

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
      throw Refusal("Milepæl \(milestone.number) kræver en begrundelse. \(question)")
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

extension String {
  /// The text without white space at either end.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text in quotation marks, or its beginning where it is too long to repeat.
  public var quoted: String {
    let beginning = prefix(60)
    return beginning.endIndex == endIndex ? "»\(self)«" : "»\(beginning)…«"
  }
}
