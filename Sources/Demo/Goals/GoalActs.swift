import Core

extension Act {
  /// Sets a goal, measured in figures when it has a baseline.
  static func goal(
    _ title: String, _ area: GoalArea, indicator: String, unit: String = "",
    direction: GoalDirection = .higher, baseline: Int? = nil, target: Int? = nil,
    baselineWords: String = "", targetWords: String = "", date: StoryDay, responsible: String,
    next: StoryDay
  ) -> Act {
    Act { now in
      let goal = Goal(id: now.newID()).with {
        $0.title = title
        $0.area = area
        $0.indicator = indicator
        $0.scale = baseline == nil ? .words : .figures
        $0.unit = unit
        $0.direction = direction
        $0.baseline = baseline.map { Quantity($0) }
        $0.baselineYear = now.today.year - 1
        $0.baselineWords = baselineWords
        $0.target = target.map { Quantity($0) }
        $0.targetWords = targetWords
        $0.targetDate = date.planned(from: now.today)
        $0.responsible = responsible
        $0.nextFollowUp = next.planned(from: now.today)
      }
      return now.project.add(goal)
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
