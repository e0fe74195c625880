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

  /// The columns before the rows: for marks and what is late.
  private static let margin = 2

  /// The columns of the name of who is responsible, where there is room.
  static let responsibleWidth = 19

  /// The columns, from the fullest choice to the barest.
  private var choices: [(columns: [ListColumn<Activity>], least: Int)] {
    let (plan, today, digits) = (screen.rows.plan, today, screen.rows.numberWidth)
    let number = ListColumn<Activity>(digits < 3 ? "Nr" : "Nr.", digits) {
      Span($0.number.leading(to: digits), .muted)
    }
    let title = ListColumn<Activity>("Aktivitet", nil) {
      Span("\($0.box) \($0.shownTitle)", $0.status.isClosed ? .muted : .plain)
    }
    // Where the groups say it, the rows don't.
    func responsible(_ width: Int) -> [ListColumn<Activity>] {
      screen.grouping == .responsible
        ? []
        : [
          ListColumn("Ansvarlig", width) {
            $0.responsible.isEmpty ? Span("–", .muted) : Span($0.responsible)
          }
        ]
    }
    let deadline = ListColumn<Activity>("Frist", 15) { $0.shownDeadline(today: today) }
    let day = ListColumn<Activity>("Frist", 11) { $0.shortDeadline(today: today) }
    let status = ListColumn<Activity>("Status", 14 + digits) {
      $0.standing(in: plan, today: today)
    }
    let word = ListColumn<Activity>("Status", 10) {
      $0.standing(in: plan, today: today, isBrief: true)
    }
    typealias Choice = (columns: [ListColumn<Activity>], least: Int)
    func choice(names width: Int, _ others: [ListColumn<Activity>], _ least: Int) -> Choice {
      ([number, title] + responsible(width) + others, least)
    }
    return [
      choice(names: Self.responsibleWidth, [deadline, status], 64),
      choice(names: 14, [deadline, status], 44), choice(names: 14, [day, word], 38),
      choice(names: 12, [day, word], 38), choice(names: 10, [day, word], 38),
      choice(names: 10, [day, word], 30), ([number, title, day, word], 26),
      ([number, title, day], 18), ([title, day], 18),
    ]
  }

  /// Draws the column headings and the rows that there is room for.
  func view(in frame: inout Frame, at rect: Rect) {
    guard rect.height > 0 else { return }
    let columns = ListColumns(choices, width: rect.width - Self.margin - 1)
    columns.drawHeadings(in: &frame, at: Point(x: rect.x + Self.margin, y: rect.y))
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
        if screen.marked.contains(id) {
          frame.put("●", at: Point(x: line.x, y: line.y), style: .match)
        }
        if rows.states[activity].contains(.overdue) {
          frame.put("!", at: Point(x: line.x + 1, y: line.y), style: .overdue)
        }
        columns.draw(
          rows.plan.activities[activity], in: &frame, at: Point(x: line.x + Self.margin, y: line.y))
      }
      frame.target("activity:\(id)", in: line)
      if id == screen.focus {
        frame.style(line, as: .selected)
        frame.cursor = Point(x: line.x + 1, y: line.y)
      }
    }
    let body = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    frame.putArrows(
      x: rect.right - 1, body, above: screen.offset > 0, below: end < rows.rows.count)
  }

  private func drawEmpty(in frame: inout Frame, _ rect: Rect) {
    for (row, line) in screen.emptyText.wrapped(to: rect.width - 4).enumerated()
    where rect.y + 1 + row < rect.bottom {
      frame.put(line, at: Point(x: rect.x + Self.margin, y: rect.y + 1 + row), style: .muted)
    }
    frame.cursor = Point(x: rect.x + Self.margin, y: min(rect.y + 1, rect.bottom - 1))
  }

  private func draw(_ group: PlanGroups.Group, in frame: inout Frame, _ line: Rect) {
    let progress = "\(group.counts.done)/\(group.counts.total)"
    let late = group.counts.overdue > 0 ? "! \(group.counts.overdue)" : ""
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
    frame.put(group.isFolded ? "▸" : "▾", at: Point(x: x, y: line.y), style: .heading)
    x += 2
    x += frame.put(
      group.name, at: Point(x: x, y: line.y), style: .heading,
      width: max(1, room - columns(chosen)))
    x += 2
    x += frame.put(chosen.0, at: Point(x: x, y: line.y), style: .muted) + 2
    frame.put(chosen.1, at: Point(x: x, y: line.y), style: .overdue)
  }
}

extension PlanScreen {
  /// What is said where no activities are shown.
  var emptyText: String {
    if rows.plan.activities.isEmpty {
      return
        "Ingen aktiviteter endnu. Tryk t for at vælge blandt de typiske, eller a for at skrive en."
    }
    return "Ingen aktiviteter passer til det, du har valgt."
  }
}
