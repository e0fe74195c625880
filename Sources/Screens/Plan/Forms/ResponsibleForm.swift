import Core

/// The form on which somebody is made responsible for activities, one or many.
struct ResponsibleForm: FormPurpose {
  /// The ids of the activities.
  let activities: [String]

  func title(in project: Project) -> String {
    activities.count == 1
      ? "Ansvarlig for aktiviteten" : "Ansvarlig for \(activities.count) aktiviteter"
  }

  func questions(in project: Project) -> [Question] {
    [
      Activity.ask(
        "responsible", .line,
        hint: common(in: project) == nil
          ? "De har ikke den samme. Et tomt felt ændrer ingenting" : "En rolle er nok",
        names: KnownNames(in: project))
    ]
  }

  func values(in project: Project) -> [String: String] {
    ["responsible": common(in: project) ?? ""]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    let (project, name) = (scene.project, values.text("responsible"))
    // Untouched, it changes nothing: several may have somebody each.
    if name == common(in: values.opened) ?? "" { return .commit(Edit("", [])) }
    let left = activities.filter { project.activity($0) != nil }
    return .commit(
      project.edit(responsible: name, of: left.compactMap(values.opened.activity)))
  }

  /// Who is responsible for all of them; nil where they have somebody each.
  private func common(in project: Project) -> String? {
    let all = Set(activities.compactMap(project.activity).map(\.responsible))
    return all.count < 2 ? all.first : nil
  }
}
