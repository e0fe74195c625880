import Text

/// What stands between a milestone and being reached, in words.
public struct Readiness: Equatable, Sendable {
  /// What must be there first, or takes a written reason to go past.
  public var missing: [String] = []
  /// What the program reminds of but doesn't demand.
  public var reminders: [String] = []
}

extension Project {
  /// What is missing before `milestone` can be reached.
  public func readiness(of milestone: Milestone) -> Readiness {
    var result = Readiness()
    switch Playbook.decisionRule(for: milestone.number) {
    case .none: break
    case .approval: result.missing = missingApproval(of: milestone) + missingEvaluation(milestone)
    case .accessionByEachDepartment:
      result.missing = missingAccessions(to: milestone)
      result.reminders = accessionReminders
    }
    let open = checklist(of: milestone).filter { !$0.isDone }.count
    if open > 0 {
      result.reminders.append(
        open.counted("tjekpunkt er ikke krydset af", "tjekpunkter er ikke krydset af"))
    }
    if milestone.responsible.isEmpty { result.reminders.append("ingen er ansvarlig") }
    return result
  }

  /// The decision that counts as the latest one on a milestone, by `department` or, when that is
  /// nil, on the milestone as a whole.
  ///
  /// Decisions from before a reopening no longer count, nor does a department's about another
  /// version of the agreement than the one that was last presented.
  public func currentDecision(on milestone: Milestone, by department: String? = nil) -> Decision? {
    decisions.last { decision in
      guard decision.milestone == milestone.id, decision.department == department,
        isAboutPresentedAgreement(decision)
      else { return false }
      guard let reopened = milestone.reopened else { return true }
      return decision.date.map { $0 >= reopened } ?? false
    }
  }

  private func missingApproval(of milestone: Milestone) -> [String] {
    guard let decision = currentDecision(on: milestone) else {
      return [
        milestone.reopened == nil
          ? "der mangler en godkendelse"
          : "der mangler en ny godkendelse efter genåbningen"
      ]
    }
    return decision.outcome.isApproval
      ? [] : ["den seneste beslutning er »\(decision.outcome.shown)«"]
  }

  private func missingAccessions(to milestone: Milestone) -> [String] {
    if participants.isEmpty { return ["der er ingen deltagende afdelinger endnu"] }
    return accessions.compactMap { accession in
      let name = accession.department.name
      switch accession.standing {
      case .acceded: return nil
      case .otherwise(let decision):
        return decision.outcome == .postponed
          ? "\(name) har udsat tiltrædelsen" : "\(name) har sagt nej til aftalen"
      case .again where (presentedAgreement?.version ?? 1) > 1:
        return "\(name) skal tiltræde igen, for version \(presentedAgreement?.version ?? 1) er ny"
      case .again, .awaiting: return "\(name) har ikke tiltrådt aftalen"
      case .outside:
        return "\(name) deltager, men er ikke part i den fremlagte aftale"
      }
    }
  }
}
