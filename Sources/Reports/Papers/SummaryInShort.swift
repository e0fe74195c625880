import Core
import Text

/// What the milestone summary says in short about all else.
extension PaperMaker {
  /// How many have acceded, who awaits contact, and which advice isn't followed; nil while there is
  /// nothing to tell.
  var inShort: PaperPart? {
    let facts = [accessionFact, contactFact, adviceFact].compactMap { $0 }
    return facts.isEmpty ? nil : PaperPart("desuden", "Desuden", [.facts(facts)])
  }

  /// How many have been spoken to, and who should have been: groups and roles by name, and persons
  /// only by how many they are, for the paper is handed round.
  private var contactFact: Block.Fact? {
    let total = project.stakeholders.count
    if total == 0 { return nil }
    let awaiting = project.standings.filter { $0.awaitsContact(on: today) }.map(\.stakeholder)
    let named = awaiting.filter { !$0.isPerson }
    let persons = awaiting.count - named.count
    var names = named.prefix(Self.mostNames).map(\.name)
    let others = named.count - Self.mostNames
    if others > 0 { names.append(others.counted("anden", "andre")) }
    if persons > 0 { names.append(persons == 1 ? "en enkeltperson" : "\(persons) enkeltpersoner") }
    return .init(
      "Interessenter",
      "Vi har talt med \(project.involved.count) af \(total)."
        + (awaiting.isEmpty
          ? "" : " \(awaiting.count) skulle have været kontaktet: \(names.joinedAsSentence)."))
  }

  /// The most groups and roles that are named.
  private static let mostNames = 5

  private var accessionFact: Block.Fact? {
    guard let milestone = project.milestone(Playbook.accessionMilestone),
      !project.participants.isEmpty, hasBegunAccession(milestone)
    else { return nil }
    let standings = project.participants.map {
      ($0, project.currentDecision(on: milestone, by: $0.id))
    }
    let missing = standings.filter { $0.1?.outcome.isApproval != true }.map {
      department, decision in
      department.name + (decision.map { " (\($0.outcomeWords))" } ?? "")
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
      "Råd",
      "Følges ikke helt: "
        + wanting.map { $0.title.lowercased() }.joined(separator: "; ") + ".")
  }
}
