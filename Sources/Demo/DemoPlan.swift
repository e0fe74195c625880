import Core

extension Demo {
  /// What is done to the plan, whose activities are named by their titles.
  ///
  /// Actions of one step are taken a minute apart.
  enum PlanAction {
    /// Adds an area's activities.
    case add(String, [NewActivity])
    case depend(String, on: [String])
    case status(String, ActivityStatus)
    case tick([String])
    case checklist(String, [String])
    case tickPoint(String)
  }

  /// An activity to add.
  struct NewActivity {
    let title: String
    let responsible: String
    var start: Date?
    let deadline: Date
    var milestone: Int?
    var departments: [String] = []
    var hours: Int?
    var kroner: Int?
    var note = ""
  }
}

extension Demo.PlanAction {
  /// The edits that the action amounts to, taken on `day` by `author`; dates are so far from
  /// `today`.
  func edits(
    of project: Project, on day: Day, by author: String, today: Day, newID: () -> String
  ) throws -> [Edit] {
    func activity(_ title: String) -> Activity { project.activities.first { $0.title == title }! }
    switch self {
    case .add(let area, let new):
      let activities = new.map { new in
        Activity(id: newID()).with {
          $0.title = new.title
          $0.area = area
          $0.responsible = new.responsible
          $0.start = new.start?.day(from: today).workingDayOrNext
          $0.deadline = new.deadline.planned(from: today)
          $0.milestone = new.milestone.map(String.init)
          $0.departments = project.departments.filter { new.departments.contains($0.name) }
            .map(\.id)
          $0.hours = new.hours
          $0.kroner = new.kroner
          $0.note = new.note
        }
      }
      return [try project.add(activities)]
    case .depend(let title, let others):
      return [
        try project.edit(activity: activity(title)) {
          $0.dependsOn = others.map { activity($0).id }
        }
      ]
    case .status(let title, let status):
      return [try project.edit(activity: activity(title)) { $0.status = status }]
    case .tick(let titles): return [project.tick(titles.map(activity), on: day, by: author)]
    case .checklist(let title, let points):
      // Each is added to the list as it is after the one before.
      var later = project
      return try points.map { point in
        let edit = later.addChecklistItem(point, to: activity(title), id: newID())
        for change in edit.changes { try later.apply(change) }
        return edit
      }
    case .tickPoint(let text):
      return [project.tick(project.activityChecklists.values.joined().first { $0.text == text }!)]
    }
  }
}
