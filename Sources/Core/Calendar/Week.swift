/// A week as ISO 8601 counts them: Monday to Sunday, in the year that has its Thursday.
public struct Week: Hashable, Comparable, Sendable {
  /// The year that the week counts in, 1 to 9999.
  public let year: Int

  /// The number of the week, from 1 to 52 or 53.
  public let number: Int

  /// Creates a week, or nil when the year has no week of that number.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), number >= 1, number <= Week.count(inYear: year) else {
      return nil
    }
    self.year = year
    self.number = number
  }

  /// The number of weeks in a year: 53 when its first or last day is a Thursday, otherwise 52.
  public static func count(inYear year: Int) -> Int {
    // The calendar repeats every 400 years, weekdays included, so any year has one in range.
    let twin = (year % 400 + 400) % 400 + 400
    let first = Day(year: twin, month: 1, day: 1)!
    let last = Day(year: twin, month: 12, day: 31)!
    return first.weekday == .thursday || last.weekday == .thursday ? 53 : 52
  }

  /// The first day of the week.
  public var monday: Day {
    // 4 January is always in week 1.
    let inWeekOne = Day(year: year, month: 1, day: 4)!
    return inWeekOne.adding(days: (number - 1) * 7 + 1 - inWeekOne.weekday.rawValue)
  }

  /// The week's day of that name.
  public func day(_ weekday: Weekday) -> Day { monday.adding(days: weekday.rawValue - 1) }

  /// The week in Danish, without its year: "uge 49".
  public var name: String { "uge \(number)" }

  /// Whether the first week is the earlier.
  public static func < (a: Week, b: Week) -> Bool { (a.year, a.number) < (b.year, b.number) }
}
