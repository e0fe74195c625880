import Core

extension Milestone: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { "Milepæl \(id) · \(shortTitle)" }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("responsible", .line, hint: "En rolle er nok, fx »Driftslederen«"),
      Self.ask("planned", .day(.future), hint: "Fx »3/12«, »uge 49«, »fre«, »+2u«"),
      Self.ask("reached", .day(.past), hint: "Fx »i går« eller »3/11«"),
      Self.ask("title", .line),
      Self.ask("shortTitle", .line), Self.ask("appendix", .line),
    ]
      + ["statusReason", "notes", "purpose", "outcome", "decidedBy", "advice"]
      .map { Self.ask($0, .lines) }
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try change(values, in: project)
  }
}

extension ChecklistItem: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt tjekpunkt" : "Tjekpunkt"
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [FieldSpec(name: "text", label: "Tjekpunkt", input: .line, isRequired: true)]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    guard let milestone = Int(milestone).flatMap(project.milestone) else {
      throw Refusal("Milepælen findes ikke.")
    }
    return project.addChecklistItem(values.text("text"), to: milestone, id: id)
  }
}

extension Decision: FormRecord {
  private var isAccession: Bool {
    Playbook.decisionRule(for: Int(milestone) ?? 0) == .accessionByEachDepartment
  }

  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew && meeting != nil
      ? "Ny beslutning på mødet" : isNew ? "Ny beslutning om milepæl \(milestone)" : "Beslutning"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    meeting != nil
      ? "Beslutningen hører til milepælen og kommer med i referatet. Afdeling vælges kun ved "
        + "tiltrædelse."
      : isAccession ? "Hver deltagende afdeling tiltræder aftalen for sig." : ""
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let department = Self.ask(
      "department",
      .choice(
        project.departments.map { .init(stored: $0.id, shown: $0.name) }
          + [.init(stored: nil, shown: "ingen bestemt")]))
    let isEvaluation = Int(milestone) == Playbook.evaluationMilestone && !project.rounds.isEmpty
    let round = Self.ask(
      "round",
      .choice(
        [.init(stored: nil, shown: "ingen bestemt")]
          + project.rounds.reversed().map { .init(stored: $0.id, shown: $0.choiceName) }))
    let milestones = project.milestones.map {
      FieldSpec.Option(stored: $0.id, shown: "\($0.number) \($0.shortTitle)")
    }
    // At a meeting any milestone may come up.
    let subject =
      meeting != nil
      ? [Self.ask("milestone", .choice(milestones)), department]
      : isAccession ? [department] + version(in: project) : isEvaluation ? [round] : []
    return subject + [
      Self.ask(
        "body", .line,
        hint: "Fx »Afdelingsbestyrelsen« eller »Administrativ ledelse«"),
      Self.ask(
        "date", .day(.past), hint: "Fx »3/12«, »i går« eller »ons i uge 47«"),
      Self.ask("outcome", .choice(among: DecisionOutcome.self, default: .approved)),
      Self.ask("minutes", .line, hint: "Hvor det står, fx »Referat af møde 4, punkt 6«"),
    ]
      + (project.meetings.isEmpty
        ? [] : [Self.ask("meeting", .choice(project.meetingOptions))])
  }

  /// Which version of the agreement it is about, where one has been presented.
  private func version(in project: Project) -> [FieldSpec] {
    let presented = project.agreements.reversed().filter { $0.presented != nil }
    if presented.isEmpty { return [] }
    return [
      Self.ask(
        "agreement",
        .choice(
          presented.map { .init(stored: $0.id, shown: $0.plainName) }
            + (agreement == nil ? [.init(stored: nil, shown: "ingen bestemt")] : [])))
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    return project.add(meeting == nil ? filled : filled.fitting(its: project))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    return project.edit(self) {
      $0 = filled.milestone == milestone ? filled : filled.fitting(its: project)
    }
  }

  /// The decision with what follows from its milestone, which may have been chosen on the form.
  private func fitting(its project: Project) -> Decision {
    with {
      $0.department = isAccession ? department : nil
      $0.agreement = isAccession ? agreement ?? project.presentedAgreement?.id : nil
      $0.round =
        Int(milestone) == Playbook.evaluationMilestone ? round ?? project.evaluation?.id : nil
    }
  }
}
