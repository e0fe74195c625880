import Core

extension PhaseGate: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Overgang fra fase \(phase)" : "Overgang"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "\(ends.gateQuestion) Som det står nu: \(project.readiness(of: ends).words). Det er jer, der afgør, "
      + "om det er nok."
  }
}

extension GateAnswer {
  /// The answer where there is little room, as at the top of a column.
  var short: String { self == .conditional ? "forbehold" : shown }
}
