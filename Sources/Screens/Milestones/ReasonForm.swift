import Core

/// The form on which the reason for a milestone's new status is given.
struct ReasonForm: KeptForm {
  static let keyWord = "reason"
  var keyParts: [String] { [milestone.id, status.stored] }

  let milestone: Milestone
  let status: MilestoneStatus

  init(_ milestone: Milestone, _ status: MilestoneStatus) {
    self.milestone = milestone
    self.status = status
  }

  init?(keyParts: [String], in project: Project) {
    guard keyParts.count == 2, let milestone = Int(keyParts[0]).flatMap(project.milestone),
      let status = MilestoneStatus(stored: keyParts[1])
    else { return nil }
    self.init(milestone, status)
  }

  func title(in project: Project) -> String { "Milepæl \(milestone.id) · \(status.shown)" }

  func introduction(in project: Project) -> String {
    (project.reasonAsked(for: milestone, to: status) ?? "Hvorfor?")
      + " Begrundelsen bliver stående i historikken."
  }

  func questions(in project: Project) -> [Question] {
    [Question(name: "reason", label: "Begrundelse", input: .lines, isRequired: true)]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    .commit(
      try scene.project.edit(
        status: status, of: milestone, reason: values.text("reason"), today: scene.today))
  }
}
