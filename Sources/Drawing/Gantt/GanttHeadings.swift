import Core

/// What stands above the columns.
extension GanttChart {
  /// A text at the head of the chart, from a column on.
  public struct Heading: Equatable, Sendable {
    /// The first column it belongs to.
    public let column: Int
    /// How many columns it belongs to.
    public let width: Int
    /// The text: a month's name, or a week's number.
    public let text: String
  }

  /// A sign above the day it is about.
  public struct Mark: Equatable, Sendable {
    /// What a mark is about.
    public enum Meaning: Equatable, Sendable {
      case today
      /// A milestone that is still to be reached, on the day it is planned for.
      case milestone(isOverdue: Bool)
    }

    /// The column of the day; it may lie outside 0..<width.
    public let column: Int
    /// The sign, and a milestone's number after it.
    public let text: String
    /// What it is about.
    public let meaning: Meaning
  }

  /// The months that are shown.
  public var months: [Heading] {
    headings(timeline.months.map(\.lowerBound)) {
      Timeline.name(ofMonthOf: $0, width: $1)
    }
  }

  /// The weeks that there is room for, by number; with a week to a column every fourth.
  public var weeks: [Heading] {
    headings(timeline.mondays(every: zoom == .quarter ? 4 : 1)) { day, _ in
      String(day.week.number)
    }.filter { $0.column + $0.text.count <= width }
  }

  /// The milestones, and then today, which matters more where there is room for one of them.
  public func marks(_ milestones: ChunkedArray<Milestone>, today: Day) -> [Mark] {
    milestones.planned.map { milestone, day in
      Mark(
        column: column(of: day), text: "◆\(milestone.number)",
        meaning: .milestone(isOverdue: milestone.isOverdue(on: today)))
    } + [Mark(column: column(of: today), text: "▼", meaning: .today)]
  }

  private var timeline: Timeline { Timeline(first: first, days: day(of: width) - first) }

  /// Headings that begin with the columns in whose middle the days have come.
  private func headings(_ days: [Day], text: (Day, Int) -> String) -> [Heading] {
    let edges = days.map { (($0 - first) * zoom.columnsPerWeek + 3) / 7 }
    return days.indices.compactMap { index in
      let edge = edges[index]
      let next = index + 1 < edges.count ? min(width, edges[index + 1]) : width
      if edge >= next { return nil }
      return Heading(column: edge, width: next - edge, text: text(days[index], next - edge))
    }
  }
}
