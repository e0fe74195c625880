import Core
import Text

/// The form on which typical goals are picked, area by area.
struct StarterGoalsForm: FormPurpose {
  func title(in project: Project) -> String { "Vælg typiske mål" }

  func introduction(in project: Project) -> String {
    "Kryds af med mellemrum. Skriv bagefter jeres eget udgangspunkt og måltal; alt kan rettes."
  }

  /// A field for each area, with its goals that the project hasn't already.
  func questions(in project: Project) -> [Question] {
    Question.lists(
      GoalArea.allCases.map { ($0.stored, $0.shown.capitalizedFirst) },
      of: Playbook.starterGoals.map { ($0.area.stored, $0.title) },
      without: project.goals.map(\.title))
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    let picked = values.picked.map { Playbook.starterGoals[$0] }
    if picked.isEmpty { return .done }
    return .commit(scene.project.add(picked.map { $0.goal(id: scene.newID()) }))
  }
}
