/// Counting in working days.
extension Day {
  /// How many working days there are from this day through `last`; none when that is earlier.
  public func workingDays(through last: Day) -> Int {
    guard self <= last else { return 0 }
    // Day by day it would take long for an activity of many years.
    let (weeks, rest) = (last - self + 1).quotientAndRemainder(dividingBy: 7)
    let weekdays = weeks * 5 + (0..<rest).count { adding(days: $0).weekday.rawValue <= 5 }
    return (year...last.year).reduce(weekdays) { count, year in
      count - Day.weekdaysOff(in: year).count { (self...last).contains($0) }
    }
  }

  /// The last of `count` working days of which this day is the first, or comes before the first.
  func end(ofWorkingDays count: Int) -> Day {
    var day = self
    while day < .last {
      let missing = count - workingDays(through: day)
      if missing <= 0 { break }
      day = day.adding(days: missing)
    }
    return day
  }

  /// The first of `count` working days of which this day is the last, or comes after the last.
  func start(ofWorkingDays count: Int) -> Day {
    var day = self
    while day > .first {
      let missing = count - day.workingDays(through: self)
      if missing <= 0 { break }
      day = day.adding(days: -missing)
    }
    return day
  }
}
