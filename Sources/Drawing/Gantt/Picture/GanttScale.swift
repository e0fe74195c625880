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
  /// The days drawn.
  let timeline: Timeline
  /// The pixels of a day.
  let dayWidth: Double
  private let rows: Int

  init(_ span: ClosedRange<Day>, today: Day, rows: Int) {
    let end = max(span.upperBound, today.adding(days: 41))
    let isWhole = end - span.lowerBound < Self.mostDays
    let early = isWhole ? .first : today.adding(days: -Self.mostDays / 3)
    let first = max(span.lowerBound, early).week.monday
    timeline = Timeline(first: first, days: (min(end - first, Self.mostDays) / 7 + 1) * 7)
    dayWidth = min(18, max(1, 760 / Double(timeline.days)))
    self.rows = rows
  }

  var width: Double { left + Double(timeline.days) * dayWidth + 16 }
  var bottom: Double { y(of: max(1, rows)) }
  var height: Double { bottom + 84 }

  /// The upper edge of a row.
  func y(of row: Int) -> Double { top + Double(row) * Self.rowHeight }

  /// The left edge of a day, drawn or not.
  func x(of day: Day) -> Double { left + Double(day - timeline.first) * dayWidth }

  /// Whether a day is drawn.
  func shows(_ day: Day) -> Bool { (0..<timeline.days).contains(day - timeline.first) }

  /// The edges of some days, as far as they are drawn; nil when none of them is.
  func span(_ days: ClosedRange<Day>?) -> (start: Double, end: Double)? {
    let shown = timeline.first...timeline.first.adding(days: timeline.days - 1)
    guard let days, days.overlaps(shown) else { return nil }
    let part = days.clamped(to: shown)
    return (x(of: part.lowerBound), x(of: part.upperBound) + dayWidth)
  }
}
