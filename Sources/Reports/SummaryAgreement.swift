import Core
import Interface

extension SummaryPaper {
  /// How many have acceded to the agreement and who is missing, and the advice that isn't followed,
  /// in few lines with a blank one before them; nothing while there is nothing to tell.
  static func accessionsAndAdvice(_ project: Project, today: Day) -> [String] {
    let lines = accessions(project) + advice(project, today: today)
    return lines.isEmpty ? [] : [""] + lines
  }

  private static func accessions(_ project: Project) -> [String] {
    guard let milestone = project.milestone(Playbook.accessionMilestone), project.hasBegunAccession,
      !project.participants.isEmpty
    else { return [] }
    let standings = project.participants.map { department in
      (department, project.currentDecision(on: milestone, by: department.id))
    }
    let missing = standings.filter { $0.1?.outcome.isApproval != true }.map {
      department, decision in
      department.name + (decision.map { " (\($0.outcome.shown))" } ?? "")
    }
    let words = "\(standings.count - missing.count) af \(standings.count) afdelinger har tiltrådt"
    return Layout.hanging(
      missing.isEmpty ? "\(words)." : "\(words). Mangler: \(missing.joined(separator: ", ")).",
      after: "AFTALEN: ")
  }

  private static func advice(_ project: Project, today: Day) -> [String] {
    let wanting = project.advice(on: today).filter { $0.state == .notFollowed }
    if wanting.isEmpty { return [] }
    return Layout.hanging(
      wanting.map { $0.title.lowercased() }.joined(separator: "; ") + ".",
      after: "IKKE FULGTE RÅD: ")
  }
}

extension Project {
  /// Whether the departments have been asked to accede, or any of them has answered.
  fileprivate var hasBegunAccession: Bool {
    guard let milestone = milestone(Playbook.accessionMilestone) else { return false }
    return milestone.status == .awaitingDecision || milestone.status == .reached
      || decisions.contains { $0.milestone == milestone.id }
  }
}
