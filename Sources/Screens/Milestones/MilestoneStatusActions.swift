import Core
import Interface

/// What can be done to a milestone on its own page, on the board and at a meeting.
extension Milestone {
  /// Carries out what can be done to it on the board as well as on its own page.
  func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch action {
    case .status: .open(statusMenu(in: scene.project))
    case .deadline: .form(DeadlineForm(self, today: scene.today))
    case .earlier, .later, .weekEarlier, .weekLater:
      .move(self, by: .by(days: action.days), in: scene.project, today: scene.today)
    case .responsible: .change(self, fields: ["responsible"])
    case .notes: .change(self, fields: ["notes"])
    case .decision: .add(newDecision(&scene))
    case .schedule: .schedule(scene)
    default: .done
    }
  }

  /// The statuses it can get, with the focus on the one that is natural next.
  func statusMenu(in project: Project) -> Menu {
    let natural = project.naturalStatus(of: self) ?? status
    return Menu(
      title: "Status for milepæl \(number)",
      items: MilestoneStatus.allCases.map { status in
        let isCurrent = status == self.status
        return Menu.Item(
          name: "\(status.glyph) \(status.shown)\(isCurrent ? " (nu)" : "")",
          style: status.style, intent: .set(status, of: self))
      },
      selected: MilestoneStatus.allCases.firstIndex(of: natural) ?? 0)
  }

  /// Gives it a status; asks for the reason first where it takes one.
  fileprivate func set(_ new: MilestoneStatus, _ scene: Scene) throws(Refusal) -> Outcome {
    if new == status { return .unavailable("Milepæl \(number) er allerede »\(new.shown)«.") }
    let next: Outcome =
      scene.project.reasonAsked(for: self, to: new) == nil
      ? .commit(try scene.project.edit(status: new, of: self, today: scene.today))
      : .form(ReasonForm(self, new))
    let open = new == .reached ? scene.project.openWork(of: self, today: scene.today) : []
    if open.isEmpty { return next }
    return .open(
      Confirm(
        title: "Milepæl \(number) · nået",
        question: "\(open.joinedAsSentence.capitalizedFirst). Er milepælen nået alligevel?",
        yes: "Den er nået alligevel", no: "Vent", intent: next))
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
    decision.date = decision.date ?? scene.today
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
  /// The table of all the open milestones' deadlines and responsibles.
  static func schedule(_ scene: Scene) -> Outcome {
    let table = ScheduleTable(scene.project, today: scene.today)
    return table.milestones.isEmpty
      ? .unavailable("Alle milepæle er nået eller udgår, så der er ingen frister at sætte.")
      : .open(table)
  }

  /// Gives a milestone, as it was when the choice was offered, a status.
  static func set(_ status: MilestoneStatus, of milestone: Milestone) -> Outcome {
    .later { scene throws(Refusal) in try milestone.set(status, scene) }
  }
}
