import Core

extension Sheet {
  /// The project's plan as a list to work on in a spreadsheet.
  public init(activitiesOf project: Project) {
    let numbers = Dictionary(uniqueKeysWithValues: project.activities.map { ($0.id, $0.number) })
    self.init(
      headings: ActivityColumn.written.map(\.heading),
      rows: project.activities.enumerated().map { index, activity in
        Row(
          line: index + 2, number: index + 2,
          cells: ActivityColumn.written.map {
            $0.cell(of: activity, in: project) { numbers[$0] }
          })
      })
  }
}

extension ActivityColumn {
  /// What is written of an activity in this column; `number` gives the number of another by its id.
  func cell(of activity: Activity, in project: Project, _ number: (String) -> Int?) -> String {
    switch self {
    case .number: return String(activity.number)
    case .area: return activity.area
    case .title: return activity.title
    case .responsible: return activity.responsible
    case .start: return activity.start?.numeric ?? ""
    case .deadline: return activity.deadline?.numeric ?? ""
    case .status: return activity.status.shown
    case .hours: return activity.hours.map { String($0) } ?? ""
    case .kroner: return activity.kroner.map { String($0) } ?? ""
    case .resources: return activity.resources
    case .dependsOn:
      return activity.dependsOn.compactMap(number).map { String($0) }.joined(separator: ", ")
    case .departments:
      let names = activity.departments.compactMap { project.department($0)?.name }
      let hasMarks = names.contains { $0.contains(where: { ",;".contains($0) }) }
      return names.joined(separator: hasMarks ? "\n" : ", ")
    case .milestone: return activity.milestone ?? ""
    case .goal: return activity.goal.flatMap(project.goal).map { String($0.number) } ?? ""
    case .doneOn: return activity.doneOn?.numeric ?? ""
    case .doneBy: return activity.doneBy
    case .note: return activity.note
    case .rowID, .checklist, .archived: return ""
    }
  }

  /// What is said of a new activity in this column: a day with its month in letters.
  func told(of activity: Activity, in project: Project, _ number: (String) -> Int?) -> String {
    switch self {
    case .start: activity.start?.medium ?? ""
    case .deadline: activity.deadline?.medium ?? ""
    case .doneOn: activity.doneOn?.medium ?? ""
    case .hours: activity.hours?.danish ?? ""
    case .kroner: activity.kroner?.danish ?? ""
    case .status: activity.status == .notStarted ? "" : activity.status.shown
    default: cell(of: activity, in: project, number)
    }
  }
}
