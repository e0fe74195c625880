/// The kinds of records that a project consists of.
///
/// The raw value is the stored name.
public enum Kind: String, CaseIterable, Sendable {
  case project, department, milestone, checklistItem, decision
  case stakeholder, assessment, contact, communication
  case condition, opportunity, dialogue, expectation

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
