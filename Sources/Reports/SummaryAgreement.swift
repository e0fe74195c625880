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
    guard let milestone = project.milestone(6), project.hasBegunAccession,
      !project.participants.isEmpty
    else { return [] }
    let acceded = project.participants.count { department in
      project.currentDecision(on: milestone, by: department.id)?.outcome.isApproval == true
    }
    let missing = project.readiness(of: milestone).missing
    let words = "\(acceded) af \(project.participants.count) afdelinger har tiltrådt"
    return Layout.hanging(
      missing.isEmpty ? "\(words)." : "\(words); \(missing.joined(separator: "; ")).",
      after: "AFTALEN: ")
  }

  private static func advice(_ project: Project, today: Day) -> [String] {
    let wanting = project.advice(on: today).filter { $0.state == .notFollowed }
    if wanting.isEmpty { return [] }
    let words = wanting.map { advice in
      let reason = advice.unmet.first { !$0.isConfidential }?.text
      return advice.title.lowercased() + (reason.map { " (\($0))" } ?? "")
    }
    return Layout.hanging(words.joined(separator: "; ") + ".", after: "RÅD, DER IKKE FØLGES: ")
  }
}

extension Project {
  /// Whether the departments have been asked to accede, or any of them has answered.
  fileprivate var hasBegunAccession: Bool {
    guard let milestone = milestone(6) else { return false }
    return milestone.status == .awaitingDecision || milestone.status == .reached
      || decisions.contains { $0.milestone == milestone.id }
  }
}
