import Core

/// A project in few words.
struct ProjectJSON: Encodable {
  let id: String
  let name: String
  let organisation: String
  let leader: String
  let total: Int
  let reached: Int
  let overdue: Int
  let nextMilestone: Int?
  let nextDate: String?
  let phases: [PhaseJSON]

  init(_ project: Project, today: Day) {
    let progress = project.progress(on: today)
    let next = project.next(from: today)
    id = project.id
    name = project.info.name
    organisation = project.info.organisation
    leader = project.info.leader
    total = progress.total
    reached = progress.reached
    overdue = progress.overdue
    nextMilestone = next?.number
    nextDate = next?.planned?.iso
    phases = Phase.allCases.map { PhaseJSON($0, in: project, today: today) }
  }
}

/// How far a phase has come.
struct PhaseJSON: Encodable {
  let number: Int
  let name: String
  let total: Int
  let reached: Int
  let overdue: Int

  init(_ phase: Phase, in project: Project, today: Day) {
    let progress = project.progress(of: phase, on: today)
    number = phase.rawValue
    name = phase.name
    total = progress.total
    reached = progress.reached
    overdue = progress.overdue
  }
}

/// The board: the project and its milestones in few words.
struct BoardJSON: Encodable {
  let today: String
  let project: ProjectJSON
  let milestones: [CardJSON]
  let plan: PlanStateJSON

  init(_ project: Project, today: Day) {
    self.today = today.iso
    self.project = ProjectJSON(project, today: today)
    milestones = project.milestones.map { CardJSON($0, in: project, today: today) }
    plan = PlanStateJSON(Plan(project), today: today)
  }
}

/// A milestone in few words, as it stands on the board.
struct CardJSON: Encodable {
  let number: Int
  let phase: Int
  let title: String
  let shortTitle: String
  let status: String
  let statusText: String
  let isOverdue: Bool
  let planned: String?
  let reached: String?
  let responsible: String
  let checklistDone: Int
  let checklistTotal: Int

  init(_ milestone: Milestone, in project: Project, today: Day) {
    let checklist = project.checklist(of: milestone)
    number = milestone.number
    phase = milestone.phase.rawValue
    title = milestone.title
    shortTitle = milestone.shortTitle
    status = milestone.status.stored
    statusText = milestone.status.shown
    isOverdue = milestone.isOverdue(on: today)
    planned = milestone.planned?.iso
    reached = milestone.reached?.iso
    responsible = milestone.responsible
    checklistDone = checklist.filter(\.isDone).count
    checklistTotal = checklist.count
  }
}
