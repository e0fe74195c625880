import Core
import Text

/// What is said after a change of the plan, for the user to see whether it was meant so.
enum PlanNotices {
  /// Says so when a day is one on which most people are off.
  static func warn(ofDeadline day: Day?, of activity: Activity) {
    warn(ofDeadline: day, of: "aktivitet \(activity.number)")
  }

  /// Says so when a milestone, and what moves with it, is due on a day on which most people are off,
  /// or the edit makes something overdue.
  static func warn(ofDeadlinesIn edit: Edit, of project: Project, today: Day) {
    for case .set(let reference, let field, _, let new?) in edit.changes {
      let day = Day(iso: new)
      switch (reference.kind, field) {
      case (.milestone, "planned"): warn(ofDeadline: day, of: "milepæl \(reference.id)")
      case (.activity, "deadline"):
        if let activity = project.activity(reference.id) { warn(ofDeadline: day, of: activity) }
      default: break
      }
    }
    let late = edit.activitiesMadeOverdue(on: today)
    if late > 0 {
      Output.report(
        "Bemærk: \(late.counted("aktivitet", "aktiviteter")) er nu overskredet. "
          + "»samdrift fortryd« tager det hele tilbage.")
    }
  }

  private static func warn(ofDeadline day: Day?, of name: String) {
    guard let day, let warning = day.deadlineWarning else { return }
    Output.report("Bemærk: Fristen for \(name), \(day.medium): \(warning)")
  }

  /// Says so when nobody else in the project has the name that an activity's responsible has.
  static func warn(ofResponsible name: String, in project: Project) {
    if let remark = KnownNames(in: project).remark(on: name) { Output.report(remark) }
  }
}
