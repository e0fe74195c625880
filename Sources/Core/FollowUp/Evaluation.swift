import Text

extension Project {
  /// The latest round that evaluates the joint operation, or nil.
  public var evaluation: Round? { rounds.last { $0.kind == .evaluation } }

  /// The decision that counts on a round as the approved evaluation, or nil.
  public func approval(of round: Round) -> Decision? {
    guard let milestone = milestone(Playbook.evaluationMilestone),
      let decision = currentDecision(on: milestone), decision.round == round.id
    else { return nil }
    return decision
  }

  /// The decision that approves the latest evaluation, to be filled in.
  public func approval(of round: Round?, id: String) -> Decision {
    Decision(id: id).with {
      $0.milestone = String(Playbook.evaluationMilestone)
      $0.round = round?.id
    }
  }

  /// What the milestone that approves the evaluation lacks besides the approval.
  func missingEvaluation(_ milestone: Milestone) -> [String] {
    guard milestone.number == Playbook.evaluationMilestone else { return [] }
    guard evaluation != nil else { return ["der er ingen evaluering blandt opfølgningerne"] }
    guard let decision = currentDecision(on: milestone), decision.outcome.isApproval else {
      return []
    }
    let approved = decision.round.flatMap(round)
    return approved?.kind == .evaluation
      ? [] : ["godkendelsen siger ikke, hvilken evaluering den gælder"]
  }

  /// The departments that take part and haven't acceded, although the others have: those that came
  /// later.
  public var latecomers: [Department] {
    guard let milestone = milestone(Playbook.accessionMilestone), milestone.status == .reached
    else { return [] }
    return participants.filter { department in
      currentDecision(on: milestone, by: department.id)?.outcome.isApproval != true
    }
  }

  /// What rounds say beside the checklist of the milestone that follows up.
  var roundFacts: [(Int, String)] {
    guard let latest = rounds.last else { return [] }
    let open = adjustments.count { $0.state == .proposed }
    return [
      (
        2,
        rounds.count == 1
          ? words(for: latest)
          : "\(rounds.count) opfølgninger, senest nr. \(latest.number)\(standing(of: latest))"
      ),
      (
        6,
        open == 0
          ? "ingen justeringer venter"
          : "\(open.counted("justering", "justeringer")) venter på at blive afgjort"
      ),
    ]
  }

  /// What the evaluation says beside the checklist of the milestone that approves it.
  var evaluationFacts: [(Int, String)] {
    guard let evaluation else { return [] }
    let approved = approval(of: evaluation).map { " · \($0.outcome.shown) af \($0.body)" } ?? ""
    let tracks = evaluation.tracks.trimmed.isEmpty ? "ikke skrevet endnu" : "skrevet i evalueringen"
    return [(2, words(for: evaluation) + approved), (4, "spor for den videre samdrift: \(tracks)")]
      + (info.nextReview.map { [(6, "næste årlige opfølgning: \($0.medium)")] } ?? [])
  }

  /// A round in few words.
  ///
  /// For example "opfølgning 2, 3. dec. 2026: gul (delvist)".
  public func words(for round: Round) -> String { round.plainName + standing(of: round) }

  private func standing(of round: Round) -> String {
    let day = round.date.map { ", \($0.medium)" } ?? ""
    let answer = stock(of: round).overall.answer
    return "\(day): \(answer.map { "\($0.light) (\($0.shown))" } ?? "ikke vurderet")"
  }
}
