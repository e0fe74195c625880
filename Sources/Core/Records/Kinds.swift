/// The kinds of records that a project consists of.
///
/// The raw value is the stored name.
public enum Kind: String, CaseIterable, Sendable {
  case project, department, milestone, checklistItem, decision
  case stakeholder, assessment, contact, communication
  case condition, opportunity, dialogue, expectation
  case activity
  case goal, measurement
  case usage, allocationKey, fixedShare
  case operatingModel, modelEconomy, operationalTask, agreement
  case round, goalFinding, keyFinding, adjustment
  case meeting

  /// What a record of this kind is made of.
  public var type: any Entity.Type {
    switch self {
    case .project: ProjectInfo.self
    case .department: Department.self
    case .milestone: Milestone.self
    case .checklistItem: ChecklistItem.self
    case .decision: Decision.self
    case .stakeholder: Stakeholder.self
    case .assessment: Assessment.self
    case .contact: Contact.self
    case .communication: Communication.self
    case .condition: Condition.self
    case .opportunity: Opportunity.self
    case .dialogue: Dialogue.self
    case .expectation: Expectation.self
    case .activity: Activity.self
    case .goal: Goal.self
    case .measurement: Measurement.self
    case .usage: Usage.self
    case .allocationKey: AllocationKey.self
    case .fixedShare: FixedShare.self
    case .operatingModel: OperatingModel.self
    case .modelEconomy: ModelEconomy.self
    case .operationalTask: OperationalTask.self
    case .agreement: Agreement.self
    case .round: Round.self
    case .goalFinding: GoalFinding.self
    case .keyFinding: KeyFinding.self
    case .adjustment: Adjustment.self
    case .meeting: Meeting.self
    }
  }
}

/// Points at one record in a project.
public struct Reference: Hashable, Sendable {
  /// What kind of record it is.
  public let kind: Kind
  /// The record's id, unique among those of its kind in the project.
  public let id: String

  /// Creates a reference to the record of `kind` with `id`.
  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}
