extension Decision {
  /// A decision is by somebody, on a day.
  public static let required = ["body", "date"]

  /// A department's accession that names no version of the agreement is to the one last presented.
  public func prepared(for project: Project) -> Decision {
    let isAccession = department != nil && milestone == String(Playbook.accessionMilestone)
    guard isAccession, agreement == nil else { return self }
    return with { $0.agreement = project.presentedAgreement?.id }
  }

  /// "Beslutning om milepæl 6: Fjordglimt, tiltrådt".
  public func additionLabel(in project: Project) -> String {
    let who = department.flatMap { project.department($0)?.name }.map { "\($0), " } ?? ""
    return "Beslutning om milepæl \(milestone): \(who)\(outcomeWords)"
  }

  /// "Slettet beslutning om milepæl 6: Fjordglimt, tiltrådt".
  public func removalLabel(in project: Project) -> String {
    "Slettet beslutning om milepæl \(milestone): \(decider(in: project)), \(outcomeWords)"
  }

  /// Throws when it says what only decisions on another milestone say.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("milestone", "department", "agreement", "round") else { return }
    let number = Int(milestone)
    if number != Playbook.accessionMilestone, department != nil || agreement != nil {
      throw Refusal(
        "Kun om milepæl \(Playbook.accessionMilestone) beslutter hver afdeling for sig. Udelad "
          + "afdelingen, eller vælg milepæl \(Playbook.accessionMilestone).", field: "department")
    }
    if number != Playbook.evaluationMilestone, round != nil {
      throw Refusal(
        "En opfølgning godkendes på milepæl \(Playbook.evaluationMilestone). Udelad den, "
          + "eller vælg milepæl \(Playbook.evaluationMilestone).", field: "round")
    }
  }
}
