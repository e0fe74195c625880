import Core

extension RecordWriter {
  /// All of a milestone; `terms` are those of the presented agreement.
  func milestone(_ milestone: Milestone, terms: PresentedTerms?, today: Day) -> JSONObject {
    let readiness = milestone.status.isClosed ? nil : project.readiness(of: milestone)
    let plan = Plan(project)
    return object(of: milestone, with: facts(of: milestone, today: today)).with([
      "facts": project.facts(about: milestone, terms),
      "missing": readiness?.missing ?? [],
      "reminders": project.reminders(of: milestone, readiness),
      "checklist": numbered(project.checklist(of: milestone)),
      "activities": activities(
        plan.activities.filter { $0.milestone == milestone.id }, of: plan, today: today),
      "decisions": project.decisions(on: milestone)
        .map { object(of: $0).with(["milestone": nil, "matter": nil]) },
    ])
  }
}
