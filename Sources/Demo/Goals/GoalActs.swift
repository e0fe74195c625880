import Core

extension Act {
  /// Sets a goal, measured in figures when it has a baseline.
  static func goal(
    _ title: String, _ area: GoalArea, indicator: String, unit: String = "",
    direction: GoalDirection = .higher, baseline: Int? = nil, target: Int? = nil,
    baselineWords: String = "", targetWords: String = "", date: StoryDay, responsible: String,
    next: StoryDay
  ) -> Act {
    .add(Goal.self) { new, now in
      new.title = title
      new.area = area
      new.indicator = indicator
      new.scale = baseline == nil ? .words : .figures
      new.unit = unit
      new.direction = direction
      new.baseline = baseline.map { Quantity($0) }
      new.baselineYear = now.today.year - 1
      new.baselineWords = baselineWords
      new.target = target.map { Quantity($0) }
      new.targetWords = targetWords
      new.targetDate = date.planned(from: now.today)
      new.responsible = responsible
      new.nextFollowUp = next.planned(from: now.today)
    }
  }

  static func measure(
    _ goal: String, _ value: Int? = nil, words: String = "", note: String = ""
  ) -> Act {
    Act { now in
      try now.project.add(
        Measurement(id: now.newID()).with {
          $0.goal = now.goal(goal).id
          $0.date = now.day
          $0.value = value.map { Quantity($0) }
          $0.words = words
          $0.note = note
        }, today: now.day)
    }
  }
}
