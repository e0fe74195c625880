import Core

/// The plan against time: which columns of a chart each activity takes up.
public struct GanttChart: Equatable, Sendable {
  /// How much time a column stands for.
  public enum Zoom: Int, CaseIterable, Sendable {
    /// A day to a column.
    case week = 7
    /// Three columns to a week.
    case month = 3
    /// A week to a column.
    case quarter = 1

    /// How many columns a week takes up.
    public var columnsPerWeek: Int { rawValue }

    /// The zoom's name in Danish.
    public var name: String {
      switch self {
      case .week: "uger"
      case .month: "måneder"
      case .quarter: "kvartaler"
      }
    }
  }

  /// The first day shown, always a Monday.
  public let first: Day
  /// How much time a column stands for.
  public let zoom: Zoom
  /// The number of columns.
  public let width: Int

  /// A chart of `width` columns from the week of a day on.
  public init(from day: Day, zoom: Zoom, width: Int) {
    first = day.week.monday
    self.zoom = zoom
    self.width = max(0, width)
  }

  /// A chart that shows all of a plan, and today, as closely as `width` columns allow.
  ///
  /// Where they don't allow it, the chart begins so late that today is in its first third.
  public init(of activities: some Sequence<Activity>, today: Day, width: Int) {
    let span = activities.span(with: today)
    let zoom = Zoom.allCases.first { zoom in
      let chart = GanttChart(from: span.lowerBound, zoom: zoom, width: width)
      return chart.column(of: span.upperBound) < width
    }
    let early = zoom == nil ? today.adding(days: -width / 3 * 7) : .first
    self.init(from: max(span.lowerBound, early), zoom: zoom ?? .quarter, width: width)
  }

  /// The first day that a column stands for; the column may lie outside 0..<width.
  public func day(of column: Int) -> Day {
    let days = column * 7
    let columns = zoom.columnsPerWeek
    return first.adding(days: days >= 0 ? (days + columns - 1) / columns : days / columns)
  }

  /// The column that a day falls in; outside 0..<width when it isn't shown.
  public func column(of day: Day) -> Int {
    let columns = (day - first) * zoom.columnsPerWeek
    return columns >= 0 ? columns / 7 : (columns - 6) / 7
  }

  /// The columns of an activity's bar, which may lie outside 0..<width; nil without any day.
  public func columns(of activity: Activity) -> ClosedRange<Int>? { activity.bar.map(columns) }

  /// The cells of an activity's row, with nothing but the activity in them.
  public func cells(of activity: Activity) -> [GanttGrid.Cell] {
    var cells = Array(repeating: GanttGrid.Cell.empty, count: width)
    mark(activity.approvedBar, as: .approved, in: &cells)
    mark(activity.bar, as: .bar(activity.status), in: &cells)
    return cells
  }

  private func mark(
    _ days: ClosedRange<Day>?, as cell: GanttGrid.Cell, in cells: inout [GanttGrid.Cell]
  ) {
    guard let columns = days.map(columns), width > 0, columns.overlaps(0...width - 1) else {
      return
    }
    for column in columns.clamped(to: 0...width - 1) { cells[column] = cell }
  }

  private func columns(of days: ClosedRange<Day>) -> ClosedRange<Int> {
    column(of: days.lowerBound)...column(of: days.upperBound)
  }
}
