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
    case .project: self = .project
    case .department: self = .project
    case .milestone:
      guard let number = Int(id) else { return nil }
      self = .milestone(number)
    case .checklistItem:
      guard let item = project.checklistItem(id) else { return nil }
      if item.activity != nil {
        self = .plan
      } else if let number = Int(item.milestone) {
        self = .milestone(number)
      } else {
        return nil
      }
    case .decision:
      guard let number = project.decision(id).flatMap({ Int($0.milestone) }) else { return nil }
      self = .milestone(number)
    case .condition where project.contains(reference): self = .milestone(1)
    case .opportunity where project.contains(reference): self = .milestone(2)
    case .dialogue where project.contains(reference): self = .milestone(5)
    case .expectation where project.contains(reference): self = .milestone(5)
    case .stakeholder where project.contains(reference): self = .stakeholder(id)
    case .assessment:
      guard let owner = project.assessment(id)?.stakeholder else { return nil }
      self.init(for: Reference(.stakeholder, owner), in: project)
    case .contact:
      guard let owner = project.contact(id)?.stakeholder else { return nil }
      self.init(for: Reference(.stakeholder, owner), in: project)
    case .communication where project.contains(reference): self = .communicationPlan
    case .activity where project.contains(reference): self = .plan
    case .allocationKey where project.contains(reference): self = .allocationKey(id)
    case .fixedShare:
      guard let key = project.fixedShare(id)?.key else { return nil }
      self = .allocationKey(key)
    case .usage:
      guard let usage = project.usage(id), let key = usage.key ?? project.allocationKeys.first?.id
      else { return nil }
      self = .allocationKey(key)
    case .goal where project.contains(reference): self = .goal(id)
    case .measurement:
      guard let owner = project.measurement(id)?.goal else { return nil }
      self.init(for: Reference(.goal, owner), in: project)
    case .round where project.contains(reference): self = .round(id)
    case .goalFinding:
      guard let owner = project.goalFinding(id)?.round else { return nil }
      self.init(for: Reference(.round, owner), in: project)
    case .keyFinding:
      guard let owner = project.keyFinding(id)?.round else { return nil }
      self.init(for: Reference(.round, owner), in: project)
    case .adjustment:
      guard let owner = project.adjustment(id)?.round else { return nil }
      self.init(for: Reference(.round, owner), in: project)
    case .meeting where project.contains(reference): self = .meeting(id)
    case .operatingModel where project.contains(reference): self = .models
    case .modelEconomy where project.contains(reference): self = .models
    case .operationalTask:
      guard let task = project.operationalTask(id) else { return nil }
      self = task.model == nil ? .agreement : .models
    case .agreement where project.contains(reference): self = .agreement
    default: return nil
    }
  }
}
