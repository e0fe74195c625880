import Core

/// Random edits of goals and what is measured of them.
extension RandomEdits {
  mutating func goals(in project: Project) throws -> Edit {
    guard let goal = project.goals.randomElement(using: &random), !random.oneIn(4) else {
      return try newGoals(in: project)
    }
    switch random.pick(0..<4) {
    case 0, 1: return try newMeasurement(of: goal, in: project)
    case 2:
      let (target, date, scale) = (quantity(), day(), random.pick(GoalScale.allCases))
      return project.edit(goal) {
        $0.target = target
        $0.targetDate = date
        $0.scale = scale
      }
    default:
      guard let activity = project.activities.randomElement(using: &random) else {
        return try newGoals(in: project)
      }
      // Two people's edits may have put its days the wrong way round.
      return (try? project.checked(project.edit(activity) { $0.goal = goal.id }))
        ?? project.remove(goal.reference)
    }
  }

  private mutating func newGoals(in project: Project) throws -> Edit {
    var new: [Goal] = []
    for _ in 0..<random.pick(1...3) {
      var goal = random.pick(Playbook.starterGoals).goal(id: ids.next())
      goal.note = text()
      goal.baseline = quantity()
      goal.target = quantity()
      goal.targetDate = day()
      new.append(goal)
    }
    return project.add(new)
  }

  private mutating func newMeasurement(of goal: Goal, in project: Project) throws -> Edit {
    var measurement = Measurement(id: ids.next())
    measurement.goal = goal.id
    measurement.date = Day(ordinal: random.pick(20_000...20_010))
    measurement.value = quantity()
    measurement.words = "som før"
    return try project.add(measurement, today: Day(ordinal: 30_000))
  }

  private mutating func quantity() -> Quantity {
    random.pick([
      Quantity.zero, Quantity(84), Quantity(hundredths: 8_450), Quantity(hundredths: -5),
      Quantity(Int.largestStored), -Quantity(Int.largestStored),
    ])
  }
}
