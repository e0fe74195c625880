import Core
import Interface

/// The board (tavle): three columns with the phases' milestones.
struct BoardScreen: Equatable {
  /// The number of the milestone with the focus.
  var selected = 1
  /// What is searched for; milestones without it are dimmed.
  var query = ""
  /// How many rows the columns are scrolled.
  var offset = 0

  /// Moves the focus; false when the action isn't a movement.
  mutating func move(_ action: Action, in project: Project) -> Bool {
    let columns = Phase.allCases.map { project.milestones(in: $0).map(\.number) }
    guard let column = columns.firstIndex(where: { $0.contains(selected) }),
      let row = columns[column].firstIndex(of: selected)
    else {
      selected = columns.joined().first ?? 1
      return true
    }
    func go(_ column: Int, _ row: Int) {
      guard columns.indices.contains(column), !columns[column].isEmpty else { return }
      selected = columns[column][max(0, min(row, columns[column].count - 1))]
    }
    switch action {
    case .up: go(column, row - 1)
    case .down: go(column, row + 1)
    case .left: go(column - 1, row)
    case .right: go(column + 1, row)
    case .first, .pageUp: go(column, 0)
    case .last, .pageDown: go(column, columns[column].count - 1)
    case .nextPane: go((column + 1) % columns.count, 0)
    case .previousPane: go((column + columns.count - 1) % columns.count, 0)
    default: return false
    }
    return true
  }

  /// Whether a milestone has the text that is searched for.
  func matches(_ milestone: Milestone, in project: Project) -> Bool {
    query.isEmpty
      || ([
        milestone.id, milestone.title, milestone.shortTitle, milestone.responsible,
        milestone.notes, milestone.status.shown, milestone.purpose, milestone.planned?.medium ?? "",
        milestone.planned?.week.name ?? "",
      ] + project.checklist(of: milestone).map(\.text))
      .contains { $0.matches(query) }
  }

  /// Scrolls the focus into view.
  mutating func settle(in project: Project, size: Size) {
    let layout = BoardLayout(project, size: size)
    guard let phase = project.milestone(selected)?.phase else { return }
    let milestones = project.milestones(in: phase)
    offset = Scroll.offset(
      current: offset, focus: milestones.map(\.number).firstIndex(of: selected) ?? 0,
      heights: milestones.map { layout.card(of: $0).height + layout.gap },
      height: layout.cards.height + layout.gap)
  }
}
