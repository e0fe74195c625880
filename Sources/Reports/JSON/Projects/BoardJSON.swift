import Core

extension RecordWriter {
  /// The project in few words.
  func summary(today: Day) -> JSONObject {
    let next = project.next(from: today)
    return counts(project.progress(on: today)).with([
      "id": project.id,
      "name": project.info.name,
      "organisation": project.info.organisation,
      "leader": project.info.leader,
      "nextMilestone": next?.number,
      "nextDate": next?.planned?.iso,
      "phases": Phase.allCases.map { phase in
        counts(project.progress(of: phase, on: today))
          .with(["number": phase.rawValue, "name": phase.name])
      },
    ])
  }

  private func counts(_ progress: Progress) -> JSONObject {
    ["total": progress.total, "reached": progress.reached, "overdue": progress.overdue]
  }

  /// A milestone in few words, as it stands on the board.
  func card(of milestone: Milestone, today: Day) -> JSONObject {
    object(
      of: milestone,
      only: ["title", "shortTitle", "status", "planned", "reached", "responsible"],
      with: facts(of: milestone, today: today))
  }

  /// What follows about a milestone wherever it is written.
  func facts(of milestone: Milestone, today: Day) -> [String: (any Encodable)?] {
    let checklist = project.checklist(of: milestone)
    return [
      "number": milestone.number,
      "phase": milestone.phase.rawValue,
      "isOverdue": milestone.isOverdue(on: today),
      "checklistDone": checklist.filter(\.isDone).count,
      "checklistTotal": checklist.count,
    ]
  }
}

extension Report {
  /// The board as JSON, as Documentation/CommandLine.md describes it.
  public static func boardJSON(_ project: Project, today: Day) -> String {
    let writer = RecordWriter(project)
    let board: JSONObject = [
      "today": today.iso,
      "project": writer.summary(today: today),
      "milestones": project.milestones.map { writer.card(of: $0, today: today) },
      "plan": writer.state(of: Plan(project), today: today),
    ]
    return json(board)
  }

  /// The projects as JSON.
  public static func projectsJSON(_ projects: [Project], today: Day) -> String {
    json(projects.map { RecordWriter($0).summary(today: today) })
  }
}
