import Core

extension Assessment: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    "Vurdering af \(project.stakeholder(stakeholder)?.name ?? "en slettet interessent")"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Her retter du en vurdering, der er gjort. Har interessenten flyttet sig, så vurdér på ny."
  }

  func formFields(in project: Project) -> [FieldSpec] {
    let scale = MatrixPosition.range.map { number in
      FieldSpec.Option(stored: number == 3 ? nil : number.stored, shown: number.shown)
    }
    return [
      Self.ask("date", .day(.past)),
      Self.ask("attitude", .choice(among: Attitude.self, default: .neutral)),
      Self.ask("influence", .choice(scale)),
      Self.ask("affectedness", .choice(scale)),
    ]
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    return Edit("\(name(in: project))", [filled.insertion])
  }
}
