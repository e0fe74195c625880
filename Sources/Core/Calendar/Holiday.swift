/// A day on which Danes don't work, or not all of them.
public struct Holiday: Equatable, Sendable {
  /// How binding it is.
  public enum Rule: Sendable {
    /// A public holiday (helligdag).
    case official
    /// A day that is off by custom almost everywhere.
    case customary
    /// A day that is off in some places, wholly or in part.
    case local
  }

  /// The Danish name: "Kristi himmelfartsdag".
  public let name: String
  /// How binding it is.
  public let rule: Rule
}

extension Day {
  /// The holidays that fall on this day, the most binding first.
  ///
  /// On 5 June it may also be Whit Monday.
  public var holidays: [Holiday] { [movableHoliday, fixedHoliday].compactMap { $0 } }

  /// Whether people in general are at work: neither weekend, public holiday nor customary day off.
  public var isWorkingDay: Bool {
    guard weekday.rawValue <= 5, movableHoliday == nil else { return false }
    return fixedHoliday.map { $0.rule == .local } ?? true
  }

  /// The first working day from this day on.
  public var workingDayOrNext: Day {
    var day = self
    while !day.isWorkingDay, day < .last { day = day.adding(days: 1) }
    return day
  }

  /// The last working day up to this day.
  public var workingDayOrPrevious: Day {
    var day = self
    while !day.isWorkingDay, day > .first { day = day.adding(days: -1) }
    return day
  }

  /// Why a deadline on this day deserves a second thought, or nil.
  public var deadlineWarning: String? {
    var reasons: [String] = []
    for holiday in holidays {
      switch holiday.rule {
      case .official: reasons.append("\(holiday.name) er helligdag.")
      case .customary: reasons.append("\(holiday.name): de fleste har fri.")
      case .local where isWorkingDay:
        reasons.append("\(holiday.name): nogle har fri efter lokal aftale.")
      case .local:
        if reasons.isEmpty { reasons.append("Det er en \(weekday.name).") }
        reasons.append("Det er også \(holiday.name.lowercased()).")
      }
    }
    if reasons.isEmpty, weekday.rawValue > 5 { return "Det er en \(weekday.name)." }
    return reasons.isEmpty ? nil : reasons.joined(separator: " ")
  }

  /// The same with the day named, where it could be one of several; nil where there is no reason.
  public var namedDeadlineWarning: String? {
    deadlineWarning.map { warning in
      let impersonal = "Det er "
      return warning.hasPrefix(impersonal)
        ? "\(medium) er \(warning.dropFirst(impersonal.count))" : "\(medium): \(warning)"
    }
  }

  /// Easter Sunday of a year in the Gregorian calendar, by Meeus, Jones and Butcher's rule.
  public static func easter(_ year: Int) -> Day {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * sunday) / 451
    let sum = moon + sunday - 7 * shift + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1) ?? .first
  }

  /// The weekdays of a year on which people in general are off.
  static func weekdaysOff(in year: Int) -> Set<Day> {
    let easter = easter(year)
    let fixed = fixedHolidays.keys.compactMap { Day(year: year, month: $0 / 100, day: $0 % 100) }
    let movable = movableHolidays.keys.map { easter.adding(days: $0) }
    return Set(fixed + movable).filter { $0.weekday.rawValue <= 5 && !$0.isWorkingDay }
  }

  private var fixedHoliday: Holiday? { Self.fixedHolidays[month * 100 + day] }

  private var movableHoliday: Holiday? {
    let sinceEaster = self - Day.easter(year)
    // Store bededag was abolished from 2024 on.
    return sinceEaster == 26 && year >= 2024 ? nil : Self.movableHolidays[sinceEaster]
  }

  private static let fixedHolidays: [Int: Holiday] = [
    101: Holiday(name: "Nytårsdag", rule: .official),
    501: Holiday(name: "1. maj", rule: .local),
    605: Holiday(name: "Grundlovsdag", rule: .local),
    1224: Holiday(name: "Juleaftensdag", rule: .customary),
    1225: Holiday(name: "1. juledag", rule: .official),
    1226: Holiday(name: "2. juledag", rule: .official),
    1231: Holiday(name: "Nytårsaftensdag", rule: .customary),
  ]

  private static let movableHolidays: [Int: Holiday] = [
    -3: Holiday(name: "Skærtorsdag", rule: .official),
    -2: Holiday(name: "Langfredag", rule: .official),
    0: Holiday(name: "Påskedag", rule: .official),
    1: Holiday(name: "2. påskedag", rule: .official),
    26: Holiday(name: "Store bededag", rule: .official),
    39: Holiday(name: "Kristi himmelfartsdag", rule: .official),
    49: Holiday(name: "Pinsedag", rule: .official),
    50: Holiday(name: "2. pinsedag", rule: .official),
  ]
}
