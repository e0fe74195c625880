import Core

/// What is said after a change of the plan, for the user to see whether it was meant so.
enum PlanNotices {
  /// Says so when a day is one on which most people are off.
  static func warn(ofDeadline day: Day?, of activity: Activity) {
    guard let day, let warning = day.deadlineWarning else { return }
    Output.report("Bemærk: Fristen for aktivitet \(activity.number), \(day.medium): \(warning)")
  }

  /// Says so when nobody else in the project has the name that an activity's responsible has.
  static func warn(ofResponsible name: String, in project: Project) {
    if let remark = KnownNames(in: project).remark(on: name) { Output.report(remark) }
  }
}
