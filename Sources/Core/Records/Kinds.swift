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

/// What is done with the table of a kind that is known only when the program runs.
protocol TableVisitor {
  /// What comes of it.
  associatedtype Result

  /// Does it.
  func visit<Record: Entity>(_ table: inout Table<Record>) throws(Damage) -> Result
}

extension Project {
  /// Lets `visitor` at the table of a kind.
  ///
  /// Spelled out, not by `Entity.table`, so that the compiler makes a copy for each kind: the whole
  /// journal and all kept records go through here at every start.
  @inline(__always)
  mutating func visit<Visitor: TableVisitor>(
    _ kind: Kind, _ visitor: Visitor
  ) throws(Damage) -> Visitor.Result {
    switch kind {
    case .project: try visitor.visit(&infoTable)
    case .department: try visitor.visit(&departmentTable)
    case .milestone: try visitor.visit(&milestoneTable)
    case .checklistItem: try visitor.visit(&checklistTable)
    case .decision: try visitor.visit(&decisionTable)
    case .stakeholder: try visitor.visit(&stakeholderTable)
    case .assessment: try visitor.visit(&assessmentTable)
    case .contact: try visitor.visit(&contactTable)
    case .communication: try visitor.visit(&communicationTable)
    case .condition: try visitor.visit(&conditionTable)
    case .opportunity: try visitor.visit(&opportunityTable)
    case .dialogue: try visitor.visit(&dialogueTable)
    case .expectation: try visitor.visit(&expectationTable)
    case .activity: try visitor.visit(&activityTable)
    case .goal: try visitor.visit(&goalTable)
    case .measurement: try visitor.visit(&measurementTable)
    case .usage: try visitor.visit(&usageTable)
    case .allocationKey: try visitor.visit(&allocationKeyTable)
    case .fixedShare: try visitor.visit(&fixedShareTable)
    case .operatingModel: try visitor.visit(&operatingModelTable)
    case .modelEconomy: try visitor.visit(&modelEconomyTable)
    case .operationalTask: try visitor.visit(&operationalTaskTable)
    case .agreement: try visitor.visit(&agreementTable)
    case .round: try visitor.visit(&roundTable)
    case .goalFinding: try visitor.visit(&goalFindingTable)
    case .keyFinding: try visitor.visit(&keyFindingTable)
    case .adjustment: try visitor.visit(&adjustmentTable)
    case .meeting: try visitor.visit(&meetingTable)
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
