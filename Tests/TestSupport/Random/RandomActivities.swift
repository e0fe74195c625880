import Core

/// Random edits of the implementation plan.
extension RandomEdits {
  mutating func plan(in project: Project) throws -> Edit {
    guard let activity = project.activities.randomElement(using: &random) else {
      return try newActivities(in: project)
    }
    switch random.pick(0..<10) {
    case 0...2: return try newActivities(in: project)
    case 3, 4: return dependencies(of: activity, in: project)
    case 5:
      let some = project.activities.shuffled(using: &random).prefix(random.pick(1...3))
      return project.tick(Array(some), on: Day(ordinal: 20_005), by: "Driftsleder")
    case 6:
      let deadline = day() ?? Day(ordinal: 20_000)
      let isPushing = random.oneIn(2)
      return PlanShift(of: activity, to: deadline, in: Plan(project), isPushing: isPushing).edit
    case 7: return project.addChecklistItem(text(), to: activity, id: ids.next())
    case 8:
      let items = project.checklist(of: activity)
      return items.randomElement(using: &random).map(project.tick)
        ?? project.addChecklistItem(text(), to: activity, id: ids.next())
    default: return project.approvePlan()
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
    return project.add(new.shuffled(using: &random), after: previous)
  }

  /// What would close a circle is refused; then the activity is ticked instead.
  private mutating func dependencies(of activity: Activity, in project: Project) -> Edit {
    let others = project.activities.shuffled(using: &random).prefix(random.pick(0...3)).map(\.id)
    return (try? project.checked(project.edit(activity) { $0.dependsOn = others }))
      ?? project.tick([activity], on: Day(ordinal: 20_005), by: "Driftsleder")
  }
}
