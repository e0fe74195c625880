import Core
import Text

/// What papers say in short about all else.
extension PaperMaker {
  /// How many have acceded and been spoken to, and on confidential papers, which tell of the
  /// accessions elsewhere, who awaits contact and which advice isn't followed; nil while there is
  /// nothing to tell.
  var inShort: PaperPart? {
    let accession =
      context.isConfidential ? nil : accessionWords.map { Block.Fact("Tiltrædelse", $0) }
    let facts = [accession, contactFact, adviceFact].compactMap { $0 }
    return facts.isEmpty ? nil : PaperPart("desuden", "Desuden", [.facts(facts)])
  }

  /// How many have been spoken to, and, where few read it, who should have been: groups and roles by
  /// name, and persons only by how many they are.
  private var contactFact: Block.Fact? {
    let total = project.stakeholders.count
    if total == 0 || project.isForReaders { return nil }
    let talked = "Vi har talt med \(project.involved.count) af \(total)."
    let awaiting = project.standings.filter { $0.awaitsContact(on: today) }.map(\.stakeholder)
    if awaiting.isEmpty || !context.isConfidential { return .init("Interessenter", talked) }
    let named = awaiting.filter { !$0.isPerson }
    var names = named.prefix(Self.mostNames).map(\.name)
    let others = named.count - Self.mostNames
    if others > 0 { names.append(others.counted("anden", "andre")) }
    names += [NamedPersons.counted(awaiting.count - named.count)].compactMap { $0 }
    return .init(
      "Interessenter",
      "\(talked) \(awaiting.count) skulle have været kontaktet: \(names.joinedAsSentence).")
  }

  /// The most groups, roles and departments that are named.
  private static var mostNames: Int { 5 }

  /// How many departments have acceded, and which haven't; nil before they were asked.
  var accessionWords: String? {
    guard let milestone = project.milestone(Playbook.accessionMilestone),
      !project.participants.isEmpty, hasBegunAccession(milestone)
    else { return nil }
    let standings = project.participants.map {
      ($0, project.currentDecision(on: milestone, by: $0.id))
    }
    let missing = standings.filter { $0.1?.outcome.isApproval != true }.map {
      department, decision in
      department.name.fitted(to: 40) + (decision.map { " (\($0.outcomeWords))" } ?? "")
    }
    let words = "\(standings.count - missing.count) af \(standings.count) afdelinger har tiltrådt"
    if missing.isEmpty { return "\(words)." }
    let others = missing.count - Self.mostNames
    let names =
      Array(missing.prefix(Self.mostNames)) + (others > 0 ? [others.counted("anden", "andre")] : [])
    return "\(words). Mangler: \(names.joinedAsSentence)."
  }

  /// Whether the departments have been asked to accede, or any of them has answered.
  private func hasBegunAccession(_ milestone: Milestone) -> Bool {
    milestone.status == .awaitingDecision || milestone.status == .reached
      || project.decisions.contains { $0.milestone == milestone.id }
  }

  private var adviceFact: Block.Fact? {
    let wanting = project.advice(on: today).filter { $0.state == .notFollowed }
    if wanting.isEmpty || !context.isConfidential { return nil }
    return .init(
      "Råd",
      "Følges ikke helt: "
        + wanting.map { $0.title.lowercased() }.joined(separator: "; ") + ".")
  }
}
