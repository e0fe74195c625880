import Core
import Drawing
import Interface
import Text

/// The Gantt chart: the plan against time, with a row for each heading and activity.
///
/// It asks only for the rows that it shows, so that a plan may be of any size:
///
///     GanttView(count: rows.count, row: { rows[$0] }, plan: plan, state: gantt, focus: 3,
///       today: today, milestones: project.milestones
///     ).view(in: &frame, at: rect)
struct GanttView {
  private let count: Int
  private let row: (Int) -> GanttRow
  private let plan: Plan
  private let state: GanttState
  private let focus: Int?
  private let today: Day
  private let milestones: ChunkedArray<Milestone>

  /// A chart of `count` rows, the one at the index `focus` having the focus.
  ///
  /// `plan` tells what depends on what, and the planned days of `milestones` are marked at the
  /// head.
  init(
    count: Int, row: @escaping (Int) -> GanttRow, plan: Plan, state: GanttState, focus: Int?,
    today: Day, milestones: ChunkedArray<Milestone> = []
  ) {
    self.count = count
    self.row = row
    self.plan = plan
    self.state = state
    self.focus = focus
    self.today = today
    self.milestones = milestones
  }

  /// A chart of the rows in an array.
  init(
    _ rows: [GanttRow], plan: Plan, state: GanttState, focus: Int?, today: Day,
    milestones: ChunkedArray<Milestone> = []
  ) {
    self.init(
      count: rows.count, row: { rows[$0] }, plan: plan, state: state, focus: focus, today: today,
      milestones: milestones)
  }

  /// Draws it inside `rect`, and puts the cursor on the row with the focus.
  func view(in frame: inout Frame, at rect: Rect) {
    let layout = GanttLayout(rect)
    let chart = state.chart(at: rect)
    GanttHead(chart, today: today, milestones: milestones).view(in: &frame, layout)
    let offset = Scroll.offset(
      current: state.offset, focus: focus ?? state.offset, count: count,
      height: layout.rows.height)
    let shown = (offset..<max(offset, min(count, offset + layout.rows.height))).map(row)
    let focused = focus.flatMap { shown.indices.contains($0 - offset) ? shown[$0 - offset] : nil }
    let grid = GanttGrid(
      shown.map(\.activity), chart: chart, plan: plan, today: today, focus: focused?.activity?.id)
    // Numbers are given once, so there are at least as many as there are activities.
    let highest = shown.lazy.compactMap(\.activity?.number).max() ?? 0
    let digits = String(max(highest, plan.activities.count)).count
    for (index, row) in shown.enumerated() {
      let y = layout.rows.y + index
      draw(grid.rows[index], of: row.activity, in: &frame, at: Point(x: layout.rows.x, y: y))
      let label = Rect(x: layout.labels.x, y: y, width: layout.labels.width, height: 1)
      draw(row, in: &frame, label, digits: digits)
      let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      frame.target(row.target, in: line)
      if index + offset == focus {
        frame.style(label, as: .selected)
        frame.cursor = Point(x: label.x, y: y)
      }
    }
    let edge = layout.labels.right
    if offset > 0 { put("▲", in: &frame, Point(x: edge, y: layout.rows.y), rect) }
    if offset + shown.count < count {
      put("▼", in: &frame, Point(x: edge, y: layout.rows.bottom - 1), rect)
    }
  }

  private func put(_ sign: String, in frame: inout Frame, _ point: Point, _ rect: Rect) {
    if rect.contains(point) { frame.put(sign, at: point, style: .muted) }
  }

  private func draw(
    _ cells: [GanttGrid.Cell], of activity: Activity?, in frame: inout Frame, at point: Point
  ) {
    let isLate = activity?.isOverdue(on: today) ?? false
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style(isLate: isLate)
      let end = cells[start...].firstIndex { $0.style(isLate: isLate) != style } ?? cells.endIndex
      frame.put(
        String(cells[start..<end].map(\.sign)), at: Point(x: point.x + start, y: point.y),
        style: style)
      start = end
    }
    guard let activity, activity.start == nil, activity.deadline == nil, activity.doneOn == nil
    else { return }
    frame.put(GanttLabel.undated, at: point, style: .muted, width: cells.count)
  }

  private func draw(_ row: GanttRow, in frame: inout Frame, _ line: Rect, digits: Int) {
    switch row {
    case .heading(let text, let note, _):
      let used = frame.put(
        text, at: Point(x: line.x, y: line.y), style: .heading, width: line.width)
      let room = line.width - used - 1
      if Width.of(note) <= room {
        frame.put(
          note, at: Point(x: line.right - Width.of(note), y: line.y), style: .muted, width: room)
      }
    case .activity(let activity):
      let label = GanttLabel(activity, in: plan, today: today, digits: digits)
      var x = line.x
      for (text, style) in [
        (label.sign, label.isLate ? Style.overdue : .muted),
        (" \(label.number) ", .muted),
        (label.title, activity.status.isClosed ? .muted : .plain),
      ] {
        x += frame.put(text, at: Point(x: x, y: line.y), style: style, width: line.right - x)
      }
    }
  }
}

extension GanttRow {
  /// What a click on it means.
  fileprivate var target: String {
    switch self {
    case .heading(_, _, let target): target
    case .activity(let activity): "activity:\(activity.id)"
    }
  }
}

extension GanttGrid.Cell {
  /// The role its colour is chosen by; a bar's depends on whether the activity is late.
  func style(isLate: Bool) -> Style {
    switch self {
    case .bar(let status): isLate ? .overdue : status.barStyle
    case .today: .heading
    case .waits: .overdue
    case .line(_, let focused), .arrow(_, let focused): focused ? .activeBorder : .border
    case .empty, .dayOff, .approved, .before, .after: .muted
    }
  }
}

extension ActivityStatus {
  /// The role that the colour of an activity's bar is chosen by.
  fileprivate var barStyle: Style {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .waiting: .awaiting
    case .postponed: .sceptical
    case .done: .reached
    case .withdrawn: .withdrawn
    }
  }
}
