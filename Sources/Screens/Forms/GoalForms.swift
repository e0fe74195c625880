import Core

extension Goal: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt mål" : "Mål \(number) · \(title)"
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let judgement = [
      Self.ask(
        "assessment",
        .choice(
          [.init(stored: nil, shown: "som tallene siger")]
            + FieldSpec.Option.all(GoalAssessment.self))),
      Self.ask("reason", .lines, hint: "Skal udfyldes, når I selv vurderer"),
      Self.ask("adjustment", .lines, hint: "Hvad der skal gøres anderledes"),
    ]
    return [
      Self.ask("title", .line, hint: "Fx »Billigere renholdelse«"),
      Self.ask("area", .choice(among: GoalArea.self, default: .economy)),
      Self.ask("indicator", .line, hint: "Hvad I ser på, fx »Konto 114 pr. m² om året«"),
      Self.ask("scale", .choice(among: GoalScale.self, default: .figures)),
      Self.ask("unit", .line, hint: "Fx »kr./m²«, »timer« eller »af 5«"),
      Self.ask("direction", .choice(among: GoalDirection.self, default: .higher)),
      Self.ask("baseline", .amount(numberForm), hint: "Som det var, fx 92,50"),
      Self.ask("baselineWords", .line, hint: "Når målet fortælles i ord"),
      Self.ask("baselineYear", .year, hint: "Fx 2025"),
      Self.ask("target", .amount(numberForm), hint: "Som det skal blive, fx 80"),
      Self.ask("targetWords", .line, hint: "Når målet fortælles i ord"),
      Self.ask("targetDate", .day(.future), hint: "Fx »30/6«, »uge 26«, »+6m«"),
      Self.ask("responsible", .line, hint: "En rolle er nok, fx »Driftslederen«"),
      Self.ask("nextFollowUp", .day(.future), hint: "Hvornår målet skal ses på igen"),
    ] + (number == 0 ? [] : judgement) + [Self.ask("note", .lines)]
  }

  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? {
    with(stored: values)?.doubt(aboutField: field)
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add([filled(values)])
  }
}

extension Measurement: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    guard let goal = project.goal(goal) else { return "Måling af et slettet mål" }
    return "\(isNew ? "Ny måling" : "Måling") af mål \(goal.number)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    guard let goal = project.goal(goal) else { return "" }
    return [goal.title, goal.indicator, goal.targetText].filled(" · ")
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let goal = project.goal(goal)
    let unit = goal?.unit ?? ""
    return [
      goal?.scale == .words
        ? Self.ask("words", .lines, isRequired: true, hint: "Hvordan det står til")
        : Self.ask(
          "value", .amount(goal?.numberForm ?? .decimal), isRequired: true,
          hint: unit.isEmpty ? "Fx 84,5" : "Fx 84,5; enheden er \(unit)"),
      Self.ask("date", .day(.past), hint: "Fx »i dag« eller »30/6«"),
      Self.ask("note", .lines, hint: "Hvor tallet kommer fra"),
    ]
  }

  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? {
    guard field == "value", let value = with(stored: values)?.value else { return nil }
    return project.goal(goal)?.doubt(about: value)
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(filled(values), today: values.today)
  }
}

extension Project {
  /// The goals to choose among, in their order, with none of them first.
  var goalOptions: [FieldSpec.Option] {
    [.init(stored: nil, shown: "ingen bestemt")]
      + goals.map { .init(stored: $0.id, shown: $0.plainName) }
  }
}
