import Core
import Text

/// The form on which typical goals are picked, area by area.
enum StarterGoalForm {
  /// A field for each area, with its goals that the project hasn't already.
  static func specs(in project: Project) -> [Question] {
    let present = Set(project.goals.map { $0.title.lowercased() })
    return GoalArea.allCases.compactMap { area in
      let options = Playbook.starterGoals.enumerated()
        .filter { $1.area == area && !present.contains($1.title.lowercased()) }
        .map { Choice(stored: String($0), shown: $1.title) }
      return options.isEmpty
        ? nil
        : Question(
          name: area.stored, label: area.shown.capitalizedFirst, input: .several(options))
    }
  }

  /// The edit that adds what has been picked; nil when nothing has.
  static func edit(
    _ values: [String: String?], in project: Project, newID: () -> String
  ) -> Edit? {
    let picked = values.values.compactMap { $0 }
      .flatMap { $0.split(separator: " ").compactMap { Int($0) } }.sorted()
    guard !picked.isEmpty else { return nil }
    return project.add(picked.map { Playbook.starterGoals[$0].goal(id: newID()) })
  }
}
