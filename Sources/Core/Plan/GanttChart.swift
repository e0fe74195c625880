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

  /// What is seen in one cell of an activity's row.
  public enum Cell: Equatable, Sendable {
    case empty
    /// The activity, as planned now.
    case bar
    /// Only where the approved plan had it.
    case approved
  }

  /// A text at the head of the chart, from a column on.
  public struct Heading: Equatable, Sendable {
    /// The first column it belongs to.
    public let column: Int
    /// How many columns it belongs to.
    public let width: Int
    /// The text: a month's name, or a week's number.
    public let text: String
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
  public init(of activities: [Activity], today: Day, width: Int) {
    let days = activities.flatMap {
      [$0.start, $0.deadline, $0.approvedStart, $0.approvedDeadline, $0.doneOn].compactMap { $0 }
    }
    let from = min(days.min() ?? today, today)
    let last = max(days.max() ?? today, today)
    let zoom = Zoom.allCases.first { zoom in
      let chart = GanttChart(from: from, zoom: zoom, width: width)
      return chart.column(of: last) < width
    }
    let early = today.adding(days: -width / 3 * 7)
    self.init(from: zoom == nil ? max(from, early) : from, zoom: zoom ?? .quarter, width: width)
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
  public func columns(of activity: Activity) -> ClosedRange<Int>? {
    columns(from: activity.start, to: activity.end)
  }

  /// The cells of an activity's row.
  public func cells(of activity: Activity) -> [Cell] {
    var cells = Array(repeating: Cell.empty, count: width)
    mark(activity.approvedStart, activity.approvedDeadline, as: .approved, in: &cells)
    mark(activity.start, activity.end, as: .bar, in: &cells)
    return cells
  }

  /// The months that are shown.
  public var months: [Heading] {
    headings {
      $0.year * 12 + $0.month
    } text: {
      Self.name(ofMonthOf: $0, width: $1)
    }
  }

  /// The month of a day in less than `width` characters, with its year where there is room; empty
  /// when nothing fits.
  public static func name(ofMonthOf day: Day, width: Int) -> String {
    let name = MonthName.full(day.month)
    // In January the year says more than the month.
    let texts =
      ["\(name) \(day.year)"] + (day.month == 1 ? ["\(day.year)"] : [name])
      + [String(name.prefix(3))]
    return texts.first { $0.count < width } ?? ""
  }

  /// The weeks that are shown, by number; with a week to a column only every fourth has room.
  public var weeks: [Heading] {
    let all = headings {
      $0.week.monday.ordinal
    } text: { day, _ in
      String(day.week.number)
    }
    let step = (3 + zoom.columnsPerWeek - 1) / zoom.columnsPerWeek
    return all.enumerated().filter { $0.offset.isMultiple(of: zoom == .quarter ? 4 : step) }
      .map(\.element)
  }

  private func mark(_ start: Day?, _ end: Day?, as cell: Cell, in cells: inout [Cell]) {
    guard let columns = columns(from: start, to: end), width > 0,
      columns.overlaps(0...width - 1)
    else { return }
    for column in columns.clamped(to: 0...width - 1) { cells[column] = cell }
  }

  private func columns(from start: Day?, to end: Day?) -> ClosedRange<Int>? {
    guard let last = end ?? start else { return nil }
    return column(of: min(start ?? last, last))...column(of: last)
  }

  private func headings(
    _ group: (Day) -> Int, text: (Day, Int) -> String
  ) -> [Heading] {
    var result: [Heading] = []
    var begin = 0
    func day(in column: Int) -> Day {
      // The day in the middle of a column decides where it belongs.
      first.adding(days: (column * 7 + 3) / zoom.columnsPerWeek)
    }
    for column in 1..<max(2, width + 1)
    where column >= width || group(day(in: column)) != group(day(in: begin)) {
      result.append(
        Heading(column: begin, width: column - begin, text: text(day(in: begin), column - begin)))
      begin = column
    }
    return width == 0 ? [] : result
  }
}
