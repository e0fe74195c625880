/// Where a department stands with the agreement that was last presented (tiltrædelse).
///
/// It tells what has been recorded. It does not judge whether that is legally sufficient.
public struct Accession: Equatable, Sendable {
  /// How far it has come.
  public enum Standing: Equatable, Sendable {
    /// The department has acceded.
    case acceded(Decision)
    /// The department has decided otherwise.
    case otherwise(Decision)
    /// The department acceded earlier, and hasn't to what is now presented.
    case again(Decision)
    /// Nothing is recorded.
    case awaiting
    /// The department takes part, and isn't among the parties.
    case outside
  }

  /// The department.
  public let department: Department
  /// How far it has come.
  public let standing: Standing

  /// Whether it has acceded.
  public var isAcceded: Bool { if case .acceded = standing { true } else { false } }

  /// Whether it acceded to an earlier version, and must to the one that is presented now.
  public var mustAgain: Bool { if case .again = standing { true } else { false } }

  /// Whether the department has yet to say yes or no.
  public var isOpen: Bool {
    switch standing {
    case .awaiting, .again: true
    case .otherwise(let decision): decision.outcome == .postponed
    case .acceded, .outside: false
    }
  }

  /// The decision that it rests on, or nil.
  public var decision: Decision? {
    switch standing {
    case .acceded(let decision), .otherwise(let decision), .again(let decision): decision
    case .awaiting, .outside: nil
    }
  }

  /// How far it has come, in a few words: "skal tiltræde igen".
  public var words: String {
    switch standing {
    case .acceded(let decision), .otherwise(let decision): decision.outcomeWords
    case .again: "skal tiltræde igen"
    case .awaiting: "ikke tiltrådt endnu"
    case .outside: "ikke part i aftalen"
    }
  }
}

extension Project {
  /// Where each department that takes part stands with the agreement, in their order.
  public var accessions: [Accession] {
    guard let milestone = milestone(Playbook.accessionMilestone) else { return [] }
    return participants.map {
      Accession(department: $0, standing: standing(of: $0, on: milestone))
    }
  }

  /// Whether a department's decision is about what is now presented.
  ///
  /// One without a version counts for the first, for it is from before there were versions.
  func isAboutPresentedAgreement(_ decision: Decision) -> Bool {
    guard decision.department != nil, decision.milestone == String(Playbook.accessionMilestone),
      let presented = presentedAgreement
    else { return true }
    return decision.agreement == presented.id
      || (decision.agreement == nil && presented.version == 1)
  }

  private func standing(of department: Department, on milestone: Milestone) -> Accession.Standing {
    if let presented = presentedAgreement, !presented.departments.isEmpty,
      !presented.departments.contains(department.id)
    {
      return .outside
    }
    if let decision = currentDecision(on: milestone, by: department.id) {
      return decision.outcome.isApproval ? .acceded(decision) : .otherwise(decision)
    }
    let earlier = decisions.last {
      $0.milestone == milestone.id && $0.department == department.id
    }
    if let earlier, earlier.outcome.isApproval { return .again(earlier) }
    return .awaiting
  }

  /// The version of the agreement that a decision is about, "version 2"; nil for one that is about
  /// none, and while there is only one version to be about.
  public func version(of decision: Decision) -> String? {
    guard agreements.count > 1 else { return nil }
    return decision.agreement.flatMap(agreement)?.plainName
  }

  /// The decision that records a department's accession to what is now presented.
  public func accession(of department: String?, id: String) -> Decision {
    Decision(id: id).with {
      $0.milestone = String(Playbook.accessionMilestone)
      $0.department = department
      $0.agreement = presentedAgreement?.id
    }
  }
}
