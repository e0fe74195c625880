import Core

extension PhaseGate: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Overgang fra fase \(phase)" : "Overgang"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "\(ends.gateQuestion) Her er \(project.readiness(of: ends).words). Det er jer, der afgør, om det er "
      + "nok."
  }
}
