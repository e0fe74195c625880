/// A samdrift project as a value: everything that is known about it now.
public struct Project: Equatable, Sendable {
  /// The project's id, unique in its database.
  public let id: String
  /// Whether what is confidential is left out of it, so that what is missing says nothing.
  public let isForReaders: Bool
  private var contents = Contents(tables: ProjectTables())

  /// Creates an empty project; a journal fills it.
  public init(id: String, isForReaders: Bool = false) {
    (self.id, self.isForReaders) = (id, isForReaders)
  }

  /// Its records.
  ///
  /// Copies of a project share them until one of the copies is changed: screens, forms and commands
  /// hand projects on, and to copy all tables would be much of a key press.
  var tables: ProjectTables {
    _read { yield contents.tables }
    _modify {
      if !isKnownUniquelyReferenced(&contents) { contents = Contents(tables: contents.tables) }
      yield &contents.tables
    }
  }

  /// Projects are equal when their records are.
  public static func == (a: Project, b: Project) -> Bool {
    a.id == b.id && (a.contents === b.contents || a.tables == b.tables)
  }

  /// What it is called and who runs it.
  public var info: ProjectInfo { tables.info[ProjectInfo.onlyID] ?? ProjectInfo() }

  /// The departments in their order.
  public var departments: ChunkedArray<Department> { tables.department.all }

  /// The departments that take part, in their order.
  public var participants: [Department] { departments.filter(\.participates) }

  /// The department with `id`, or nil.
  public func department(_ id: String) -> Department? { tables.department[id] }

  /// The milestones by number.
  public var milestones: ChunkedArray<Milestone> { tables.milestone.all }

  /// The milestones of a phase, by number.
  public func milestones(in phase: Phase) -> Slice<ChunkedArray<Milestone>> {
    let all = milestones
    // A milestone takes long to copy, so only the numbers are looked at.
    func isInPhase(_ place: Int) -> Bool { Phase(milestone: all[place].number) == phase }
    let begin = all.indices.first(where: isInPhase) ?? 0
    let end = all.indices[begin...].first { !isInPhase($0) } ?? all.count
    return all[begin..<end]
  }

  /// The milestone with `number`, or nil.
  public func milestone(_ number: Int) -> Milestone? { tables.milestone[String(number)] }

  /// The milestone's checklist in its order.
  public func checklist(of milestone: Milestone) -> [ChecklistItem] {
    tables.checklist.all.filter { $0.milestone == milestone.id }
  }

  /// How many points the milestone's checklist has, and how many of them are done.
  public func checklistCount(of milestone: Milestone) -> (done: Int, total: Int) {
    var count = (done: 0, total: 0)
    for item in tables.checklist.all where item.milestone == milestone.id {
      count.total += 1
      if item.isDone { count.done += 1 }
    }
    return count
  }

  /// The activity's checklist in its order.
  public func checklist(of activity: Activity) -> [ChecklistItem] {
    tables.checklist.all.filter { $0.activity == activity.id }
  }

  /// The checklists of all activities that have one, by the activity's id.
  public var activityChecklists: [String: [ChecklistItem]] {
    Dictionary(grouping: tables.checklist.all.filter { $0.activity != nil }) { $0.activity ?? "" }
  }

  /// How many points the activity's checklist has, and how many of them are done.
  public func checklistCount(of activity: Activity) -> (done: Int, total: Int) {
    let items = checklist(of: activity)
    return (items.filter(\.isDone).count, items.count)
  }

  /// The checklist item with `id`, or nil.
  public func checklistItem(_ id: String) -> ChecklistItem? { tables.checklist[id] }

  /// All decisions, earliest first; those without a date come last.
  public var decisions: ChunkedArray<Decision> { tables.decision.all }

  /// The decisions on a milestone, earliest first.
  public func decisions(on milestone: Milestone) -> [Decision] {
    decisions.filter { $0.milestone == milestone.id }
  }

  /// The decisions on matters that are no milestones, earliest first.
  public var otherDecisions: [Decision] { decisions.filter(\.isOther) }

  /// The decision with `id`, or nil.
  public func decision(_ id: String) -> Decision? { tables.decision[id] }
}

/// What copies of a project share.
///
/// It isn't changed while more than one has it, so that it can be handed between threads.
private final class Contents: @unchecked Sendable {
  // Reached only through a project, which sees to it that nobody else does meanwhile.
  @exclusivity(unchecked) var tables: ProjectTables

  init(tables: ProjectTables) { self.tables = tables }
}
