import Core

extension Place {
  /// The place's name in Danish.
  var name: String { screen.name }

  /// The tab it belongs to, if any.
  var tab: Tab? { screen.tab }

  /// Whether only what is looked at together is shown there, without tabs.
  var isCalm: Bool { screen.isCalm }

  /// Where Esc leads.
  var parent: Place { screen.parent(of: self) }

  /// The place of a tab.
  init(_ tab: Tab) {
    switch tab {
    case .board: self = .board
    case .stakeholders: self = .stakeholders
    case .plan: self = .plan
    case .followUp: self = .followUp
    case .agreement: self = .agreement
    case .history: self = .history
    }
  }

  /// The record that the place is about; nil where it is about many, or about the parent's.
  var subject: Reference? {
    switch self {
    case .milestone(let number): Reference(.milestone, String(number))
    case .stakeholder(let id): Reference(.stakeholder, id)
    case .allocationKey(let id): Reference(.allocationKey, id)
    case .goal(let id): Reference(.goal, id)
    case .round(let id): Reference(.round, id)
    case .meeting(let id): Reference(.meeting, id)
    default: nil
    }
  }

  /// The place where a record is shown, alone or with others of what it belongs to; nil when it is
  /// gone.
  init?(for reference: Reference, in project: Project) {
    let id = reference.id
    switch reference.kind {
    case .project, .department, .role: self = .project
    case .milestone:
      guard let number = Int(id) else { return nil }
      self = .milestone(number)
    case _ where !project.contains(reference): return nil
    case .condition: self = .milestone(1)
    case .opportunity, .wish: self = .milestone(2)
    case .dialogue, .expectation, .promise: self = .milestone(5)
    case .stakeholder: self = .stakeholder(id)
    case .communication: self = .communicationPlan
    case .activity: self = .plan
    case .checklistItem where project.checklistItem(id)?.activity != nil: self = .plan
    case .allocationKey: self = .allocationKey(id)
    case .usage:
      // What counts for all keys is seen on each.
      guard let key = project.usage(id)?.key ?? project.allocationKeys.first?.id else { return nil }
      self = .allocationKey(key)
    case .goal: self = .goal(id)
    case .round: self = .round(id)
    case .phaseGate:
      let phase = project.phaseGate(id).flatMap { Phase(rawValue: $0.phase) } ?? .preparation
      self = .milestone(phase.lastMilestone)
    case .decision where project.decision(id)?.isOther == true: self = .project
    case .meeting: self = .meeting(id)
    case .operatingModel: self = .models
    case .agreement: self = .agreement
    default:
      guard let owner = project.owners(of: reference).first else { return nil }
      self.init(for: owner, in: project)
    }
  }
}
