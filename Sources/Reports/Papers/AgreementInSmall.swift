import Core

/// The agreement and the advice in the milestone summary.
extension Papers {
  /// How many have acceded, who is missing, and which advice isn't followed; nil while there is
  /// nothing to tell.
  var agreementInSmall: DocumentPart? {
    let facts = [accessionFact, adviceFact].compactMap { $0 }
    return facts.isEmpty ? nil : DocumentPart("aftalen", "Aftalen og rådene", [.facts(facts)])
  }

  private var accessionFact: Block.Fact? {
    guard let milestone = project.milestone(Playbook.accessionMilestone),
      !project.participants.isEmpty, hasBegunAccession(milestone)
    else { return nil }
    let standings = project.participants.map {
      ($0, project.currentDecision(on: milestone, by: $0.id))
    }
    let missing = standings.filter { $0.1?.outcome.isApproval != true }.map {
      department, decision in
      department.name + (decision.map { " (\($0.outcome.shown))" } ?? "")
    }
    let words = "\(standings.count - missing.count) af \(standings.count) afdelinger har tiltrådt"
    return .init(
      "Tiltrædelse",
      missing.isEmpty ? "\(words)." : "\(words). Mangler: \(missing.joined(separator: ", ")).")
  }

  /// Whether the departments have been asked to accede, or any of them has answered.
  private func hasBegunAccession(_ milestone: Milestone) -> Bool {
    milestone.status == .awaitingDecision || milestone.status == .reached
      || project.decisions.contains { $0.milestone == milestone.id }
  }

  private var adviceFact: Block.Fact? {
    let wanting = project.advice(on: today).filter { $0.state == .notFollowed }
    if wanting.isEmpty { return nil }
    return .init(
      "Ikke fulgte råd", wanting.map { $0.title.lowercased() }.joined(separator: "; ") + ".")
  }
}
