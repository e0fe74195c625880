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

  private enum Column: CaseIterable {
    case number, name, attitude, sign, position, handling, next, department

    var heading: String {
      switch self {
      case .number: "Nr."
      case .name: "Navn"
      case .attitude: "Holdning"
      case .sign: ""
      case .position: "Ind Ber"
      case .handling: "Håndtering"
      case .next: "Næste gang"
      case .department: "Afdeling"
      }
    }

    /// The columns that it takes up; those of the name are what is left.
    var width: Int {
      switch self {
      case .number: 4
      case .name: 0
      case .attitude: 13
      case .sign: 1
      case .position: 7
      case .handling: 12
      case .next: 11
      case .department: 16
      }
    }
  }

  /// From the fullest choice to the barest.
  private func choices() -> [[Column]] {
    let position: [Column] = isWide ? [] : [.position]
    return [
      [.number, .name, .attitude] + position + [.handling, .next, .department],
      [.number, .name, .attitude] + position + [.handling, .next],
      [.number, .name, .attitude, .handling, .next],
      [.number, .name, .attitude, .next],
      [.number, .name, .sign, .next],
      [.number, .name, .sign],
      [.number, .name],
    ]
  }

  private func columns(width: Int) -> [(column: Column, width: Int)] {
    func name(_ columns: [Column]) -> Int {
      width - 2 - columns.reduce(0) { $0 + $1.width } - (columns.count - 1)
    }
    let chosen =
      choices().first { name($0) >= ($0.contains(.department) ? 24 : 16) } ?? [.number, .name]
    return chosen.map { ($0, $0 == .name ? max(1, name(chosen)) : $0.width) }
  }

  /// Draws the column headings and the rows from `offset` on.
  func view(in frame: inout Frame, at rect: Rect, offset: Int) {
    guard rect.height > 0 else { return }
    let columns = columns(width: rect.width)
    var x = rect.x + 1
    for (column, width) in columns {
      frame.put(column.heading, at: Point(x: x, y: rect.y), style: .label, width: width)
      x += width + 1
    }
    let shown = screen.roster.shown
    if shown.isEmpty { drawEmpty(in: &frame, rect) }
    for (row, standing) in shown.dropFirst(offset).prefix(rect.height - 1).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + 1 + row, width: rect.width, height: 1)
      draw(standing, columns, in: &frame, line)
    }
    let edge = rect.right - 1
    if offset > 0 { frame.put("▲", at: Point(x: edge, y: rect.y + 1), style: .muted) }
    if offset + rect.height - 1 < shown.count {
      frame.put("▼", at: Point(x: edge, y: rect.bottom - 1), style: .muted)
    }
  }

  private func drawEmpty(in frame: inout Frame, _ rect: Rect) {
    let text =
      screen.roster.total == 0
      ? "Ingen interessenter endnu. Tryk a for at tilføje en."
      : "Ingen interessenter passer til det, du har valgt."
    let point = Point(x: rect.x + 1, y: min(rect.y + 1, rect.bottom - 1))
    frame.put(text, at: point, style: .muted, width: rect.width - 2)
    frame.cursor = point
  }

  private func draw(
    _ standing: StakeholderStanding, _ columns: [(column: Column, width: Int)],
    in frame: inout Frame,
    _ line: Rect
  ) {
    var x = line.x + 1
    for (column, width) in columns {
      let cell = text(column, standing)
      frame.put(cell.text, at: Point(x: x, y: line.y), style: cell.style, width: width)
      x += width + 1
    }
    frame.target("stakeholder:\(standing.stakeholder.id)", in: line)
    if standing.stakeholder.id == screen.focus {
      frame.style(line, as: .selected)
      frame.cursor = Point(x: line.x + 1, y: line.y)
    }
  }

  private func text(_ column: Column, _ standing: StakeholderStanding) -> Span {
    let stakeholder = standing.stakeholder
    switch column {
    case .number:
      return Span(stakeholder.number.leading(to: screen.roster.numberWidth), .muted)
    case .name: return Span(stakeholder.name.isEmpty ? "uden navn" : stakeholder.name)
    case .attitude: return Span(standing.attitudeText, standing.attitudeStyle)
    case .sign:
      return Span(standing.current?.attitude.sign ?? "–", standing.attitudeStyle)
    case .position:
      return standing.position.map { Span(" \($0.influence)   \($0.affectedness)") }
        ?? Span(" –   –", .muted)
    case .handling: return Span(standing.handling?.shown ?? "–")
    case .next:
      guard let next = standing.openContact else { return Span("–", .muted) }
      return standing.awaitsContact(on: today)
        ? Span("! \(next.compact(today: today))", .overdue)
        : Span("  \(next.compact(today: today))")
    case .department:
      let name = stakeholder.department.flatMap { project.department($0)?.name }
      return Span(name ?? stakeholder.organisation, .muted)
    }
  }
}
