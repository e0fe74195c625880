import Core

extension RandomEdits {
  /// An edit of the follow-up rounds and what they found.
  mutating func followUp(in project: Project) throws -> Edit {
    guard let round = project.rounds.randomElement(using: &random), !random.oneIn(4) else {
      return try newRound(in: project)
    }
    guard random.oneIn(2), let adjustment = project.adjustments.randomElement(using: &random)
    else { return try newAdjustment(in: round, of: project) }
    return try project.carryOut(adjustment, today: Day(ordinal: 20_000), newID: ids.next)
  }

  private mutating func newRound(in project: Project) throws -> Edit {
    let kind = random.pick(RoundKind.allCases)
    let today = Day(ordinal: random.pick(20_000...20_010))
    let round = Round(id: ids.next()).with {
      $0.date = today
      $0.kind = kind
    }
    return try project.add(round, today: today)
  }

  private mutating func newAdjustment(in round: Round, of project: Project) throws -> Edit {
    let milestone = String(random.pick(Playbook.reopenable))
    let kind = random.pick([AdjustmentKind.newActivity, .reopenedMilestone, .newAgreement, .other])
    let text = "Justering \(text())"
    let adjustment = Adjustment(id: ids.next()).with {
      $0.round = round.id
      $0.kind = kind
      $0.text = text
      $0.milestone = kind == .reopenedMilestone ? milestone : nil
    }
    return project.add(adjustment)
  }
}
