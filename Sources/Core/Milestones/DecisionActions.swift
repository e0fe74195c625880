import Text

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
    return "Beslutning om \(topic): \(who)\(outcomeWords)"
  }

  /// "Slettet beslutning om milepæl 6: Fjordglimt, tiltrådt".
  public func removalLabel(in project: Project) -> String {
    "Slettet beslutning om \(topic): \(decider(in: project)), \(outcomeWords)"
  }

  /// Throws when it is on nothing or on two things, or says what only decisions on another milestone
  /// say.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("milestone", "matter") { try checkTopic() }
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

  private func checkTopic() throws(Refusal) {
    if isOther, matter.trimmed.isEmpty {
      throw Refusal(
        "Skriv, hvilken sag beslutningen er om, eller vælg en milepæl.", field: "matter")
    }
    if !isOther, !matter.trimmed.isEmpty {
      throw Refusal(
        "Beslutningen er om milepæl \(milestone). Tøm »Sag«, eller vælg ingen milepæl.",
        field: "matter")
    }
  }
}
