import Core

/// An invented project half-way through the process, for whoever wants to see the program at work.
public enum Demo {
  /// The demo's history, ending the week before `today`; its first transaction makes the project.
  ///
  /// The steps go through the ordinary actions, so labels, undo and history are what they would be
  /// had people taken them. `newID` gives an id that isn't used before, at each call.
  public static func transactions(today: Day, newID: () -> String) -> [Transaction] {
    withoutActuallyEscaping(newID) { newID in
      var player = DemoPlayer(today: today, newID: newID)
      // The steps are fixed and the tests play them, so a failure here can't depend on the user.
      for step in steps { try! player.play(step) }
      return player.ledger.entries.map(\.transaction)
    }
  }
}

/// Takes the demo's steps one by one on a ledger.
private struct DemoPlayer {
  let today: Day
  let newID: () -> String
  var ledger = Ledger(projectID: "demo")

  init(today: Day, newID: @escaping () -> String) {
    self.today = today
    self.newID = newID
  }

  mutating func play(_ step: Demo.Step) throws {
    if case .groundwork(let actions) = step.action {
      for (index, action) in actions.enumerated() {
        let day = step.date.day(from: today)
        let edit = try action.edit(of: ledger.project, on: day, today: today, newID: newID)
        try append(edit, step, minute: index)
      }
      return
    }
    if case .records(let actions) = step.action {
      let day = step.date.day(from: today)
      for (index, action) in actions.enumerated() {
        let edit = try action.edit(of: ledger.project, on: day, today: today, newID: newID)
        try append(edit, step, minute: index)
      }
      return
    }
    if case .plan(let actions) = step.action {
      let day = step.date.day(from: today)
      var minute = 0
      for action in actions {
        let edits = try action.edits(
          of: ledger.project, on: day, by: step.author, today: today, newID: newID)
        for edit in edits {
          try append(edit, step, minute: minute)
          minute += 1
        }
      }
      return
    }
    for (index, edit) in try edits(step).enumerated() {
      try append(edit, step, minute: index)
    }
  }

  private mutating func append(_ edit: Edit, _ step: Demo.Step, minute: Int) throws {
    let day = step.date.day(from: today)
    let minutes = day.ordinal * 1440 + step.hour * 60 + step.minute + minute
    try ledger.append(
      Entry(
        revision: ledger.revision + 1,
        transaction: edit.signed(
          id: newID(), author: step.author, time: Moment(seconds: minutes * 60))))
  }

  private func edits(_ step: Demo.Step) throws -> [Edit] {
    let project = ledger.project
    switch step.action {
    case .create:
      return [
        Playbook.newProject(
          name: Demo.projectName, organisation: Demo.organisation, leader: Demo.leader,
          departments: Demo.departments, newID: newID)
      ]
    case .status(let number, let status):
      return [
        try project.edit(
          status: status, of: milestone(number), today: step.date.day(from: today))
      ]
    case .reached(let number, let date):
      return [
        try project.edit(status: .reached, of: milestone(number), today: date.day(from: today))
      ]
    case .responsible(let number, let who):
      return [project.edit(milestone(number)) { $0.responsible = who }]
    case .planned(let number, let date):
      return [project.edit(milestone(number)) { $0.planned = date.planned(from: today) }]
    case .notes(let number, let text):
      return [project.edit(milestone(number)) { $0.notes = text }]
    case .tick(let number, let points):
      let checklist = project.checklist(of: milestone(number))
      return points.map { project.tick(checklist[$0 - 1]) }
    case .decide(let new):
      var decision = Decision(id: newID())
      decision.milestone = String(new.milestone)
      decision.department = project.departments.first { $0.name == new.department }?.id
      decision.body = new.body
      decision.date = new.date.day(from: today)
      decision.outcome = new.outcome
      decision.minutes = new.minutes
      return [project.add(decision)]
    case .undo:
      return [try ledger.undo(by: step.author)]
    case .groundwork, .plan, .records: return []
    }
  }

  private func milestone(_ number: Int) -> Milestone { ledger.project.milestone(number)! }
}
