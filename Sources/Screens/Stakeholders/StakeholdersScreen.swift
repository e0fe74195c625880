import Core
import Interface

/// The stakeholders (interessenter), as a list and in a matrix.
struct StakeholdersScreen {
  /// What the keys work in; side by side both are shown.
  enum Pane { case list, matrix }

  /// The pane that the keys work in.
  var pane = Pane.list
  /// The id of the stakeholder with the focus, or nil when none are shown.
  var focus: String?
  /// Only stakeholders with this text are shown; empty shows all.
  var query = ""
  /// Which stakeholders are shown.
  var filter = StakeholderFilter()
  /// The order of the list.
  var sort = StakeholderOrder.name
  /// How many rows the list is scrolled.
  private(set) var offset = 0
  /// The stakeholders that are shown.
  private(set) var roster = Roster()
  /// The place of the focus, for when what it is on goes away.
  private var row = 0

  /// Whether some are left out.
  var isNarrowed: Bool { !query.isEmpty || !filter.isEmpty }

  /// The stakeholder with the focus, or nil.
  var focused: StakeholderStanding? { roster.standing(focus) }

  /// Moves the focus.
  mutating func move(_ action: Action, size: Size) {
    let layout = StakeholdersLayout(size, pane: pane)
    if pane == .matrix, let matrix = layout.matrix,
      let target = MatrixMovement(roster, matrix, focus: focus).target(after: action)
    {
      focus = target
      return
    }
    let page = pane == .matrix ? 1 : max(1, layout.rows - 1)
    switch action {
    case .up: go(to: row - 1)
    case .down: go(to: row + 1)
    case .pageUp: go(to: row - page)
    case .pageDown: go(to: row + page)
    case .first: go(to: 0)
    case .last: go(to: roster.shown.count - 1)
    default: break
    }
  }

  private mutating func go(to target: Int) {
    guard !roster.shown.isEmpty else { return }
    row = max(0, min(target, roster.shown.count - 1))
    focus = roster.shown[row].stakeholder.id
  }

  /// Puts the focus on a stakeholder, and shows it even if it was left out.
  mutating func show(_ id: String) {
    focus = id
    guard roster.place(of: id) == nil else { return }
    query = ""
    filter = StakeholderFilter()
  }

  /// Keeps the focus on something that is shown, and in view.
  mutating func settle(_ ledger: Ledger, today: Day, size: Size) {
    roster.renew(
      ledger, Roster.Choice(query: query, filter: filter, sort: sort, today: today))
    if let place = roster.place(of: focus) {
      row = place
    } else {
      focus = nil
      go(to: row)
    }
    offset = Scroll.offset(
      current: offset, focus: row, count: roster.shown.count,
      height: StakeholdersLayout(size, pane: pane).rows)
  }
}
