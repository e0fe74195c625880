/// A calendar day in the Gregorian calendar, without time or time zone.
///
/// Days run from 1 January of year 1 to 31 December of year 9999; arithmetic that would leave that
/// range stops at its ends, so that no value read from a file can trap.
public struct Day: Hashable, Comparable, Sendable {
  /// The first day there is: 1 January of year 1, a Monday.
  public static let first = Day(ordinal: -719_162)

  /// The last day there is: 31 December 9999.
  public static let last = Day(ordinal: 2_932_896)

  /// Days since 1 January 1970, from -719 162 to 2 932 896.
  public let ordinal: Int

  /// Creates the day `ordinal` days after 1 January 1970, or the nearest end of the range.
  public init(ordinal: Int) {
    self.ordinal = min(max(ordinal, -719_162), 2_932_896)
  }

  /// Creates the day with this date, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.count(inMonth: month, year: year)).contains(day)
    else { return nil }
    // Counting years from 1 March puts the leap day last, so that months have a regular pattern.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let daysBeforeYear = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
    let daysBeforeMonth = (marchMonth * 153 + 2) / 5
    self.init(ordinal: daysBeforeYear + daysBeforeMonth + day - 1 - Day.marchEpoch)
  }

  /// The year, 1 to 9999.
  public var year: Int { date.year }

  /// The month, 1 to 12.
  public var month: Int { date.month }

  /// The day of the month, 1 to 31.
  public var day: Int { date.day }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday(rawValue: (ordinal - Day.first.ordinal) % 7 + 1)!
  }

  /// The ISO 8601 week that the day belongs to; its year may differ from the day's at New Year.
  public var week: Week {
    let thursday = adding(days: Weekday.thursday.rawValue - weekday.rawValue)
    let newYear = Day(year: thursday.year, month: 1, day: 1)!
    return Week(year: thursday.year, number: (thursday - newYear) / 7 + 1)!
  }

  /// The day `days` later, or earlier when negative.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return Day(ordinal: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The same day of the month `months` later, or the month's last day when it is too short.
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let total = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    guard total >= 12 else { return .first }
    guard total < 120_000 else { return .last }
    let length = Day.count(inMonth: total % 12 + 1, year: total / 12)
    return Day(year: total / 12, month: total % 12 + 1, day: min(day, length))!
  }

  /// The number of days from the second day to the first; negative when the first is earlier.
  public static func - (a: Day, b: Day) -> Int { a.ordinal - b.ordinal }

  /// Whether the first day is the earlier.
  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  /// The number of days in a month, 1 to 12, of a year.
  static func count(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1 March of year 0 to 1 January 1970.
  private static let marchEpoch = 719_468

  /// Its parts, which take as long to find as one of them.
  var date: (year: Int, month: Int, day: Int) {
    let days = ordinal + Day.marchEpoch
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (dayOfYear * 5 + 2) / 153
    let month = (marchMonth + 2) % 12 + 1
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (marchMonth * 153 + 2) / 5 + 1)
  }
}
