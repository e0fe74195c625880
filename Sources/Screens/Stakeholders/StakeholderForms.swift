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

  static var formDecider: String? { "form" }

  /// Only a role can be one person's.
  func formAsks(for field: String, where decided: String?) -> Bool {
    field != "isOnePerson" || decided == StakeholderKind.role.stored
  }

  func formFields(in project: Project) -> [Question] {
    let current = project.standing(of: self).current
    let assessment = Assessment(id: id)
    let assessed = Self.assessed.map { name in
      assessment.question(name, in: project) { $0.input = Self.scale(name, isNew: current == nil) }
    }
    let suggested = current?.matrixPosition.suggestedHandling.shown
    let handling = question("handling", in: project) {
      $0.input = .choice(
        among: Handling.self,
        none: suggested.map { "som foreslået: \($0)" } ?? "som foreslået")
    }
    let own = questions(in: project)
    let place = own.firstIndex { $0.name == handling.name } ?? own.endIndex
    return Array(own[..<place]) + assessed + [handling] + own[(place + 1)...]
  }

  /// What an assessment is chosen among; one that isn't made yet can be left so.
  private static func scale(_ name: String, isNew: Bool) -> FieldInput {
    let none = isNew ? [Choice(stored: nil, shown: "ikke vurderet")] : []
    return .choice(
      none
        + (name == "attitude"
          ? Choice.all(Attitude.self)
          : MatrixPosition.range.map { Choice(stored: $0.stored, shown: $0.shown) }))
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
    let own = project.edit(self) { $0 = filled }
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

  func formFields(in project: Project) -> [Question] {
    questions(in: project) + [
      Stakeholder(id: stakeholder).question("nextContact", in: project) {
        $0.hint = "Hvornår der skal tales igen. Fx »+2u« eller »uge 49«"
      }
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
    try filled.checkContent()
    return project.add(filled).adding(filled.nextContact(next, in: values.opened))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    var values = values
    let next = values.take(["nextContact"])
    let filled = try filled(values)
    try filled.checkContent()
    return project.edit(self) { $0 = filled }.adding(filled.nextContact(next, in: project))
  }

  private func nextContact(_ values: [String: String?], in project: Project) -> [Change] {
    guard let stakeholder = project.stakeholder(stakeholder) else { return [] }
    return stakeholder.changes { $0 = $0.with(stored: values) ?? $0 }
  }
}

extension Communication: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny linje i kommunikationsplanen" : "Kommunikation · \(occasion)"
  }

  func formFields(in project: Project) -> [Question] {
    let milestones = Self.milestones.map { number in
      Choice(
        stored: number == 8 ? nil : String(number),
        shown: "\(number) \(project.milestone(number)?.shortTitle ?? "")")
    }
    return questions(in: project).map { question in
      question.name == "milestone"
        ? self.question("milestone", in: project) { $0.input = .choice(milestones) } : question
    }
  }
}

extension Edit {
  /// The edit with more changes after its own.
  fileprivate func adding(_ more: [Change]) -> Edit { Edit(label, changes + more) }
}
