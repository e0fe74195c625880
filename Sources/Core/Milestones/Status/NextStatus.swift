import Text

/// The status that a milestone's decisions and checklist make natural.
extension Project {
  /// The status that is natural next for an open milestone, as it stands; nil when none is more so
  /// than the one it has.
  public func naturalStatus(of milestone: Milestone) -> MilestoneStatus? {
    if milestone.status.isClosed { return nil }
    let points = checklist(of: milestone)
    let isTicked = !points.isEmpty && points.allSatisfy(\.isDone)
    let awaitsDecision = Playbook.decisionRule(for: milestone.number) != .none
    let isDecided = readiness(of: milestone).missing.isEmpty
    let next: MilestoneStatus? =
      if isDecided, isTicked || awaitsDecision {
        .reached
      } else if isTicked {
        .awaitingDecision
      } else if milestone.status == .notStarted, points.contains(where: \.isDone) {
        .inProgress
      } else {
        nil
      }
    return next == milestone.status ? nil : next
  }

  /// The milestone whose next status `changes` have made natural by a decision or by the last point
  /// on its checklist, or the first, with that status.
  public func statusMadeNatural(
    by changes: [Change]
  ) -> (milestone: Milestone, status: MilestoneStatus)? {
    for change in changes {
      let subject: String? =
        switch change {
        case .insert(let reference, let fields) where reference.kind == .decision:
          fields["milestone"]
        case .set(let reference, "done", _, true.stored) where reference.kind == .checklistItem:
          checklistItem(reference.id)?.milestone
        default: nil
        }
      guard let milestone = subject.flatMap({ Int($0) }).flatMap(milestone),
        let status = naturalStatus(of: milestone)
      else { continue }
      let isTick = if case .set = change { true } else { false }
      if isTick, status == .reached, checklist(of: milestone).contains(where: { !$0.isDone }) {
        continue
      }
      return (milestone, status)
    }
    return nil
  }

  /// What is open when a milestone is reached all the same: points and activities; nothing when all
  /// is done.
  public func openWork(of milestone: Milestone, today: Day) -> [String] {
    let points = checklist(of: milestone).count { !$0.isDone }
    let own = activities.filter { $0.milestone == milestone.id && !$0.status.isClosed }
    let late = own.count { $0.isOverdue(on: today) }
    return [
      points == 0
        ? nil : points.counted("tjekpunkt er ikke krydset af", "tjekpunkter er ikke krydset af"),
      late == 0
        ? nil : late.counted("aktivitet er overskredet", "aktiviteter er overskredet"),
    ].compactMap { $0 }
  }

  /// Whether all milestones are reached or withdrawn, the last of them reached.
  public var hasReachedAll: Bool {
    milestones.last?.status == .reached && milestones.allSatisfy(\.status.isClosed)
  }

  /// Whether nothing has begun: no milestone has a status, a deadline or a point that is ticked.
  public var hasNotBegun: Bool {
    milestones.allSatisfy { $0.status == .notStarted && $0.planned == nil }
      && !tables.checklist.all.contains(where: \.isDone)
  }
}
