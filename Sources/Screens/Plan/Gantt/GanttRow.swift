import Core

/// One row of the Gantt chart.
enum GanttRow: Equatable {
  /// The heading of a group, with a note such as "3 af 5 udført" after it.
  ///
  /// A click on it means `target`; the screen chooses the name.
  case heading(String, note: String, target: String)
  /// An activity; a click on it means "activity:" and its id.
  case activity(Activity)

  /// The activity, or nil for a heading.
  var activity: Activity? {
    if case .activity(let activity) = self { activity } else { nil }
  }
}
