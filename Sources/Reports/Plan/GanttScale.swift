import Core

/// Where days and rows stand in the picture of the plan; all measures in pixels.
struct GanttScale {
  static let rowHeight = 22.0
  /// The most days that are drawn.
  static let mostDays = 3 * 366

  /// The left edge of the days.
  let left = 352.0
  /// The upper edge of the rows.
  let top = 110.0
  /// The first day drawn, a Monday.
  let first: Day
  /// The days drawn, whole weeks.
  let days: Int
  /// The pixels of a day.
  let dayWidth: Double
  private let rows: Int

  init(_ project: Project, today: Day, rows: Int) {
    let all = project.activities.flatMap {
      [$0.start, $0.deadline, $0.approvedStart, $0.approvedDeadline, $0.doneOn].compactMap { $0 }
    }
    let begin = min(all.min() ?? today, today)
    let end = max(all.max() ?? today, today.adding(days: 41))
    let isWhole = end - begin < Self.mostDays
    let early = isWhole ? begin : max(begin, today.adding(days: -Self.mostDays / 3))
    first = early.week.monday
    days = (min(end - first, Self.mostDays) / 7 + 1) * 7
    dayWidth = min(18, max(1.5, 900 / Double(days)))
    self.rows = rows
  }

  var width: Double { left + Double(days) * dayWidth + 16 }
  var bottom: Double { y(of: max(1, rows)) }
  var height: Double { bottom + 84 }

  /// The upper edge of a row.
  func y(of row: Int) -> Double { top + Double(row) * Self.rowHeight }

  /// The left edge of a day, drawn or not.
  func x(of day: Day) -> Double { left + Double(day - first) * dayWidth }

  /// Whether a day is drawn.
  func shows(_ day: Day) -> Bool { (0..<days).contains(day - first) }

  /// The edges of some days, as far as they are drawn; nil when none of them is.
  func span(_ start: Day?, _ end: Day?) -> (start: Double, end: Double)? {
    guard let last = end ?? start else { return nil }
    let begin = min(start ?? last, last)
    guard last >= first, begin - first < days else { return nil }
    return (x(of: max(begin, first)), x(of: min(last, first.adding(days: days - 1))) + dayWidth)
  }
}
