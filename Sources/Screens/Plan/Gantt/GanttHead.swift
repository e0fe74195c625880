import Core
import Drawing
import Interface
import Text

/// The rows above the Gantt chart: months, weeks, and today with the milestones' planned days.
struct GanttHead {
  private let chart: GanttChart
  private let today: Day
  private let milestones: ChunkedArray<Milestone>

  init(_ chart: GanttChart, today: Day, milestones: ChunkedArray<Milestone>) {
    self.chart = chart
    self.today = today
    self.milestones = milestones
  }

  /// Draws as many of the rows as there is room for, and beside them what they are.
  func view(in frame: inout Frame, _ layout: GanttLayout) {
    let (head, labels) = (layout.head, layout.labels)
    let first = chart.first.medium
    let choices = ["Viser \(chart.zoom.name) fra \(first)", "Fra \(first)", first]
    let texts = [choices.first { Width.of($0) <= labels.width } ?? "", "Uge", ""]
    for (row, text) in texts.prefix(head.height).enumerated() {
      let used = row == 1 ? labels.width - Width.of(text) : 0
      frame.put(
        text, at: Point(x: labels.x + max(0, used), y: head.y + row), style: .label,
        width: labels.width - max(0, used))
    }
    guard head.height > 1 else { return }
    for month in chart.months {
      put(month.text, month.column, in: &frame, head, row: 0, style: .heading)
    }
    for week in chart.weeks {
      put(week.text, week.column, in: &frame, head, row: 1, style: .label)
    }
    if head.height > 2 { drawMarks(in: &frame, head) }
  }

  private func drawMarks(in frame: inout Frame, _ head: Rect) {
    if chart.zoom == .week {
      let letters = String((0..<chart.width).map { Array("mtotfls")[$0 % 7] })
      put(letters, 0, in: &frame, head, row: 2, style: .muted)
    }
    for mark in chart.marks(milestones, today: today) {
      put(mark.text, mark.column, in: &frame, head, row: 2, style: mark.meaning.style)
    }
  }

  private func put(
    _ text: String, _ column: Int, in frame: inout Frame, _ head: Rect, row: Int, style: Style
  ) {
    guard (0..<chart.width).contains(column) else { return }
    frame.put(
      text, at: Point(x: head.x + column, y: head.y + row), style: style,
      width: head.width - column)
  }
}

extension GanttChart.Mark.Meaning {
  fileprivate var style: Style {
    switch self {
    case .today: .heading
    case .milestone(let isOverdue): isOverdue ? .overdue : .awaiting
    }
  }
}
