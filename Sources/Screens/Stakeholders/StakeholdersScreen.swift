import Core
import Interface

/// The stakeholders (interessenter), as a list and in a matrix.
struct StakeholdersScreen: Screen {
  static let name = "Interessenter"
  static let tab: Tab? = .stakeholders
  static let lists: [Kind] = [.stakeholder]
  static let bindings = Bindings(
    [
      Binding([.enter], "Åbn interessenten", short: "åbn", .open),
      Binding(
        [.character("m")], "Skift mellem liste og matrix", short: "liste/matrix", .switchView),
      Binding([.character("a")], "Tilføj interessent", short: "tilføj", .add),
    ] + Stakeholder.bindings + [
      Binding([.character("o")], "Sortér efter noget andet", short: "sortér", .sort),
      Bindings.filter,
    ], moved: Stakeholder.moved.merging(["f": .filter]) { $1 })

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

  /// The pane that the keys work in, among the three of the tab.
  var shownPane: StakeholderPane { pane == .list ? .list : .matrix }

  /// Moves the focus.
  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    if action.isBetweenPanes { return .pane(shownPane.next(action)) }
    let layout = StakeholdersLayout(scene.size, pane: pane)
    if pane == .matrix, let matrix = layout.matrix,
      let target = MatrixMovement(roster, matrix, focus: focus).target(after: action)
    {
      focus = target
      return .done
    }
    let page = pane == .matrix ? 1 : max(1, layout.rows - 1)
    if let target = action.row(from: row, of: roster.shown.count, page: page) { go(to: target) }
    return .done
  }

  private mutating func go(to target: Int) {
    guard !roster.shown.isEmpty else { return }
    row = max(0, min(target, roster.shown.count - 1))
    focus = roster.shown[row].stakeholder.id
  }

  func copied(_ scene: Scene) -> Copied? {
    .records(roster.shown.map(\.stakeholder.reference), project: scene.project.id)
  }

  /// Puts the focus on a stakeholder, and shows it even if it was left out.
  mutating func show(_ reference: Reference, _ scene: Scene) {
    focus = reference.id
    guard roster.place(of: reference.id) == nil else { return }
    query = ""
    filter = StakeholderFilter()
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch action {
    case .switchView: pane = pane == .list ? .matrix : .list
    case .sort:
      sort = sort.next
      return .say("Sorteret efter \(sort.name).")
    case .filter: return .form(filter)
    case .add: return .add(Stakeholder(id: scene.newID()))
    default:
      guard let stakeholder = focused?.stakeholder else {
        return .unavailable("Her er ingen interessent at arbejde med. Tryk a for at tilføje en.")
      }
      return action == .open
        ? .go(.stakeholder(stakeholder.id)) : stakeholder.perform(action, &scene)
    }
    return .done
  }

  mutating func goBack(_ scene: Scene) -> Outcome? {
    if takeBackSearch() { return .done }
    if filter.isEmpty { return nil }
    filter = StakeholderFilter()
    return .done
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    if kind == "pane" { return StakeholderPane(rawValue: value).map { .pane($0) } ?? .done }
    if kind == "stakeholder" { return try focusOrEnter(value, &scene) }
    return .done
  }

  /// Keeps the focus on a stakeholder that is shown, and in view.
  mutating func settle(_ scene: Scene) -> Bool {
    roster.renew(
      scene.ledger,
      Roster.Choice(query: query, filter: filter, sort: sort, today: scene.today))
    if let place = roster.place(of: focus) {
      row = place
    } else {
      focus = nil
      go(to: row)
    }
    offset = Scroll.offset(
      current: offset, focus: row, count: roster.shown.count,
      height: StakeholdersLayout(scene.size, pane: pane).rows)
    return true
  }
}
