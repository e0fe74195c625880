import Core

/// The form on which typical activities are picked, area by area.
enum StarterForm {
  private static func areas() -> [String] {
    var areas: [String] = []
    for activity in Playbook.starterActivities where !areas.contains(activity.area) {
      areas.append(activity.area)
    }
    return areas
  }

  /// A field for each area, with its activities that aren't in the plan already.
  static func specs(in project: Project) -> [Question] {
    let present = Set(project.activities.map { $0.title.lowercased() })
    return areas().compactMap { area in
      let options = Playbook.starterActivities.enumerated()
        .filter { $1.area == area && !present.contains($1.title.lowercased()) }
        .map { Choice(stored: String($0), shown: $1.title) }
      return options.isEmpty ? nil : Question(name: area, label: area, input: .several(options))
    }
  }

  /// The edit that adds what has been picked; nil when nothing has.
  static func edit(
    _ values: [String: String?], in project: Project, newID: () -> String
  ) -> Edit? {
    let picked = values.values.compactMap { $0 }
      .flatMap { $0.split(separator: " ").compactMap { Int($0) } }.sorted()
    guard !picked.isEmpty else { return nil }
    return project.add(
      picked.map { index in
        Activity(id: newID()).with {
          $0.title = Playbook.starterActivities[index].title
          $0.area = Playbook.starterActivities[index].area
        }
      })
  }
}
