import Core

extension ProjectInfo: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String { "Projektoplysninger" }

  func formFields(in project: Project) -> [FieldSpec] {
    [
      FieldSpec(name: "name", label: "Projektets navn", input: .line, isRequired: true),
      Self.ask("organisation", .line), Self.ask("leader", .line),
      Self.ask(
        "fairness", .amount(.percent), hint: "Tomt er 5: større forskelle vises som skæve",
        limit: .notNegative),
    ]
  }

  func formValues(in project: Project) -> [String: String] {
    stored.merging(["fairness": fairness.stored]) { _, shown in shown }
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
      Self.ask("name", .line), Self.ask("dwellings", .amount(.dwellings), limit: .notNegative),
      Self.ask("area", .amount(.wholeSquareMetres), limit: .notNegative),
      Self.ask("businesses", .areas, hint: "Ét areal for hver, fx »120 + 61«"),
      Self.ask("garages", .number),
      Self.ask(
        "typedUnits", .quantity,
        hint: computedUnits.map { "Tomt: beregnes, lige nu \($0.danish)" }
          ?? "Tomt: beregnes af boliger, erhverv og garager",
        limit: .notNegative),
      Self.ask(
        "participates",
        .choice([.init(stored: nil, shown: "ja"), .init(stored: "false", shown: "nej")])),
      Self.ask("participatesFrom", .day(.future), hint: "Tomt: fra begyndelsen"),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }
}
