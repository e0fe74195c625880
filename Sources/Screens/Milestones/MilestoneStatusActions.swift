import Core
import Interface

/// What can be done to a milestone on its own page, on the board and at a meeting.
extension Milestone {
  /// The statuses it can get.
  var statusMenu: Menu {
    Menu(
      title: "Status for milepæl \(number)",
      items: MilestoneStatus.allCases.map { status in
        let isCurrent = status == self.status
        return Menu.Item(
          name: "\(status.glyph) \(status.shown)\(isCurrent ? "  (nu)" : "")",
          style: status.style, intent: .set(status, of: self))
      },
      selected: MilestoneStatus.allCases.firstIndex(of: status) ?? 0)
  }

  /// Gives it a status; asks for the reason first where it takes one.
  fileprivate func set(_ new: MilestoneStatus, _ scene: Scene) throws(Refusal) -> Outcome {
    if new == status { return .unavailable("Milepæl \(number) er allerede »\(new.shown)«.") }
    if scene.project.reasonAsked(for: self, to: new) != nil { return .form(ReasonForm(self, new)) }
    return .commit(try scene.project.edit(status: new, of: self, today: scene.today))
  }

  /// Takes it up again, when it has been reached.
  func reopen() -> Outcome {
    status == .reached
      ? .form(ReasonForm(self, .inProgress))
      : .unavailable("Milepæl \(number) er ikke nået, så den er åben allerede.")
  }

  /// A new decision on it, for a form; where departments accede, on the first that hasn't yet.
  func newDecision(at meeting: Meeting? = nil, _ scene: inout Scene) -> Decision {
    let project = scene.project
    let id = scene.newID()
    var decision =
      meeting.flatMap { project.decision(id: id, at: $0, today: scene.today) } ?? Decision(id: id)
    decision.milestone = self.id
    if Playbook.decisionRule(for: number) == .accessionByEachDepartment {
      // No other meeting accedes for a department.
      if meeting?.kind.isOfDepartment != true { decision.body = "" }
      decision.agreement = project.presentedAgreement?.id
      decision.department =
        project.accessions.first { !$0.isAcceded }?.department.id
        ?? project.participants.first?.id
    }
    if number == Playbook.evaluationMilestone { decision.round = project.evaluation?.id }
    return decision
  }
}

extension Outcome {
  /// Gives a milestone, as it was when the choice was offered, a status.
  static func set(_ status: MilestoneStatus, of milestone: Milestone) -> Outcome {
    .later { scene throws(Refusal) in try milestone.set(status, scene) }
  }
}
