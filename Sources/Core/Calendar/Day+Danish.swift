extension Day {
  /// The day without its year.
  ///
  /// For example "3. dec.".
  public var short: String { "\(day). \(MonthName.short(month))" }

  /// The day with its year.
  ///
  /// For example "3. dec. 2026".
  public var medium: String { "\(short) \(year)" }

  /// The day as it stands in an agreement.
  ///
  /// For example "3. december 2026".
  public var written: String { "\(day). \(MonthName.full(month)) \(year)" }

  /// The day in full.
  ///
  /// For example "torsdag den 3. december 2026".
  public var long: String { "\(weekday.name) den \(written)" }

  /// The day in numbers of fixed width: "03-12-2026".
  public var numeric: String {
    let date = date
    return Digits.hyphenated((date.day, 2), (date.month, 2), (date.year, 4))
  }

  /// The distance from today in words: "i dag", "om 5 dage", "for 3 uger siden".
  ///
  /// Exact below three weeks; from them on the nearest number of weeks, from eight weeks the nearest
  /// number of months, and from two years the nearest number of years.
  public func relative(to today: Day) -> String {
    let days = self - today
    switch days {
    case 0: return "i dag"
    case 1: return "i morgen"
    case -1: return "i går"
    default:
      let distance = Day.distance(days: abs(days))
      return days > 0 ? "om \(distance)" : "for \(distance) siden"
    }
  }

  private static func distance(days: Int) -> String {
    if days < 21 { return "\(days) dage" }
    if days < 56 { return "\((days + 3) / 7) uger" }
    let months = (days * 12 * 2 + 365) / (365 * 2)
    if months < 24 { return "\(months) måneder" }
    return "\((days + 182) / 365) år"
  }
}
