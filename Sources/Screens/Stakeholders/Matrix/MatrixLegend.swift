import Core
import Interface

/// What stands beside the matrix: the name to each number, those that haven't been assessed, and
/// what the signs mean.
struct MatrixLegend {
  private let screen: StakeholdersScreen

  init(_ screen: StakeholdersScreen) { self.screen = screen }

  private static let signs: [[Attitude]] = [
    [.opponent, .sceptical], [.neutral, .positive], [.ambassador],
  ]

  /// Draws as much as there is room for, with the focus in view.
  func view(in frame: inout Frame, at rect: Rect) {
    let roster = screen.roster
    let (assessed, others) = (roster.assessed, roster.unassessed)
    // Between the assessed and the others stands a heading.
    let heading = others.isEmpty ? nil : assessed.count
    let count = assessed.count + (heading == nil ? 0 : 1) + others.count
    func place(_ row: Int) -> Int {
      row < assessed.count ? assessed[row] : others[row - assessed.count - 1]
    }
    let signs = rect.height >= 12 ? Self.signs.count + 1 : 0
    let list = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - signs)
    let focus = roster.place(of: screen.focus).flatMap { place in
      assessed.firstIndex(of: place) ?? others.firstIndex(of: place).map { $0 + assessed.count + 1 }
    }
    let offset = Scroll.offset(
      current: 0, focus: focus ?? 0, count: count, height: list.height)
    for row in offset..<min(count, offset + list.height) {
      let line = Rect(x: list.x, y: list.y + row - offset, width: list.width, height: 1)
      if row == heading {
        frame.put(
          "Ikke vurderet: \(others.count)", at: Point(x: line.x, y: line.y), style: .label,
          width: line.width)
      } else {
        draw(roster.shown[place(row)], in: &frame, line)
      }
    }
    frame.putArrows(x: list.right, list, above: offset > 0, below: offset + list.height < count)
    if roster.shown.isEmpty {
      let text =
        roster.total == 0 ? "Ingen endnu. Tryk a." : "Ingen passer til det valgte."
      frame.put(
        text, at: Point(x: rect.x, y: rect.y), style: .muted, width: rect.width)
      frame.cursor = Point(x: rect.x, y: rect.y)
    }
    if signs > 0 { drawSigns(in: &frame, at: Point(x: rect.x, y: list.bottom + 1)) }
  }

  private func draw(_ standing: StakeholderStanding, in frame: inout Frame, _ line: Rect) {
    let used = frame.put(
      standing.stakeholder.number.leading(to: screen.roster.numberWidth),
      at: Point(x: line.x, y: line.y), style: .muted)
    frame.put(
      standing.current?.attitude.sign ?? "–", at: Point(x: line.x + used, y: line.y),
      style: standing.attitudeStyle)
    frame.put(
      standing.stakeholder.name, at: Point(x: line.x + used + 2, y: line.y),
      width: line.width - used - 2)
    frame.target("stakeholder:\(standing.stakeholder.id)", in: line)
    guard standing.stakeholder.id == screen.focus else { return }
    frame.style(line, as: .selected)
    if standing.current == nil { frame.cursor = Point(x: line.x, y: line.y) }
  }

  private func drawSigns(in frame: inout Frame, at point: Point) {
    for (row, attitudes) in Self.signs.enumerated() {
      for (column, attitude) in attitudes.enumerated() {
        frame.put(
          attitude.words, at: Point(x: point.x + column * 14, y: point.y + row),
          style: attitude.style)
      }
    }
  }
}
