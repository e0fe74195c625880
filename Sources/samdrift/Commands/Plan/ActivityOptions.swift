import Core

/// The options that say what is known of an activity.
enum ActivityOptions: OptionList {
  static let options = Activity.allOptions(but: ["title"], first: "responsible")
}

/// The option that says what an activity is.
enum ActivityTitle: OptionList {
  static let options = Activity.options("title")
}
