import Core
import Text

extension SheetColumns {
  /// The columns of a plan.
  static let plan = SheetColumns(
    written(
      of: [Activity.self],
      first: [
        "number", "area", "title", "responsible", "start", "deadline", "status", "hours", "kroner",
        "resources", "dependsOn", "departments", "milestone", "goal", "doneOn", "doneBy", "note",
      ]),
    // Of plans from other programs.
    read: [
      SheetColumn(
        "rowID", "Id", also: ["loebenr", "loebenummer", "opgavenr", "opgavenummer"]),
      SheetColumn("checklist", "Tjekliste", also: ["elementerpaatjekliste", "checklistitems"]),
      SheetColumn(
        "completion", "Procent færdig",
        also: ["completion", "procent", "fremdrift", "faerdiggrad"]),
      SheetColumn("price", "Pris i et andet program", also: ["cost"]),
      SheetColumn("archived", "Arkiveret", also: ["archived"]),
    ],
    essential: [["title"]],
    // What Project, Planner, Trello and GanttProject write besides, and a plan here has no use for.
    foreign: [
      "aktiv", "opgavetilstand", "taskmode", "disposition", "outlinelevel",
      "opgaveid", "taskid", "oprettetaf", "createdby", "oprettetden", "createddate",
      "ertilbagevendende", "isrecurring", "forsinket", "late", "fuldfoerteelementerpaatjekliste",
      "completedchecklistitems",
      "cardid", "cardurl", "attachmentcount", "votecount", "checklistitemtotalcount",
      "checklistitemcompletedcount", "lastactivitydate", "listid", "boardid", "boardname",
      "outlinenumber", "assignments", "taskcolor",
    ])
}

/// What is written of an activity, column by column.
struct ActivityCells {
  private let activity: Activity
  private let project: Project
  /// The numbers of the activities by their ids.
  private let numbers: [String: Int]
  private let stored: [String: String]

  init(_ activity: Activity, in project: Project, numbers: [String: Int]) {
    self.activity = activity
    self.project = project
    self.numbers = numbers
    stored = activity.stored
  }

  /// What is written.
  func value(_ column: SheetColumn) -> SheetValue {
    if column.name == "dependsOn" {
      return .text(
        activity.dependsOn.compactMap { numbers[$0] }.map { String($0) }.joined(separator: ", "))
    }
    return column.value(of: stored, in: project)
  }

  /// What it depends on, by number and, where the project has it already, title.
  private var dependencies: String {
    activity.dependsOn.compactMap { id in
      numbers[id].map { number in
        project.activity(id).map { "\(number) \($0.title.quoted)" } ?? String(number)
      }
    }.joined(separator: ", ")
  }

  /// What is said of a new activity before it is brought in; empty for nothing.
  func told(_ column: SheetColumn) -> String {
    switch column.name {
    case "number", "title": ""
    case "status": activity.status == .notStarted ? "" : activity.status.shown
    case "dependsOn": dependencies
    default: column.told(of: stored, in: project)
    }
  }
}

extension ListSheet {
  /// The project's plan as a list to work on in a spreadsheet.
  public init(activitiesOf project: Project) {
    self.init(activities: project.activities, in: project)
  }

  /// Some of the plan.
  init(activities: some Collection<Activity>, in project: Project) {
    let numbers = Dictionary(uniqueKeysWithValues: project.activities.map { ($0.id, $0.number) })
    self.init("Plan", of: activities, under: SheetColumns.plan.written, in: project) {
      ActivityCells($0, in: project, numbers: numbers).value
    }
  }
}
