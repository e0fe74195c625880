import Core
import Text

/// What stands beside an activity's bar: whether it is late or waits, its number, and its title.
public struct GanttLabel: Equatable, Sendable {
  /// What stands before an activity that is over its deadline.
  static let late: Character = "!"

  /// What stands in the row of an activity that has no day to draw it by.
  public static let undated = "ingen dato"

  /// Whether the activity is over its deadline.
  public let isLate: Bool
  /// The sign for that, for an activity that waits for another, or a blank.
  public let sign: String
  /// The number, with blanks before it.
  public let number: String
  /// The title.
  public let title: String

  /// The label of an activity of `plan`, whose number takes up `digits` columns.
  public init(_ activity: Activity, in plan: Plan, today: Day, digits: Int) {
    isLate = activity.isOverdue(on: today)
    let waits = GanttGrid.Cell.waits.sign
    sign = String(isLate ? Self.late : plan.isBlocked(activity) ? waits : " ")
    number = activity.number.leading(to: digits)
    title = activity.title
  }
}
