/// A samdrift project as a value: everything that is known about it now.
public struct Project: Equatable, Sendable {
  /// The project's id, unique in its database.
  public let id: String
  var infoTable = Table(ProjectInfo())
  var departmentTable = Table<Department>()
  var milestoneTable = Table<Milestone>()
  var checklistTable = Table<ChecklistItem>()
  var decisionTable = Table<Decision>()
  var stakeholderTable = Table<Stakeholder>()
  var assessmentTable = Table<Assessment>()
  var contactTable = Table<Contact>()
  var communicationTable = Table<Communication>()
  var conditionTable = Table<Condition>()
  var opportunityTable = Table<Opportunity>()
  var dialogueTable = Table<Dialogue>()
  var expectationTable = Table<Expectation>()
  var stakeholderNumbers = StakeholderNumbers()

  /// Creates an empty project; a journal fills it.
  public init(id: String) { self.id = id }

  /// What it is called and who runs it.
  public var info: ProjectInfo { infoTable[ProjectInfo.onlyID] ?? ProjectInfo() }

  /// The departments in their order.
  public var departments: [Department] {
    departmentTable.all.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
  }

  /// The departments that take part, in their order.
  public var participants: [Department] { departments.filter(\.participates) }

  /// The department with `id`, or nil.
  public func department(_ id: String) -> Department? { departmentTable[id] }

  /// The milestones by number.
  public var milestones: [Milestone] { milestones { _ in true } }

  /// The milestones of a phase, by number.
  public func milestones(in phase: Phase) -> [Milestone] { milestones { $0.phase == phase } }

  private func milestones(where belongs: (Milestone) -> Bool) -> [Milestone] {
    // Milestones are large, and asked for with every key: only their numbers are moved about.
    milestoneTable.all.lazy.filter(belongs).map { ($0.number, $0.id) }
      .sorted(by: <).compactMap { milestoneTable[$0.1] }
  }

  /// The milestone with `number`, or nil.
  public func milestone(_ number: Int) -> Milestone? { milestoneTable[String(number)] }

  /// The milestone's checklist in its order.
  public func checklist(of milestone: Milestone) -> [ChecklistItem] {
    checklistTable.all.lazy.filter { $0.milestone == milestone.id }
      .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
  }

  /// The checklist item with `id`, or nil.
  public func checklistItem(_ id: String) -> ChecklistItem? { checklistTable[id] }

  /// All decisions, earliest first; those without a date come last.
  public var decisions: [Decision] {
    decisionTable.all.sorted {
      ($0.date?.ordinal ?? .max, $0.position, $0.id)
        < ($1.date?.ordinal ?? .max, $1.position, $1.id)
    }
  }

  /// The decisions on a milestone, earliest first.
  public func decisions(on milestone: Milestone) -> [Decision] {
    decisions.filter { $0.milestone == milestone.id }
  }

  /// The decision with `id`, or nil.
  public func decision(_ id: String) -> Decision? { decisionTable[id] }
}
