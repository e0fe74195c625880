import Core
import Text

extension Condition: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { isNew ? "Nyt vilkår" : "Vilkår" }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask(
        "text", .lines, hint: "Fx »Ingen afskediges på grund af samdrift«"),
      Self.ask("about", .choice(among: ConditionKind.self, default: .policy)),
      Self.ask(
        "written",
        .choice([.init(stored: nil, shown: "ja"), .init(stored: "false", shown: "nej, uskrevet")])),
      Self.ask("consequence", .lines),
      Self.ask(
        "source", .line, hint: "Hvor det står, eller hvem der har sagt det (en rolle er nok)"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}

extension Opportunity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny mulighed eller udfordring" : sort.shown.capitalizedFirst
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("sort", .choice(among: OpportunityKind.self, default: .opportunity)),
      Self.ask("text", .lines),
      Self.ask("stakeholders", .several(project.stakeholderOptions)),
      Self.ask("departments", .several(project.departmentOptions)),
      Self.ask("weight", .choice(among: Weight.self, default: .medium)),
      Self.ask("response", .lines),
      Self.ask("wishes", .lines),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}

extension Dialogue: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { isNew ? "Ny dialog" : "Dialog" }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("date", .day(.past), hint: "Fx »i går« eller »ons i uge 47«"),
      Self.ask("stakeholders", .several(project.stakeholderOptions)),
      Self.ask("participants", .line, hint: "Fx »12 beboere, fælleshuset«"),
      Self.ask("topics", .lines),
      Self.ask("outcome", .lines),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}

extension Expectation: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    name(in: project)
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? "Ventes afdelingens beboervalgte at tiltræde? Tidligere svar bliver stående, "
        + "så bevægelsen kan ses." : ""
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("answer", .choice(among: ExpectedAnswer.self, default: .unsure)),
      Self.ask("date", .day(.past)),
      Self.ask("note", .lines),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    values.opened.expect(try filled(values))
  }
}

extension Project {
  /// The stakeholders to choose among, in Danish order.
  var stakeholderOptions: [FieldSpec.Option] {
    stakeholders.sorted { DanishOrder.precedes($0.name, $1.name) }
      .map { .init(stored: $0.id, shown: $0.name) }
  }

  /// The departments to choose among, in their order.
  var departmentOptions: [FieldSpec.Option] {
    departments.map { .init(stored: $0.id, shown: $0.name) }
  }
}
