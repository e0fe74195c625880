/// A samdrift project as a value: everything that is known about it now.
public struct Project: Equatable, Sendable {
  /// The project's id, unique in its database.
  public let id: String
  /// What it is called and who runs it.
  public private(set) var info = ProjectInfo()
  private var departmentTable = Table<Department>()
  private var milestoneTable = Table<Milestone>()
  private var checklistTable = Table<ChecklistItem>()
  private var decisionTable = Table<Decision>()

  /// Creates an empty project; a journal fills it.
  public init(id: String) { self.id = id }

  /// The departments in their order.
  public var departments: [Department] {
    departmentTable.all.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
  }

  /// The departments that take part, in their order.
  public var participants: [Department] { departments.filter(\.participates) }

  /// The department with `id`, or nil.
  public func department(_ id: String) -> Department? { departmentTable[id] }

  /// The milestones by number.
  public var milestones: [Milestone] { milestoneTable.all.sorted { $0.number < $1.number } }

  /// The milestone with `number`, or nil.
  public func milestone(_ number: Int) -> Milestone? { milestoneTable[String(number)] }

  /// The milestone's checklist in its order.
  public func checklist(of milestone: Milestone) -> [ChecklistItem] {
    checklistTable.all.filter { $0.milestone == milestone.id }
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

extension Project {
  /// Carries out a change without asking whether it conflicts.
  ///
  /// Throws when the journal it comes from speaks of what isn't there.
  public mutating func apply(_ change: Change) throws(Damage) {
    switch change.reference.kind {
    case .project:
      guard case .set(_, let name, _, let new) = change,
        let field = ProjectInfo.field(name), field.write(&info, new)
      else { throw Damage(change: change) }
    case .department: try departmentTable.apply(change)
    case .milestone: try milestoneTable.apply(change)
    case .checklistItem: try checklistTable.apply(change)
    case .decision: try decisionTable.apply(change)
    }
  }

  /// A field's stored text, and whether its record is there at all.
  public func value(of field: String, in reference: Reference) -> (exists: Bool, text: String?) {
    switch reference.kind {
    case .project:
      (reference.id == ProjectInfo.onlyID, ProjectInfo.field(field)?.read(info))
    case .department: departmentTable.value(of: field, in: reference.id)
    case .milestone: milestoneTable.value(of: field, in: reference.id)
    case .checklistItem: checklistTable.value(of: field, in: reference.id)
    case .decision: decisionTable.value(of: field, in: reference.id)
    }
  }

  /// A record's stored fields, or nil when it isn't there.
  public func stored(_ reference: Reference) -> [String: String]? {
    switch reference.kind {
    case .project: info.stored
    case .department: departmentTable[reference.id]?.stored
    case .milestone: milestoneTable[reference.id]?.stored
    case .checklistItem: checklistTable[reference.id]?.stored
    case .decision: decisionTable[reference.id]?.stored
    }
  }

  /// Whether the record is there.
  public func contains(_ reference: Reference) -> Bool { stored(reference) != nil }

  /// The records that refer to `reference`, children before parents, in a stable order.
  public func records(referringTo reference: Reference) -> [Reference] {
    let found: [Reference] =
      switch reference.kind {
      case .milestone:
        checklistTable.all.filter { $0.milestone == reference.id }.map(\.reference)
          + decisionTable.all.filter { $0.milestone == reference.id }.map(\.reference)
      case .department:
        decisionTable.all.filter { $0.department == reference.id }.map(\.reference)
      case .project, .checklistItem, .decision: []
      }
    return found.sorted { $0.id < $1.id }
  }
}
