import Core

/// An activity of the plan, with what follows from the others.
struct ActivityJSON: Encodable {
  let number: Int
  let title: String
  let area: String
  let responsible: String
  let start: String?
  let deadline: String?
  let status: String
  let statusText: String
  let isOverdue: Bool
  let isBlocked: Bool
  let isReady: Bool
  /// The numbers of the activities it depends on.
  let dependsOn: [Int]
  /// The numbers of those that are still open.
  let waitsFor: [Int]
  /// The numbers of the activities that depend on it.
  let unlocks: [Int]
  /// The numbers of the activities that make it late.
  let delayedBy: [Int]
  /// The days it can move without moving anything else.
  let float: Int?
  let departments: [String]
  let milestone: Int?
  /// The number of the goal it serves.
  let goal: Int?
  let hours: Int?
  let kroner: Int?
  let resources: String
  let note: String
  /// The points of its checklist, in order; left out where it has none.
  let checklist: [MilestoneJSON.ItemJSON]?
  let doneOn: String?
  let doneBy: String
  let approvedStart: String?
  let approvedDeadline: String?
  /// The days by which it is later than the plan as approved.
  let slip: Int?

  init(
    _ activity: Activity, of plan: Plan, in project: Project, float: Int?,
    checklist: [ChecklistItem]?, today: Day
  ) {
    let blockers = plan.blockers(of: activity)
    number = activity.number
    title = activity.title
    area = activity.area
    responsible = activity.responsible
    start = activity.start?.iso
    deadline = activity.deadline?.iso
    status = activity.status.stored
    statusText = activity.status.shown
    isOverdue = activity.isOverdue(on: today)
    isBlocked = !blockers.isEmpty
    isReady = plan.isReady(activity)
    dependsOn = plan.predecessors(of: activity).map(\.number)
    waitsFor = blockers.map(\.number)
    unlocks = plan.successors(of: activity).map(\.number)
    delayedBy = plan.delays(of: activity, on: today).map(\.number)
    self.float = float
    departments = activity.departments.compactMap { project.department($0)?.name }
    milestone = activity.milestone.flatMap { Int($0) }
    goal = activity.goal.flatMap(project.goal)?.number
    hours = activity.hours
    kroner = activity.kroner
    resources = activity.resources
    note = activity.note
    self.checklist = checklist?.enumerated().map { index, item in
      MilestoneJSON.ItemJSON(number: index + 1, text: item.text, isDone: item.isDone)
    }
    doneOn = activity.doneOn?.iso
    doneBy = activity.doneBy
    approvedStart = activity.approvedStart?.iso
    approvedDeadline = activity.approvedDeadline?.iso
    slip = activity.slip
  }
}

extension ActivityJSON {
  /// The activities that serve a milestone.
  static func serving(
    _ milestone: Milestone, in project: Project, today: Day
  ) -> [ActivityJSON] {
    let plan = Plan(project)
    let (floats, checklists) = (plan.floats(in: project), project.activityChecklists)
    return plan.activities.filter { $0.milestone == milestone.id }.map {
      ActivityJSON(
        $0, of: plan, in: project, float: floats[$0.id], checklist: checklists[$0.id],
        today: today)
    }
  }
}

/// How far the plan has come, for the board.
struct PlanStateJSON: Encodable {
  let total: Int
  let done: Int
  /// The numbers of the overdue activities, the longest overdue first.
  let overdue: [Int]
  /// The numbers of those that come next, by deadline.
  let next: [Int]

  init(_ plan: Plan, today: Day) {
    let state = PlanState(plan.activities, today: today)
    total = state.total
    done = state.done
    overdue = state.overdue.map(\.number)
    next = plan.next(from: today).prefix(5).map(\.number)
  }
}

extension Report {
  /// Activities as JSON, in the order given.
  public static func planJSON(
    _ activities: [Activity], of plan: Plan, in project: Project, today: Day
  ) -> String {
    let (floats, checklists) = (plan.floats(in: project), project.activityChecklists)
    return json(
      activities.map {
        ActivityJSON(
          $0, of: plan, in: project, float: floats[$0.id], checklist: checklists[$0.id],
          today: today)
      })
  }
}
