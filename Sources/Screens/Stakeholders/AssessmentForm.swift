import Core

extension Assessment: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    "Vurdering af \(project.stakeholder(stakeholder)?.name ?? "en slettet interessent")"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Her retter du en vurdering, der er gjort. Har interessenten flyttet sig, så vurdér på ny."
  }
}
