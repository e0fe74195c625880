import Core

/// Random edits of the implementation plan.
extension RandomEdits {
  mutating func plan(in project: Project) throws -> Edit {
    guard let activity = project.activities.randomElement(using: &random) else {
      return try newActivities(in: project)
    }
    switch random.pick(0..<12) {
    case 0...2: return try newActivities(in: project)
    case 3, 4: return dependencies(of: activity, in: project)
    case 5: return dates(of: activity, in: project)
    case 6:
      let some = project.activities.shuffled(using: &random).prefix(random.pick(1...3))
      return project.tick(Array(some), on: Day(ordinal: 20_005), by: "Driftsleder")
    case 7:
      let deadline = day() ?? Day(ordinal: 20_000)
      let isPushing = random.oneIn(2)
      return PlanShift(of: activity, to: deadline, in: Plan(project), isPushing: isPushing).edit
    case 8: return project.addChecklistItem(text(), to: activity, id: ids.next())
    case 9:
      guard let item = project.checklist(of: activity).randomElement(using: &random) else {
        return project.addChecklistItem(text(), to: activity, id: ids.next())
      }
      return project.tick(item)
    case 10: return project.approvePlan()
    default: return project.remove(activity.reference)
    }
  }

  func planRecords(in project: Project) -> [Reference] {
    project.activities.flatMap { activity in
      [activity.reference] + project.checklist(of: activity).map(\.reference)
    }
  }

  private mutating func newActivities(in project: Project) throws -> Edit {
    let count = random.pick(1...3)
    var new: [Activity] = []
    for _ in 0..<count {
      var activity = Activity(id: ids.next())
      activity.title = text()
      activity.area = text()
      activity.deadline = day()
      activity.milestone = random.oneIn(2) ? nil : random.pick(project.milestones).id
      activity.departments = project.departments.prefix(random.pick(0...2)).map(\.id)
      activity.dependsOn =
        project.activities.shuffled(using: &random).prefix(random.pick(0...2)).map(\.id)
        + new.map(\.id)
      new.append(activity)
    }
    let previous = random.oneIn(2) ? nil : project.activities.randomElement(using: &random)?.id
    return try project.add(new.shuffled(using: &random), after: previous)
  }

  /// What would close a circle is refused; then the activity is ticked instead.
  private mutating func dependencies(of activity: Activity, in project: Project) -> Edit {
    let others = project.activities.shuffled(using: &random).prefix(random.pick(0...3)).map(\.id)
    return (try? project.edit(activity: activity) { $0.dependsOn = others })
      ?? project.tick([activity], on: Day(ordinal: 20_005), by: "Driftsleder")
  }

  private mutating func dates(of activity: Activity, in project: Project) -> Edit {
    let (start, deadline) = (day(), day())
    let (status, note) = (random.pick(ActivityStatus.allCases), text())
    return
      (try? project.edit(activity: activity) {
        $0.start = start
        $0.deadline = deadline
        $0.status = status
        $0.note = note
      }) ?? project.approvePlan()
  }
}
