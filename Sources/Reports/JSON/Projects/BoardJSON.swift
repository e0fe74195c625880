import Core

extension RecordWriter {
  /// The board.
  func board(today: Day) -> JSONObject {
    [
      "today": today.iso,
      "project": summary(today: today),
      "milestones": project.milestones.map { card(of: $0, today: today) },
      "plan": state(of: Plan(project), today: today),
    ]
  }

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
  private func card(of milestone: Milestone, today: Day) -> JSONObject {
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
