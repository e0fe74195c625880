import Core

/// The cells of some of a Gantt chart's rows: bars, the approved plan behind them, the days off,
/// today, and lines from what must be closed first to what waits for it.
///
/// It takes time by the rows it is given, whatever the size of the plan.
public struct GanttGrid: Equatable, Sendable {
  /// What is seen in one cell.
  public enum Cell: Equatable, Sendable {
    case empty
    /// A weekend or a holiday; only where a column is a day.
    case dayOff
    /// Only where the approved plan had the activity.
    case approved
    /// The activity as planned now.
    case bar(ActivityStatus)
    /// Today, outside the bars.
    case today
    /// A line between two activities, to the sides that it leads to; it is `focused` when one of
    /// them has the focus.
    case line(Sides, focused: Bool)
    /// The end of such a line, pointing to one side.
    case arrow(Sides, focused: Bool)
    /// Before the beginning of what waits for something that isn't shown, or that ends later.
    case waits
    /// The activity lies before the first column, or after the last.
    case before, after
  }

  /// Sides of a cell.
  public struct Sides: OptionSet, Hashable, Sendable {
    /// A bit for each side.
    public let rawValue: Int
    /// Makes the sides that the bits stand for.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Upwards.
    public static let up = Sides(rawValue: 1)
    /// Downwards.
    public static let down = Sides(rawValue: 2)
    /// To the left.
    public static let left = Sides(rawValue: 4)
    /// To the right.
    public static let right = Sides(rawValue: 8)
  }

  /// The rows, each of the chart's width.
  public private(set) var rows: [[Cell]]

  /// With more rows than this between two activities, a line says less than a sign.
  static let longestLine = 40

  /// The rows of `activities`; nil among them makes a row without a bar, for a heading.
  ///
  /// The lines of the activity with the id `focus` stand out.
  public init(
    _ activities: [Activity?], chart: GanttChart, plan: Plan, today: Day, focus: String? = nil
  ) {
    let background = Self.background(chart, today: today)
    var links = GanttLinks(width: chart.width)
    var waiting: Set<Int> = []
    plan.links(between: activities) { earlier, from, later, to in
      guard let bar = chart.columns(of: later) else { return }
      var isPlain = false
      if let from, abs(from - to) <= Self.longestLine,
        let end = chart.columns(of: earlier)?.upperBound
      {
        links.add(
          from: from, end: end, to: to, bar: bar,
          focused: focus == later.id || focus == earlier.id)
        isPlain = end < bar.lowerBound
      }
      if !isPlain, !earlier.status.isClosed, !later.status.isClosed { waiting.insert(to) }
    }
    rows = activities.enumerated().map { row, activity in
      var cells = background
      if let activity { Self.draw(activity, chart, in: &cells) }
      for (column, cell) in links.cells[row] ?? [:] where cells[column].isFree {
        cells[column] = cell
      }
      if waiting.contains(row), let activity, let bar = chart.columns(of: activity) {
        Self.markWaiting(bar, in: &cells)
      }
      return cells
    }
  }

  private static func background(_ chart: GanttChart, today: Day) -> [Cell] {
    let now = chart.column(of: today)
    return (0..<chart.width).map { column in
      if column == now { return .today }
      let isOff = chart.zoom == .week && !chart.day(of: column).isWorkingDay
      return isOff ? .dayOff : .empty
    }
  }

  private static func draw(_ activity: Activity, _ chart: GanttChart, in cells: inout [Cell]) {
    for (column, cell) in chart.cells(of: activity).enumerated() {
      switch cell {
      case .empty: break
      case .approved: if cells[column] != .today { cells[column] = cell }
      default: cells[column] = cell
      }
    }
    guard let bar = chart.columns(of: activity), chart.width > 0 else { return }
    if bar.upperBound < 0 { cells[0] = .before }
    if bar.lowerBound >= chart.width { cells[chart.width - 1] = .after }
  }

  private static func markWaiting(_ bar: ClosedRange<Int>, in cells: inout [Cell]) {
    let begin = bar.lowerBound
    if cells.indices.contains(begin - 1), cells[begin - 1].isFree {
      cells[begin - 1] = .waits
    } else if cells.indices.contains(begin), bar.count > 1 {
      cells[begin] = .waits
    }
  }
}

extension GanttGrid.Cell {
  /// Whether something can be drawn here without hiding a bar.
  var isFree: Bool {
    switch self {
    case .empty, .dayOff, .approved, .today: true
    default: false
    }
  }
}
