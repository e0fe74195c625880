import Core

/// What somebody does: one of the program's ordinary actions, or several in a row.
///
/// Records are named as people name them, and found when it comes to it; what has a date is dated
/// the day of the step.
struct Act: Sendable {
  typealias Action = @Sendable (Situation) throws -> Edit

  /// The edit that each action amounts to, where those before it have been taken.
  let edits: [Action]

  /// Creates an act of one action.
  init(_ edit: @escaping Action) { edits = [edit] }

  /// Adds a record that is filled in when it comes to it.
  static func add<Record: Entity>(
    _ type: Record.Type, _ fill: @escaping @Sendable (inout Record, Situation) -> Void
  ) -> Act {
    Act { now in now.project.add(Record(id: now.newID()).with { fill(&$0, now) }) }
  }

  private init(edits: [Action]) { self.edits = edits }

  /// Several acts in a row.
  static func all(_ acts: [Act]) -> Act { Act(edits: acts.flatMap(\.edits)) }
}

/// Where somebody is who acts: what has happened, who they are, and what day it is.
struct Situation {
  let ledger: Ledger
  let author: String
  /// The day that they act.
  let day: Day
  /// The day that the demo is made, which the days of the story are counted from.
  let today: Day
  let newID: () -> String

  var project: Project { ledger.project }

  func milestone(_ number: Int) -> Milestone { project.milestone(number)! }

  func department(_ name: String) -> Department {
    project.departments.first { $0.name == name }!
  }

  func stakeholder(_ name: String) -> Stakeholder {
    project.stakeholders.first { $0.name == name }!
  }

  func activity(_ title: String) -> Activity { project.activities.first { $0.title == title }! }

  func goal(_ title: String) -> Goal { project.goals.first { $0.title == title }! }

  func wish(_ text: String) -> Wish { project.wishes.first { $0.text == text }! }

  func opportunity(_ text: String) -> Opportunity {
    project.opportunities.first { $0.text == text }!
  }

  func model(_ name: String) -> OperatingModel {
    project.operatingModels.first { $0.name == name }!
  }
}
