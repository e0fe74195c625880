import Core

extension Stakeholder: FormRecord {
  private static let assessed = ["attitude", "influence", "affectedness"]

  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny interessent" : "Interessent \(number) · \(name)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? ""
      : "Ændrer du holdning, indflydelse eller berørthed, bliver den tidligere vurdering stående. "
        + "Er den fra i dag, rettes den."
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let current = project.standing(of: self).current
    let suggested = current?.matrixPosition.suggestedHandling.shown
    let unassessed: [FieldSpec.Option] =
      current == nil ? [.init(stored: nil, shown: "ikke vurderet")] : []
    let scale = MatrixPosition.range.map { FieldSpec.Option(stored: $0.stored, shown: $0.shown) }
    return [
      Self.ask("name", .line, hint: "En gruppe eller en rolle, når det er nok"),
      Self.ask("form", .choice(among: StakeholderKind.self, default: .group)),
      Self.ask(
        "department",
        .choice([.init(stored: nil, shown: "ingen bestemt")] + project.departmentOptions)),
      Self.ask("organisation", .line),
      Assessment.ask("attitude", .choice(unassessed + FieldSpec.Option.all(Attitude.self))),
      Assessment.ask("influence", .choice(unassessed + scale)),
      Assessment.ask("affectedness", .choice(unassessed + scale)),
      Self.ask(
        "handling",
        .choice(
          [.init(stored: nil, shown: suggested.map { "som foreslået: \($0)" } ?? "som foreslået")]
            + FieldSpec.Option.all(Handling.self))),
      Self.ask("interests", .lines),
      Self.ask("concerns", .lines),
      Self.ask("responsible", .line, hint: "Hvem der holder kontakten; en rolle er nok"),
      Self.ask("nextContact", .day(.future), hint: "Fx »3/12«, »uge 49«, »+2u«"),
      Self.ask("note", .lines),
    ]
  }

  func formValues(in project: Project) -> [String: String] {
    var values = stored
    if let current = project.standing(of: self).current {
      values["attitude"] = current.attitude.stored
      values["influence"] = current.influence.stored
      values["affectedness"] = current.affectedness.stored
    }
    return values
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    var values = values
    guard let assessed = try Self.assessment(in: &values) else {
      return try project.add(filled(values))
    }
    var assessment = Assessment(id: values.newID)
    assessment.date = values.today
    return try project.add(filled(values), assessment.with(stored: assessed))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    var values = values
    let assessed = try Self.assessment(in: &values)
    let filled = try filled(values)
    let own = try project.edit(stakeholder: self) { $0 = filled }
    let before = formValues(in: project).filter { Self.assessed.contains($0.key) }
    guard let assessed, assessed != before else { return own }
    let changes = project.assessmentChanges(
      of: self, on: values.today, newID: { values.newID }
    ) { $0 = $0.with(stored: assessed) ?? $0 }
    return Edit(
      own.changes.isEmpty ? "\(subject(in: project)): vurdering" : own.label,
      own.changes + changes)
  }

  /// The assessment on the form; nil when none is made.
  private static func assessment(
    in values: inout FormValues
  ) throws(Refusal) -> [String: String]? {
    let written = values.take(assessed).compactMapValues { $0 }
    if written.isEmpty { return nil }
    guard written.count == assessed.count else {
      throw Refusal("Vælg både holdning, indflydelse og berørthed, eller lad alle tre stå.")
    }
    return written
  }
}

extension Contact: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    (isNew ? "Ny kontakt med " : "Kontakt med ")
      + (project.stakeholder(stakeholder)?.name ?? "en slettet interessent")
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("date", .day(.past), hint: "Fx »i dag«, »i går« eller »3/11«"),
      Self.ask("channel", .line, hint: "Fx »møde«, »telefon« eller »brev«"),
      Self.ask("note", .lines),
      Self.ask("followUp", .lines),
      FieldSpec(
        name: "nextContact", label: Stakeholder.label(of: "nextContact"), input: .day(.future),
        hint: "Hvornår der skal tales igen. Fx »+2u« eller »uge 49«"),
    ]
  }

  func formValues(in project: Project) -> [String: String] {
    var values = stored
    values["nextContact"] = project.stakeholder(stakeholder)?.nextContact?.iso
    return values
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    var values = values
    let next = values.take(["nextContact"])
    let filled = try filled(values)
    return project.add(filled).adding(try filled.nextContact(next, in: values.opened))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    var values = values
    let next = values.take(["nextContact"])
    let filled = try filled(values)
    return project.edit(self) { $0 = filled }.adding(try filled.nextContact(next, in: project))
  }

  private func nextContact(
    _ values: [String: String?], in project: Project
  ) throws(Refusal) -> [Change] {
    guard let stakeholder = project.stakeholder(stakeholder) else { return [] }
    let changed = stakeholder.with(stored: values) ?? stakeholder
    // A plan that the contact has kept may stand.
    if changed.nextContact != stakeholder.nextContact {
      try project.check(nextContact: changed.nextContact, of: stakeholder, after: date)
    }
    return stakeholder.changes { $0 = changed }
  }
}

extension Communication: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny linje i kommunikationsplanen" : "Kommunikation · \(occasion)"
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask(
        "milestone",
        .choice(
          Self.milestones.map { number in
            let title = project.milestone(number)?.shortTitle ?? ""
            return .init(stored: number == 8 ? nil : String(number), shown: "\(number) \(title)")
          })),
      Self.ask("occasion", .line, hint: "Fx »Aftalen er tiltrådt«"),
      Self.ask("audience", .several(project.stakeholderOptions)),
      Self.ask("message", .lines),
      Self.ask("effect", .line, hint: "Hvad målgruppen skal vide, mene eller gøre bagefter"),
      Self.ask("channel", .line, hint: "Fx »brev til alle«, »opslag« eller »beboermøde«"),
      Self.ask("action", .line, hint: "Fx »skriv og omdel brevet«"),
      Self.ask("responsible", .line, hint: "En rolle er nok"),
      Self.ask("date", .day(.future), hint: "Fx »3/12«, »uge 49«, »+2u«"),
      Self.ask(
        "ready", .choice([.init(stored: nil, shown: "nej"), .init(stored: "true", shown: "ja")])),
      Self.ask("done", .day(.past), hint: "Udfyldes, når det er gjort"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}

extension Edit {
  /// The edit with more changes after its own.
  fileprivate func adding(_ more: [Change]) -> Edit { Edit(label, changes + more) }
}
