import Core

extension ProjectInfo: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      FieldSpec(name: "name", label: "Projektets navn", input: .line, isRequired: true),
      Self.ask("organisation", .line), Self.ask("leader", .line),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try change(values, in: project)
  }
}

extension Department: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny afdeling" : fullName
  }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      Self.ask("name", .line, isRequired: true), Self.ask("dwellings", .number),
      Self.ask("area", .number),
      Self.ask(
        "participates",
        .choice([.init(stored: nil, shown: "ja"), .init(stored: "false", shown: "nej")])),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}
