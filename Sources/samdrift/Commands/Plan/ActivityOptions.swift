import Core

/// The options that say what is known of an activity.
enum ActivityOptions: OptionList {
  static let options = Activity.options(
    "responsible", "area", "start", "deadline", "status", "dependsOn", "departments", "milestone",
    "goal", "hours", "kroner", "resources", "note")
}

/// The option that says what an activity is.
enum ActivityTitle: OptionList {
  static let options = Activity.options("title")
}
