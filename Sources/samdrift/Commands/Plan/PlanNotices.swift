import Core

/// What is said after a change of the plan, for the user to see whether it was meant so.
enum PlanNotices {
  /// Says so when a day is one on which most people are off.
  static func warn(ofDeadline day: Day?, of activity: Activity) {
    guard let day, let warning = day.deadlineWarning else { return }
    Output.report("Bemærk fristen \(day.medium) for aktivitet \(activity.number): \(warning)")
  }

  /// Says so when nobody else in the project has the name that an activity's responsible has.
  static func warn(ofResponsible name: String, in project: Project) {
    let known = names(in: project)
    if name.isEmpty || known.isEmpty
      || known.contains(where: { $0.lowercased() == name.lowercased() })
    {
      return
    }
    let nearest = known.min {
      $0.lowercased().distance(to: name.lowercased())
        < $1.lowercased().distance(to: name.lowercased())
    }
    let suggestion = nearest.flatMap {
      $0.lowercased().distance(to: name.lowercased()) < 3 ? " Mente du »\($0)«?" : nil
    }
    Output.report("»\(name)« er ikke nævnt i projektet før.\(suggestion ?? "")")
  }

  /// The roles and persons that the project has as responsible or as stakeholders.
  private static func names(in project: Project) -> Set<String> {
    Set(
      project.activities.map(\.responsible) + project.milestones.map(\.responsible)
        + project.stakeholders.flatMap { [$0.name, $0.responsible] } + [project.info.leader]
    ).filter { !$0.isEmpty }
  }
}
