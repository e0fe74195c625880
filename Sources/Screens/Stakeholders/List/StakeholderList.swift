import Core
import Interface

/// The list of stakeholders: as many columns as there is room for.
struct StakeholderList {
  private let screen: StakeholdersScreen
  private let project: Project
  private let today: Day
  private let isWide: Bool

  /// A list of `screen`'s stakeholders; beside the matrix it leaves out the positions.
  init(
    _ screen: StakeholdersScreen, _ project: Project, _ today: Day, isWide: Bool
  ) {
    self.screen = screen
    self.project = project
    self.today = today
    self.isWide = isWide
  }

  /// The columns, from the fullest choice to the barest.
  private var choices: [(columns: [ListColumn<StakeholderStanding>], least: Int)] {
    typealias Column = ListColumn<StakeholderStanding>
    let (project, today, digits) = (project, today, screen.roster.numberWidth)
    let number = Column("Nr.", digits) { Span($0.stakeholder.number.leading(to: digits), .muted) }
    let name = Column("Navn", nil) {
      Span($0.stakeholder.name.isEmpty ? "uden navn" : $0.stakeholder.name)
    }
    let attitude = Column("Holdning", 13, gap: 2) { Span($0.attitudeText, $0.attitudeStyle) }
    let sign = Column("", 1) { Span($0.current?.attitude.sign ?? "–", $0.attitudeStyle) }
    let position = Column("Indfl. Ber.", 11) {
      $0.position.map { Span("   \($0.influence)     \($0.affectedness)") }
        ?? Span("   –     –", .muted)
    }
    let handling = Column("Inddragelse", 13, gap: 2) { Span($0.handling?.shown ?? "–") }
    let next = Column("Næste", 11) { standing in
      guard let next = standing.openContact else { return Span("–", .muted) }
      return Span(
        next.compact(today: today), standing.awaitsContact(on: today) ? .overdue : .plain)
    }
    let department = Column("Afdeling", 16) {
      let name = $0.stakeholder.department.flatMap { project.department($0)?.name }
      return Span(name ?? $0.stakeholder.organisation, .muted)
    }
    let assessed = [number, name, attitude] + (isWide ? [] : [position])
    return [
      (assessed + [handling, next, department], 28), (assessed + [handling, next], 26),
      ([number, name, attitude, handling, next], 16), ([number, name, attitude, next], 16),
      ([number, name, sign, next], 16), ([number, name, sign], 16), ([number, name], 16),
    ]
  }

  /// Draws the column headings and the rows from `offset` on.
  func view(in frame: inout Frame, at rect: Rect, offset: Int) {
    guard rect.height > 0 else { return }
    let columns = ListColumns(choices, width: rect.width - 2)
    columns.drawHeadings(in: &frame, at: Point(x: rect.x + 1, y: rect.y))
    let shown = screen.roster.shown
    if shown.isEmpty { drawEmpty(in: &frame, rect) }
    for (row, standing) in shown.dropFirst(offset).prefix(rect.height - 1).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + 1 + row, width: rect.width, height: 1)
      let start = Point(x: line.x + 1, y: line.y)
      if standing.awaitsContact(on: today) {
        frame.put("!", at: Point(x: line.x, y: line.y), style: .overdue)
      }
      columns.draw(standing, in: &frame, at: start)
      frame.target("stakeholder:\(standing.stakeholder.id)", in: line)
      if standing.stakeholder.id == screen.focus {
        frame.style(line, as: .selected)
        frame.cursor = start
      }
    }
    let body = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    frame.putArrows(
      x: rect.right - 1, body, above: offset > 0, below: offset + body.height < shown.count)
  }

  private func drawEmpty(in frame: inout Frame, _ rect: Rect) {
    let point = Point(x: rect.x + 1, y: min(rect.y + 1, rect.bottom - 1))
    frame.put(screen.roster.emptyText, at: point, style: .muted, width: rect.width - 2)
    frame.cursor = point
  }
}

extension Roster {
  /// What is said where no stakeholders are shown.
  var emptyText: String {
    total == 0
      ? "Ingen interessenter endnu. Tryk a for at tilføje en."
      : "Ingen interessenter passer til det, du har valgt."
  }
}
