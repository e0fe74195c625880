import Core

/// The days that a plan is drawn against, and how they are headed.
struct Timeline: Equatable, Sendable {
  /// The first day, always a Monday.
  let first: Day
  /// How many days there are.
  let days: Int

  /// The months, each with the days of it that are shown.
  var months: [Range<Day>] {
    let end = first.adding(days: days)
    var months: [Range<Day>] = []
    var day = first
    while day < end {
      let next = min(end, day.adding(days: 1 - day.day).adding(months: 1))
      months.append(day..<next)
      day = next
    }
    return months
  }

  /// The Mondays, or every so many of them.
  func mondays(every step: Int) -> [Day] {
    let mondays = stride(from: 0, to: days, by: step * 7).map { first.adding(days: $0) }
    // There is no week after the last.
    return mondays.filter { $0.weekday == .monday }
  }

  /// The month of a day in less than `width` characters, with its year where there is room; empty
  /// when nothing fits.
  static func name(ofMonthOf day: Day, width: Int) -> String {
    let (name, year) = (MonthName.full(day.month), String(day.year))
    // In January the year says more than the month.
    let texts =
      ["\(name) \(year)"] + (day.month == 1 ? [year, "'\(year.suffix(2))"] : [name])
      + [String(name.prefix(3))]
    return texts.first { $0.count < width } ?? ""
  }
}

extension Sequence<Activity> {
  /// The days from the first to the last that the activities have anything to do with, and today.
  func span(with today: Day) -> ClosedRange<Day> {
    let days = flatMap {
      [$0.start, $0.deadline, $0.approvedStart, $0.approvedDeadline, $0.doneOn].compactMap { $0 }
    }
    return Swift.min(days.min() ?? today, today)...Swift.max(days.max() ?? today, today)
  }
}

extension Activity {
  /// The days of its bar; nil without any.
  var bar: ClosedRange<Day>? { .init(from: start, to: end) }

  /// The days that the approved plan gave it; nil without any.
  var approvedBar: ClosedRange<Day>? { .init(from: approvedStart, to: approvedDeadline) }
}

extension ClosedRange<Day> {
  fileprivate init?(from start: Day?, to end: Day?) {
    guard let last = end ?? start else { return nil }
    self = Swift.min(start ?? last, last)...last
  }
}

extension Sequence<Milestone> {
  /// The planned days of those that are still to be reached.
  var planned: [(milestone: Milestone, day: Day)] {
    compactMap { milestone in
      milestone.status.isClosed ? nil : milestone.planned.map { (milestone, $0) }
    }
  }
}
