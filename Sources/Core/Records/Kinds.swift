/// A kind of records that a project consists of: those of one type.
public struct Kind: Hashable, Sendable, CustomStringConvertible {
  /// What a record of this kind is made of.
  public let type: any Entity.Type

  init(_ type: any Entity.Type) { self.type = type }

  /// The stored name.
  public var name: String { type.kindName }

  /// The stored name.
  public var description: String { name }

  /// Whether two kinds are the same.
  public static func == (a: Kind, b: Kind) -> Bool {
    ObjectIdentifier(a.type) == ObjectIdentifier(b.type)
  }

  /// Hashes what makes it this kind.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

/// The kinds that the program knows.
extension Kind: CaseIterable {
  /// The kind of `ProjectInfo`.
  public static var project: Kind { Kind(ProjectInfo.self) }
  /// The kind of `Department`.
  public static var department: Kind { Kind(Department.self) }
  /// The kind of `Milestone`.
  public static var milestone: Kind { Kind(Milestone.self) }
  /// The kind of `ChecklistItem`.
  public static var checklistItem: Kind { Kind(ChecklistItem.self) }
  /// The kind of `Decision`.
  public static var decision: Kind { Kind(Decision.self) }
  /// The kind of `Stakeholder`.
  public static var stakeholder: Kind { Kind(Stakeholder.self) }
  /// The kind of `Assessment`.
  public static var assessment: Kind { Kind(Assessment.self) }
  /// The kind of `Contact`.
  public static var contact: Kind { Kind(Contact.self) }
  /// The kind of `Communication`.
  public static var communication: Kind { Kind(Communication.self) }
  /// The kind of `Condition`.
  public static var condition: Kind { Kind(Condition.self) }
  /// The kind of `Opportunity`.
  public static var opportunity: Kind { Kind(Opportunity.self) }
  /// The kind of `Dialogue`.
  public static var dialogue: Kind { Kind(Dialogue.self) }
  /// The kind of `Expectation`.
  public static var expectation: Kind { Kind(Expectation.self) }
  /// The kind of `Activity`.
  public static var activity: Kind { Kind(Activity.self) }
  /// The kind of `Goal`.
  public static var goal: Kind { Kind(Goal.self) }
  /// The kind of `Measurement`.
  public static var measurement: Kind { Kind(Measurement.self) }
  /// The kind of `Usage`.
  public static var usage: Kind { Kind(Usage.self) }
  /// The kind of `AllocationKey`.
  public static var allocationKey: Kind { Kind(AllocationKey.self) }
  /// The kind of `FixedShare`.
  public static var fixedShare: Kind { Kind(FixedShare.self) }
  /// The kind of `OperatingModel`.
  public static var operatingModel: Kind { Kind(OperatingModel.self) }
  /// The kind of `ModelEconomy`.
  public static var modelEconomy: Kind { Kind(ModelEconomy.self) }
  /// The kind of `OperationalTask`.
  public static var operationalTask: Kind { Kind(OperationalTask.self) }
  /// The kind of `Agreement`.
  public static var agreement: Kind { Kind(Agreement.self) }
  /// The kind of `Round`.
  public static var round: Kind { Kind(Round.self) }
  /// The kind of `GoalFinding`.
  public static var goalFinding: Kind { Kind(GoalFinding.self) }
  /// The kind of `KeyFinding`.
  public static var keyFinding: Kind { Kind(KeyFinding.self) }
  /// The kind of `Adjustment`.
  public static var adjustment: Kind { Kind(Adjustment.self) }
  /// The kind of `Meeting`.
  public static var meeting: Kind { Kind(Meeting.self) }
  /// The kind of `AgendaPoint`.
  public static var agendaPoint: Kind { Kind(AgendaPoint.self) }
  /// The kind of `Promise`.
  public static var promise: Kind { Kind(Promise.self) }
  /// The kind of `Wish`.
  public static var wish: Kind { Kind(Wish.self) }
  /// The kind of `PhaseGate`.
  public static var phaseGate: Kind { Kind(PhaseGate.self) }
  /// The kind of `ProjectRole`.
  public static var role: Kind { Kind(ProjectRole.self) }

  /// All of them, in the order they are told of.
  public static let allCases: [Kind] = [
    .project, .role, .department, .milestone, .checklistItem, .decision, .phaseGate,
    .stakeholder, .assessment, .contact, .communication,
    .condition, .opportunity, .wish, .dialogue, .promise, .expectation,
    .activity,
    .goal, .measurement,
    .usage, .allocationKey, .fixedShare,
    .operatingModel, .modelEconomy, .operationalTask, .agreement,
    .round, .goalFinding, .keyFinding, .adjustment,
    .meeting, .agendaPoint,
  ]

  /// Whether its records aren't for everybody, since they tell what people are thought to think.
  ///
  /// What readers don't see is more: `Kind.forReaders`.
  public var isConfidential: Bool { [.stakeholder, .assessment, .contact].contains(self) }

  /// The kind with a stored name; nil when the program knows none.
  public init?(named name: String) {
    guard let kind = Self.byName[name] else { return nil }
    self = kind
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
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
    case .project: try visitor.visit(&tables.info)
    case .department: try visitor.visit(&tables.department)
    case .milestone: try visitor.visit(&tables.milestone)
    case .checklistItem: try visitor.visit(&tables.checklist)
    case .decision: try visitor.visit(&tables.decision)
    case .stakeholder: try visitor.visit(&tables.stakeholder)
    case .assessment: try visitor.visit(&tables.assessment)
    case .contact: try visitor.visit(&tables.contact)
    case .communication: try visitor.visit(&tables.communication)
    case .condition: try visitor.visit(&tables.condition)
    case .opportunity: try visitor.visit(&tables.opportunity)
    case .dialogue: try visitor.visit(&tables.dialogue)
    case .expectation: try visitor.visit(&tables.expectation)
    case .activity: try visitor.visit(&tables.activity)
    case .goal: try visitor.visit(&tables.goal)
    case .measurement: try visitor.visit(&tables.measurement)
    case .usage: try visitor.visit(&tables.usage)
    case .allocationKey: try visitor.visit(&tables.allocationKey)
    case .fixedShare: try visitor.visit(&tables.fixedShare)
    case .operatingModel: try visitor.visit(&tables.operatingModel)
    case .modelEconomy: try visitor.visit(&tables.modelEconomy)
    case .operationalTask: try visitor.visit(&tables.operationalTask)
    case .agreement: try visitor.visit(&tables.agreement)
    case .round: try visitor.visit(&tables.round)
    case .goalFinding: try visitor.visit(&tables.goalFinding)
    case .keyFinding: try visitor.visit(&tables.keyFinding)
    case .adjustment: try visitor.visit(&tables.adjustment)
    case .meeting: try visitor.visit(&tables.meeting)
    case .agendaPoint: try visitor.visit(&tables.agendaPoint)
    case .promise: try visitor.visit(&tables.promise)
    case .wish: try visitor.visit(&tables.wish)
    case .phaseGate: try visitor.visit(&tables.phaseGate)
    case .role: try visitor.visit(&tables.role)
    default: try visitOther(kind.type, visitor)
    }
  }

  private mutating func visitOther<Record: Entity, Visitor: TableVisitor>(
    _ type: Record.Type, _ visitor: Visitor
  ) throws(Damage) -> Visitor.Result {
    var table: Table<Record> = tables.others[Record.kind]
    defer { tables.others[Record.kind] = table }
    return try visitor.visit(&table)
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
