import Core

extension Activity: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny aktivitet" : "Aktivitet \(number) · \(title)"
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let others = project.activities.filter { $0.id != id }
    let milestones = project.milestones.map {
      FieldSpec.Option(stored: $0.id, shown: "\($0.number) \($0.shortTitle)")
    }
    return [
      Self.ask("title", .line, hint: "Fx »Fælles vagtordning«"),
      Self.ask("area", .line, hint: "Fx »Personale« eller »Maskiner og indkøb«"),
      Self.ask(
        "responsible", .line, hint: "En rolle er nok, fx »Driftslederen«",
        names: KnownNames(in: project)),
      Self.ask("start", .day(.future), hint: "Fx »3/12«, »uge 49«, »+2u«"),
      Self.ask("deadline", .day(.future), hint: "Fx »3/12«, »uge 49«, »+2u«"),
      Self.ask("status", .choice(among: ActivityStatus.self, default: .notStarted)),
      Self.ask(
        "dependsOn",
        .several(others.map { .init(stored: $0.id, shown: "\($0.number) \($0.title)") })),
      Self.ask("departments", .several(project.departmentOptions)),
      Self.ask("milestone", .choice([.init(stored: nil, shown: "ingen bestemt")] + milestones)),
      Self.ask("goal", .choice(project.goalOptions)),
      Self.ask("hours", .amount(.wholeHours)), Self.ask("kroner", .amount(.wholeKroner)),
      Self.ask("resources", .line), Self.ask("note", .lines),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add([turned(values)])
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try turned(values)
    return project.edit(self) { $0 = filled }
  }

  /// The activity with what the form says; one that becomes done is dated and signed.
  private func turned(_ values: FormValues) throws(Refusal) -> Activity {
    var filled = try filled(values)
    let wanted = filled.status
    filled.status = status
    filled.turn(wanted, on: values.today, by: values.author)
    return filled
  }
}
