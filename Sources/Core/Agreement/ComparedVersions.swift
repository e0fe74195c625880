extension Project {
  /// The two versions of the agreement that are compared, the older first: those asked for, or else the
  /// two latest.
  ///
  /// Throws where there are no two to compare, or none with such a number.
  public func comparedAgreements(
    _ wanted: VersionPair?
  ) throws(Refusal) -> (older: Agreement, newer: Agreement) {
    guard let latest = agreements.last else {
      throw Refusal("Der er ingen aftale endnu. Begynd på den under 5 Aftale.")
    }
    guard agreements.count > 1 else {
      throw Refusal(
        "Der er kun version \(latest.version) af aftalen, og derfor ikke to at sammenligne. "
          + (latest.presented == nil
            ? "En ny version kan først laves, når den er fremlagt."
            : "Lav en ny version med v under 5 Aftale."))
    }
    let wanted = wanted ?? VersionPair(agreements[agreements.count - 2].version, latest.version)
    if wanted.older == wanted.newer {
      throw Refusal("Vælg to forskellige versioner: begge er nu version \(wanted.older).")
    }
    let numbers = [wanted.older, wanted.newer].sorted()
    return (try existing(numbers[0]), try existing(numbers[1]))
  }

  private func existing(_ version: Int) throws(Refusal) -> Agreement {
    if let agreement = agreement(version: version) { return agreement }
    throw Refusal(
      "Der er ingen version \(version) af aftalen. Vælg mellem "
        + agreements.map { String($0.version) }.joined(separator: ", ") + ".")
  }

  /// The versions that a department has acceded to, with its decisions, in order; a decision from
  /// before there were versions counts for the first.
  public func approvals(by department: Department) -> [(version: Int, decision: Decision)] {
    decisions.filter {
      $0.department == department.id && $0.outcome.isApproval
        && $0.milestone == String(Playbook.accessionMilestone)
    }.map { decision in (decision.agreement.flatMap(agreement)?.version ?? 1, decision) }
  }
}
