import Core
import Interface

extension App {
  /// From the history to what was changed, if it is still there.
  mutating func goToSubject() {
    guard let ledger, let entry = history.selected(in: ledger) else { return }
    let project = ledger.project
    for change in entry.transaction.changes {
      switch change.reference.kind {
      case .milestone:
        guard let number = Int(change.reference.id) else { continue }
        return show(number, focus: nil)
      case .checklistItem:
        guard let item = project.checklistItem(change.reference.id) else { continue }
        if let activity = item.activity {
          place = .plan
          plan.show(activity)
          return
        }
        guard let number = Int(item.milestone) else { continue }
        return show(number, focus: .record(item.reference))
      case .decision:
        guard let decision = project.decision(change.reference.id),
          let number = Int(decision.milestone)
        else { continue }
        return show(number, focus: .record(decision.reference))
      case .condition, .opportunity, .dialogue:
        guard project.contains(change.reference) else { continue }
        let numbers: [Kind: Int] = [.condition: 1, .opportunity: 2, .dialogue: 5]
        return show(numbers[change.reference.kind] ?? 1, focus: .record(change.reference))
      case .expectation:
        guard let expectation = project.expectation(change.reference.id) else { continue }
        return show(5, focus: .record(Reference(.department, expectation.department)))
      case .stakeholder:
        guard let stakeholder = project.stakeholder(change.reference.id) else { continue }
        show(stakeholder)
        return
      case .assessment:
        guard let assessment = project.assessment(change.reference.id),
          let stakeholder = project.stakeholder(assessment.stakeholder)
        else { continue }
        show(stakeholder, focus: .record(assessment.reference))
        return
      case .contact:
        guard let contact = project.contact(change.reference.id),
          let stakeholder = project.stakeholder(contact.stakeholder)
        else { continue }
        show(stakeholder, focus: .record(contact.reference))
        return
      case .communication:
        guard project.contains(change.reference) else { continue }
        place = .communicationPlan
        communicationPlan = PageState(focus: CommunicationItem.line(change.reference.id).id)
        return
      case .activity:
        guard project.contains(change.reference) else { continue }
        place = .plan
        plan.show(change.reference.id)
        return
      case .department:
        place = .project
        projectPage = PageState(focus: ProjectItem.department(change.reference.id).id)
        return
      case .project:
        place = .project
        projectPage = PageState(focus: ProjectItem.info.id)
        return
      case .allocationKey:
        guard project.contains(change.reference) else { continue }
        return show(key: change.reference.id)
      case .fixedShare:
        guard let share = project.fixedShare(change.reference.id) else { continue }
        return show(key: share.key)
      case .usage:
        guard let usage = project.usage(change.reference.id),
          let key = usage.key ?? project.allocationKeys.first?.id
        else { continue }
        return show(
          key: key, focus: usage.period.map { .usage($0, isOwn: usage.key != nil) } ?? .shares)
      case .goal:
        guard let goal = project.goal(change.reference.id) else { continue }
        show(goal, focus: .field("title"))
        return
      case .meeting:
        guard let meeting = project.meeting(change.reference.id) else { continue }
        show(meeting)
        return
      case .measurement:
        guard let measurement = project.measurement(change.reference.id),
          let goal = project.goal(measurement.goal)
        else { continue }
        show(goal, focus: .record(measurement.reference))
        return
      case .round, .goalFinding, .keyFinding, .adjustment:
        guard let round = project.round(ofChange: change.reference) else { continue }
        return showRound(round.id)
      case .operatingModel, .modelEconomy:
        guard
          let model = project.modelEconomy(change.reference.id)?.model
            ?? project.operatingModel(change.reference.id)?.id
        else { continue }
        return show(model: model)
      case .operationalTask:
        guard let task = project.operationalTask(change.reference.id) else { continue }
        if let model = task.model { return show(model: model) }
        return show(agreement: task.agreement, focus: .record(task.reference))
      case .agreement:
        guard project.contains(change.reference) else { continue }
        return show(agreement: change.reference.id, focus: .field("departments"))
      }
    }
    say("Det, der blev ændret, er ikke i projektet længere.")
  }

  private mutating func show(model id: String) {
    models.focus(on: id)
    place = .models
  }

  private mutating func show(agreement id: String?, focus: AgreementItem) {
    olderAgreement = id == project?.agreements.last?.id ? nil : id
    agreementPage = PageState(focus: focus.id)
    place = .agreement
  }

  private mutating func show(_ number: Int, focus: MilestoneItem?) {
    board.selected = number
    milestonePage = PageState(focus: (focus ?? .field("status")).id)
    place = .milestone(number)
  }
}

extension Project {
  /// The round that a record of a round belongs to, or nil.
  fileprivate func round(ofChange reference: Reference) -> Round? {
    switch reference.kind {
    case .round: round(reference.id)
    case .goalFinding: goalFinding(reference.id).flatMap { round($0.round) }
    case .keyFinding: keyFinding(reference.id).flatMap { round($0.round) }
    case .adjustment: adjustment(reference.id).flatMap { round($0.round) }
    default: nil
    }
  }
}
