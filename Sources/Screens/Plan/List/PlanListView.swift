import Core
import Interface
import Text

/// The rows of the plan in columns: as many columns as there is room for.
struct PlanListView {
  private let screen: PlanScreen
  private let today: Day

  /// The rows of `screen`.
  init(_ screen: PlanScreen, today: Day) {
    self.screen = screen
    self.today = today
  }

  private enum Column {
    case number, title, responsible, when, deadline, weekday, day, status

    var heading: String {
      switch self {
      case .number: "Nr."
      case .title: "Aktivitet"
      case .responsible: "Ansvarlig"
      case .when: "Hvornår"
      case .deadline: "  Frist"
      case .weekday: "  Frist"
      case .day: "  Frist"
      case .status: "Status"
      }
    }

    /// The columns that it takes up; those of the title are what is left.
    var width: Int {
      switch self {
      case .number, .title: 0
      case .responsible: 14
      case .when: 11
      case .deadline: 14
      case .weekday: 14
      case .day: 10
      case .status: 12
      }
    }
  }

  /// From the fullest choice to the barest.
  private var choices: [[Column]] {
    if screen.mode == .week {
      return [
        [.number, .title, .when, .weekday, .status], [.number, .title, .when, .weekday],
        [.number, .title, .day], [.title, .day],
      ]
    }
    return [
      [.number, .title, .responsible, .deadline, .status], [.number, .title, .deadline, .status],
      [.number, .title, .day], [.title, .day],
    ]
  }

  private func columns(width: Int) -> [(column: Column, width: Int)] {
    func own(_ column: Column) -> Int {
      column == .number ? screen.rows.numberWidth : column.width
    }
    func title(_ columns: [Column]) -> Int {
      width - 4 - columns.reduce(0) { $0 + own($1) } - (columns.count - 1)
    }
    let chosen = choices.first { title($0) >= ($0.contains(.status) ? 26 : 18) } ?? choices.last!
    return chosen.map { ($0, $0 == .title ? max(1, title(chosen)) : own($0)) }
  }

  /// Draws the column headings and the rows that there is room for.
  func view(in frame: inout Frame, at rect: Rect) {
    guard rect.height > 0 else { return }
    let columns = columns(width: rect.width)
    var x = rect.x + 3
    for (column, width) in columns {
      frame.put(column.heading, at: Point(x: x, y: rect.y), style: .label, width: width)
      x += width + 1
    }
    let rows = screen.rows
    if rows.rows.isEmpty { drawEmpty(in: &frame, rect) }
    let end = min(rows.rows.count, screen.offset + rect.height - 1)
    for place in screen.offset..<max(screen.offset, end) {
      let line = Rect(
        x: rect.x, y: rect.y + 1 + place - screen.offset, width: rect.width, height: 1)
      let row = rows.rows[place]
      let id = rows.id(of: row)
      switch row {
      case .group(let group): draw(rows.groups[group], in: &frame, line)
      case .activity(let activity):
        draw(rows.plan.activities[activity], columns, in: &frame, line)
      }
      frame.target("activity:\(id)", in: line)
      if id == screen.focus {
        frame.style(line, as: .selected)
        frame.cursor = Point(x: line.x + 1, y: line.y)
      }
    }
    let edge = rect.right - 1
    if screen.offset > 0 {
      frame.put("▲", at: Point(x: edge, y: rect.y + 1), style: .muted)
    }
    if end < rows.rows.count {
      frame.put("▼", at: Point(x: edge, y: rect.bottom - 1), style: .muted)
    }
  }

  private func drawEmpty(in frame: inout Frame, _ rect: Rect) {
    let text =
      screen.rows.plan.activities.isEmpty
      ? "Ingen aktiviteter endnu. Tryk t for at vælge blandt de typiske, eller a for at skrive en."
      : screen.mode == .week && !screen.isNarrowed
        ? "Ingen frister i denne uge eller den næste, og intet er overskredet."
        : "Ingen aktiviteter passer til det, du har valgt."
    for (row, line) in text.wrapped(to: rect.width - 4).enumerated()
    where rect.y + 1 + row < rect.bottom {
      frame.put(line, at: Point(x: rect.x + 3, y: rect.y + 1 + row), style: .muted)
    }
    frame.cursor = Point(x: rect.x + 3, y: min(rect.y + 1, rect.bottom - 1))
  }

  private func draw(_ group: PlanRows.Group, in frame: inout Frame, _ line: Rect) {
    let progress = "\(group.done)/\(group.total)"
    let late = group.overdue > 0 ? "! \(group.overdue)" : ""
    let words = [
      ("\(progress) udført", late.isEmpty ? "" : "\(late) overskredet"), (progress, late),
    ]
    let room = line.width - 4
    func columns(_ words: (String, String)) -> Int {
      Width.of(words.0) + (words.1.isEmpty ? 0 : Width.of(words.1) + 2) + 2
    }
    let chosen =
      words.first { columns($0) + Width.of(group.name) <= room } ?? words[1]
    var x = line.x + 1
    frame.put(group.isCollapsed ? "▸" : "▾", at: Point(x: x, y: line.y), style: .heading)
    x += 2
    x += frame.put(
      group.name, at: Point(x: x, y: line.y), style: .heading,
      width: max(1, room - columns(chosen)))
    x += 2
    x += frame.put(chosen.0, at: Point(x: x, y: line.y), style: .muted) + 2
    frame.put(chosen.1, at: Point(x: x, y: line.y), style: .overdue)
  }

  private func draw(
    _ activity: Activity, _ columns: [(column: Column, width: Int)], in frame: inout Frame,
    _ line: Rect
  ) {
    if screen.marked.contains(activity.id) {
      frame.put("●", at: Point(x: line.x + 1, y: line.y), style: .match)
    }
    var x = line.x + 3
    for (column, width) in columns {
      let cell = text(column, activity)
      frame.put(cell.text, at: Point(x: x, y: line.y), style: cell.style, width: width)
      x += width + 1
    }
  }

  private func text(_ column: Column, _ activity: Activity) -> Span {
    switch column {
    case .number: Span(activity.number.leading(to: screen.rows.numberWidth), .muted)
    case .title:
      Span(
        "\(activity.box) \(activity.shownTitle)", activity.status.isClosed ? .muted : .plain)
    case .responsible:
      activity.responsible.isEmpty ? Span("–", .muted) : Span(activity.responsible)
    case .when: Span(PlanWeek(today).word(for: activity))
    case .deadline: activity.shownDeadline(today: today)
    case .weekday: activity.shownWeekday(today: today)
    case .day: activity.shortDeadline(today: today)
    case .status: activity.standing(in: screen.rows.plan)
    }
  }
}
