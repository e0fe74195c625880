import Core

/// The form on which typical activities are picked, area by area.
struct StarterActivitiesForm: FormPurpose {
  func title(in project: Project) -> String { "Vælg typiske aktiviteter" }

  func introduction(in project: Project) -> String {
    "Kryds af med mellemrum. De tilføjes sidst i planen og kan rettes og slettes som andre."
  }

  /// A field for each area, with its activities that aren't in the plan already.
  func questions(in project: Project) -> [Question] {
    var areas: [String] = []
    for activity in Playbook.starterActivities where !areas.contains(activity.area) {
      areas.append(activity.area)
    }
    return Question.lists(
      areas.map { ($0, $0) }, of: Playbook.starterActivities.map { ($0.area, $0.title) },
      without: project.activities.map(\.title))
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    let picked = values.picked.map { Playbook.starterActivities[$0] }
    if picked.isEmpty { return .done }
    return .commit(
      scene.project.add(
        picked.map { starter in
          Activity(id: scene.newID()).with {
            $0.title = starter.title
            $0.area = starter.area
          }
        }))
  }
}

extension Question {
  /// A list for each of `areas`, in which those of `all` can be picked by their numbers that aren't
  /// `present` by their titles; areas with nothing left are left out.
  static func lists(
    _ areas: [(name: String, label: String)], of all: [(area: String, title: String)],
    without present: [String]
  ) -> [Question] {
    let present = Set(present.map { $0.lowercased() })
    return areas.compactMap { area in
      let options = all.enumerated()
        .filter { $1.area == area.name && !present.contains($1.title.lowercased()) }
        .map { Choice(stored: String($0), shown: $1.title) }
      return options.isEmpty
        ? nil : Question(name: area.name, label: area.label, input: .several(options))
    }
  }
}
