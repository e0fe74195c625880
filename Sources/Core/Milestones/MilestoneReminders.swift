import Text

/// What a milestone's »Nået, når« names and nothing in the project shows: reminders that refuse
/// nothing, since the program doesn't know what there is on paper elsewhere.
extension Project {
  /// What is to be remembered when `milestone` is reached, in words that go on a list.
  public func reminders(onReaching milestone: Milestone) -> [String] {
    unseen(by: milestone) + openBefore(milestone)
  }

  /// What is to be remembered of a milestone as it stands: of one that is under way, or was reached
  /// all the same.
  public func outcomeReminders(of milestone: Milestone) -> [String] {
    switch milestone.status {
    case .notStarted, .withdrawn: []
    case .inProgress, .awaitingDecision, .reached: reminders(onReaching: milestone)
    }
  }

  /// All that is to be remembered of a milestone, where it is told what it still lacks;
  /// `readiness` is nil for one that is closed.
  public func reminders(of milestone: Milestone, _ readiness: Readiness?) -> [String] {
    let remembered = outcomeReminders(of: milestone)
    return remembered + (readiness?.reminders ?? []).filter { !remembered.contains($0) }
  }

  /// One line about what changes have just made of milestones: "Husk: implementeringsplanen er tom.";
  /// nil when there is nothing to remember.
  public func reminder(after changes: [Change]) -> String? {
    let texts = changes.flatMap { change -> [String] in
      switch change {
      case .set(let reference, "status", _, MilestoneStatus.reached.stored)
      where reference.kind == .milestone:
        return Int(reference.id).flatMap(milestone).map(reminders(onReaching:)) ?? []
      case .insert(let reference, let fields) where reference.kind == .decision:
        return fields["milestone"].flatMap { Int($0) }.flatMap(milestone).flatMap(lonelyApproval)
          .map { [$0] } ?? []
      default: return []
      }
    }
    return texts.isEmpty ? nil : "Husk: \(texts.joined(separator: "; "))."
  }

  private func unseen(by milestone: Milestone) -> [String] {
    let found: [String?] =
      switch milestone.number {
      case 1:
        [
          info.leader.isEmpty ? "der er ingen projektleder" : nil,
          conditions.isEmpty
            ? "ingen vilkår er skrevet ned"
            : conditions.allSatisfy(\.isWritten) ? "ingen uskrevne vilkår er skrevet ned" : nil,
        ]
      case 2:
        [
          opportunities.isEmpty
            ? "ingen muligheder og udfordringer er skrevet ned"
            : !hasWishes ? "de beboervalgtes ønsker er ikke skrevet ned" : nil,
          unassessedWishes,
          lonelyApproval(of: milestone),
        ]
      case Playbook.modelMilestone:
        [
          !isForReaders && standings.allSatisfy { $0.current == nil }
            ? "ingen interessent er vurderet" : nil,
          operatingModels.allSatisfy(\.isAsToday) ? "der er ingen samdriftsmodel" : nil,
          goals.isEmpty ? "der er ingen mål" : nil,
        ]
      case 4:
        [
          plan(for: 4).isEmpty
            ? "kommunikationsplanen siger ikke, hvem der inddrages i milepæl 4" : nil
        ]
      case 5:
        [dialogues.isEmpty ? "der er ikke tilføjet et dialogmøde" : nil, unassessedDepartments]
      case Playbook.accessionMilestone:
        accessionReminders
      case Playbook.planMilestone:
        [
          activities.allSatisfy { $0.status == .withdrawn } ? "implementeringsplanen er tom" : nil
        ]
      case 8: [untold(by: 8, "besked")]
      case Playbook.startMilestone:
        [agreements.last?.start == nil ? "aftalen siger ikke, hvornår samdriften begynder" : nil]
      case Playbook.followUpMilestone: [roundsReminder]
      case 11: [untold(by: 11, "resultaterne")]
      default: []
      }
    return found.compactMap { $0 }
  }

  /// Says who has approved the paper alone; the playbook names two who do.
  private func lonelyApproval(of milestone: Milestone) -> String? {
    guard milestone.number == 2, currentDecision(on: milestone)?.outcome.isApproval == true else {
      return nil
    }
    let approvals = decisions(on: milestone).filter { decision in
      decision.outcome.isApproval
        && (milestone.reopened.map { day in decision.date.map { $0 >= day } ?? false } ?? true)
    }
    let bodies = Set(approvals.map { $0.body.trimmed.lowercased() })
    // »Driftschef og administrativ ledelse« are two who decided together, and »Bygge- og
    // driftsudvalget« is one.
    let isJoint = bodies.contains { body in
      let words = body.split(separator: " ")
      return zip(words, words.dropFirst()).contains { $1 == "og" && !$0.hasSuffix("-") }
        || body.contains { ",+&/".contains($0) }
    }
    if bodies.count > 1 || isJoint { return nil }
    let who = approvals.last?.body.trimmed ?? ""
    return "kun \(who.isEmpty ? "én" : who) har godkendt, og drejebogen nævner både den "
      + "driftsansvarlige og den administrative ledelse"
  }

  private var unassessedWishes: String? {
    let open = wishes.count { $0.assessment == .open }
    return open == 0
      ? nil
      : "\(open.counted("ønske", "ønsker")) fra de beboervalgte er ikke vurderet"
  }

  private var unassessedDepartments: String? {
    let left = participants.filter { expectations(of: $0).isEmpty }.map(\.name)
    if left.isEmpty || isForReaders { return nil }
    return "det er ikke vurderet, om \(left.joinedAsSentence) er "
      + "\(left.count == 1 ? "parat" : "parate") til at tiltræde"
  }

  private func untold(by milestone: Int, _ news: String) -> String? {
    let done = plan(for: milestone).filter { $0.done != nil }
    if done.isEmpty { return "ingen har fået \(news)" }
    let told = Set(done.flatMap(\.audience))
    let left = stakeholders.count { !told.contains($0.id) }
    return left == 0
      ? nil : "\(left.counted("interessent", "interessenter")) har ikke fået \(news)"
  }

  private var roundsReminder: String? {
    guard let latest = rounds.last else { return "der er ikke lavet en opfølgning" }
    let open = adjustments.count { $0.state == .proposed }
    if open > 0 { return "\(open.counted("justering", "justeringer")) er ikke afgjort" }
    return !allocationKeys.isEmpty && stock(of: latest).keys.answer == nil
      ? "det er ikke vurderet, om fordelingsnøglerne er retvisende" : nil
  }

  /// Says which of the milestones before are open again; before the last also those that were never
  /// reached.
  private func openBefore(_ milestone: Milestone) -> [String] {
    let open = milestones.filter { $0.number < milestone.number && !$0.status.isClosed }
    let reopened = open.filter { $0.reopened != nil }.map(\.number)
    let others =
      milestone.number == Playbook.milestones.count
      ? open.filter { $0.reopened == nil }.map(\.number) : []
    return [(reopened, "er genåbnet"), (others, "er ikke nået")].filter { !$0.0.isEmpty }
      .map { "milepæl \($0.map { String($0) }.joinedAsSentence) \($1)" }
  }
}

extension [String] {
  /// "A", "A og B" or "A, B og C"; "samt" before one that is two things itself.
  public var joinedAsSentence: String {
    guard let last, count > 1 else { return first ?? "" }
    let word = last.contains(" og ") ? "samt" : "og"
    return dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
