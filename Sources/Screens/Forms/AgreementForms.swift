import Core

extension OperatingModel: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny model" : "Model »\(name)«"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? "En måde at drive afdelingerne på. Opgaver og økonomi skrives bagefter i sammenligningen."
      : ""
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("name", .line, hint: "Fx »Fælles kontor med to teams«"),
      Self.ask(
        "isAsToday",
        .choice([.init(stored: nil, shown: "nej"), .init(stored: "true", shown: "ja")])),
      Self.ask("departments", .several(project.departmentOptions)),
      Self.ask(
        "organisation", .lines, hint: "Hvordan driften er delt op, og hvem der hører hvortil"),
      Self.ask("leadership", .line, hint: "En rolle er nok, fx »Én driftsleder«"),
      Self.ask("staffing", .lines, hint: "Fx »1 driftsleder, 5 ejendomsfunktionærer«"),
      Self.ask("hours", .amount(.hours), hint: "Fx 222 eller 222,5"),
      Self.ask("premises", .lines, hint: "Fx »Ejendomskontoret i Fjordglimt«"),
      Self.ask("machines", .lines),
      Self.ask(
        "goals", .several(project.goals.map { .init(stored: $0.id, shown: $0.plainName) })),
      Self.ask("pros", .lines), Self.ask("cons", .lines),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}

extension ModelEconomy: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    [name(in: project), project.operatingModel(model)?.name ?? ""].filled(" · ")
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Hvad driften koster afdelingen om året, før og efter."
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("before", .amount(.kroner), hint: "Fx 412.500"),
      Self.ask("after", .amount(.kroner), hint: "Fx 389.000"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    guard let model = values.opened.operatingModel(model),
      let department = values.opened.department(department)
    else { throw Refusal("Modellen eller afdelingen er slettet imens.") }
    return try values.opened.edit(
      economyOf: department, in: model, before: filled.before, after: filled.after)
  }
}

extension OperationalTask: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    let owner = model.flatMap { project.operatingModel($0)?.name }.map { " i »\($0)«" }
    return (isNew ? "Ny opgave" : "Opgave") + (owner ?? " i aftalen")
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("title", .line, hint: "Fx »Renholdelse af trapper«"),
      Self.ask("placement", .choice(among: TaskPlacement.self, default: .joint)),
      Self.ask("note", .lines, hint: "Hvordan den deles, og hvad der ellers er aftalt"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(filled(values))
  }
}

extension Agreement: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { name(in: project) }

  /// What isn't written yet, when the draft is about to be presented.
  func formIntroduction(in project: Project, isNew: Bool) -> String {
    let unwritten = project.unwritten(in: self)
    guard presented != nil, project.agreement(id)?.presented == nil, !unwritten.isEmpty else {
      return ""
    }
    return "Der står ikke noget endnu om: \(unwritten.joined(separator: ", ")). "
      + "Det, der er fremlagt, ligger fast."
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask(
        "presented", .day(.past), isRequired: true, hint: "Fx »i dag« eller »ons i uge 47«"),
      Self.ask("changes", .lines, hint: "Hvad der er nyt siden den forrige version"),
      Self.ask("departments", .several(project.departmentOptions)),
      Self.ask("purpose", .lines, hint: "Hvad samdriften skal føre til"),
      Self.ask("management", .lines, hint: "Hvem der leder, og hvad ledelsen kan afgøre selv"),
      Self.ask("serviceLevel", .lines, hint: "Hvad beboerne kan regne med, fx åbningstider"),
      Self.ask(
        "keys",
        .several(project.allocationKeys.map { .init(stored: $0.id, shown: $0.plainName) })),
      Self.ask("start", .day(.future), hint: "Fx »1/4-2027«"),
      Self.ask("evaluation", .lines, hint: "Hvornår og hvordan, fx »Hvert år i oktober«"),
      Self.ask("amendment", .lines, hint: "Hvem der kan foreslå ændringer, og hvem der beslutter"),
      Self.ask("exit", .lines, hint: "Varsel, og hvad der sker med fælles maskiner og udgifter"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.firstAgreement(id: id)
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    if let day = values.day("presented") {
      return try project.present(project.agreement(id) ?? self, on: day)
    }
    let filled = try filled(values)
    return project.edit(self) { $0 = filled }
  }
}
