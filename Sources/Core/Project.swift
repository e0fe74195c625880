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
  var activityTable = Table<Activity>()
  var goalTable = Table<Goal>()
  var measurementTable = Table<Measurement>()
  var usageTable = Table<Usage>()
  var allocationKeyTable = Table<AllocationKey>()
  var fixedShareTable = Table<FixedShare>()
  var operatingModelTable = Table<OperatingModel>()
  var modelEconomyTable = Table<ModelEconomy>()
  var operationalTaskTable = Table<OperationalTask>()
  var agreementTable = Table<Agreement>()
  var roundTable = Table<Round>()
  var goalFindingTable = Table<GoalFinding>()
  var keyFindingTable = Table<KeyFinding>()
  var adjustmentTable = Table<Adjustment>()
  var meetingTable = Table<Meeting>()
  var otherTables = OtherTables()

  /// Creates an empty project; a journal fills it.
  public init(id: String) { self.id = id }

  /// What it is called and who runs it.
  public var info: ProjectInfo { infoTable[ProjectInfo.onlyID] ?? ProjectInfo() }

  /// The departments in their order.
  public var departments: ChunkedArray<Department> { departmentTable.all }

  /// The departments that take part, in their order.
  public var participants: [Department] { departments.filter(\.participates) }

  /// The department with `id`, or nil.
  public func department(_ id: String) -> Department? { departmentTable[id] }

  /// The milestones by number.
  public var milestones: ChunkedArray<Milestone> { milestoneTable.all }

  /// The milestones of a phase, by number.
  public func milestones(in phase: Phase) -> Slice<ChunkedArray<Milestone>> {
    let all = milestones
    // A milestone takes long to copy, so only the numbers are looked at.
    let places = all.indices.filter { Phase(milestone: all[$0].number) == phase }
    let begin = places.first ?? 0
    return all[begin..<begin + places.count]
  }

  /// The milestone with `number`, or nil.
  public func milestone(_ number: Int) -> Milestone? { milestoneTable[String(number)] }

  /// The milestone's checklist in its order.
  public func checklist(of milestone: Milestone) -> [ChecklistItem] {
    checklistTable.all.filter { $0.milestone == milestone.id }
  }

  /// How many points the milestone's checklist has, and how many of them are done.
  public func checklistCount(of milestone: Milestone) -> (done: Int, total: Int) {
    var count = (done: 0, total: 0)
    for item in checklistTable.all where item.milestone == milestone.id {
      count.total += 1
      if item.isDone { count.done += 1 }
    }
    return count
  }

  /// The activity's checklist in its order.
  public func checklist(of activity: Activity) -> [ChecklistItem] {
    checklistTable.all.filter { $0.activity == activity.id }
  }

  /// The checklists of all activities that have one, by the activity's id.
  public var activityChecklists: [String: [ChecklistItem]] {
    Dictionary(grouping: checklistTable.all.filter { $0.activity != nil }) { $0.activity ?? "" }
  }

  /// How many points the activity's checklist has, and how many of them are done.
  public func checklistCount(of activity: Activity) -> (done: Int, total: Int) {
    let items = checklist(of: activity)
    return (items.filter(\.isDone).count, items.count)
  }

  /// The checklist item with `id`, or nil.
  public func checklistItem(_ id: String) -> ChecklistItem? { checklistTable[id] }

  /// All decisions, earliest first; those without a date come last.
  public var decisions: ChunkedArray<Decision> { decisionTable.all }

  /// The decisions on a milestone, earliest first.
  public func decisions(on milestone: Milestone) -> [Decision] {
    decisions.filter { $0.milestone == milestone.id }
  }

  /// The decision with `id`, or nil.
  public func decision(_ id: String) -> Decision? { decisionTable[id] }
}
