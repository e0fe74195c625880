import Core

/// The options that say what is known of a goal.
enum GoalOptions: OptionList {
  static let options = Goal.options(
    "area", "indicator", "scale", "unit", "direction", "baseline", "baselineYear", "target",
    "targetDate", "responsible", "nextFollowUp", "note")
}

/// The options that say what a goal is, and judge it.
enum GoalJudgement: OptionList {
  static let options = Goal.options("title", "assessment", "reason", "adjustment")
}
