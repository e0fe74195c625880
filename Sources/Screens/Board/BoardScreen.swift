import Core
import Interface
import Text

/// The board (tavle): three columns with the phases' milestones.
struct BoardScreen: Screen {
  static let name = "Tavle"
  static let tab: Tab? = .board
  static let bindings = Bindings(
    [
      Binding([.enter], "Åbn milepælen", short: "åbn", .open),
      Binding([.character("s"), .character(" ")], "Skift status", short: "status", .status),
      Binding([.character("e")], "Ret ansvarlig og frist", short: "ret", .edit),
      Bindings.deadline, Bindings.responsible,
      Binding([.character("b")], "Tilføj beslutning", .decision),
      Binding([.character("n")], "Skriv noter", .notes),
      Bindings.advice,
    ] + Bindings.moves + [
      Bindings.schedule,
      Binding(
        [.character("o")], "Skriv, om alt er klar til næste fase", short: "overgang", .gate),
      Binding([.character("a")], "Tilføj", .add),
      Binding([.character("d"), .delete], "Slet", .delete),
    ], moved: ["r": .advice], canGoBack: false)

  static func parent(of place: Place) -> Place { .portfolio }

  /// The number of the milestone with the focus.
  var selected = 1
  /// What is searched for; milestones without it are dimmed.
  var query = ""
  /// How many rows the columns are scrolled.
  private(set) var offset = 0
  /// What stands at the bottom about the advice.
  var advice = AdviceCheck()
  /// How many things are late in the project.
  private(set) var overdue = Kept<SceneVersion, Int>()
  var keptLayout = Kept<SceneVersion, BoardLayout>()
  var details = BoardDetails()

  var focus: Int? {
    get { selected }
    set { selected = newValue ?? selected }
  }

  private static let footer = FooterChoice(
    first: [.open, .status, .paper, .undo, .deadline, .weekView],
    words: [.deadline: "frist", .responsible: "ansvarlig"])

  func footer(_ scene: Scene) -> FooterChoice { Self.footer }

  func copied(_ scene: Scene) -> Copied? { scene.records(of: .milestone) }

  func focusedRecord(_ scene: Scene) -> Reference? {
    focus.flatMap { scene.project.milestone($0) }?.reference
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    selected = Int(reference.id) ?? selected
  }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    let project = scene.project
    let columns = Phase.allCases.map { project.milestones(in: $0).map(\.number) }
    guard let column = columns.firstIndex(where: { $0.contains(selected) }),
      let row = columns[column].firstIndex(of: selected)
    else {
      selected = columns.joined().first ?? 1
      return .done
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
    default: break
    }
    return .done
  }

  static let refused: [Action] = [.add, .delete]

  /// The project is left with 0, so that a row of Esc stays in it.
  mutating func goBack(_ scene: Scene) -> Outcome? {
    takeBackSearch()
      ? .done : .unavailable("Tavlen er projektets forside. 0 viser alle projekter, q afslutter.")
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let milestone = scene.project.milestone(selected) else { return .done }
    switch action {
    case .open: return .go(.milestone(milestone.number))
    case .edit: return .change(milestone, fields: ["responsible", "planned"])
    case .gate:
      return .add(
        scene.project.newGate(id: scene.newID(), of: milestone.phase, today: scene.today))
    case .add:
      return .unavailable(
        "De tolv milepæle ligger fast. Åbn en med Enter, og tilføj til den med a.")
    case .delete:
      return .unavailable(
        "De tolv milepæle ligger fast. Tryk s og vælg »udgår«, hvis en ikke er aktuel.")
    default: return milestone.perform(action, &scene)
    }
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    guard kind == "milestone", let number = Int(value) else { return .done }
    return try focusOrEnter(number, &scene)
  }

  func finding(_ query: String, _ scene: Scene) -> [(item: Int, isFound: Bool)] {
    let project = scene.project
    return project.milestones.map { ($0.number, matches($0, in: project)) }
  }

  func nothingFound(_ query: String) -> String { "Ingen milepæl indeholder »\(query)«." }

  /// Whether a milestone has the text that is searched for.
  func matches(_ milestone: Milestone, in project: Project) -> Bool {
    query.isEmpty
      || ([
        milestone.id, milestone.title, milestone.shortTitle, milestone.responsible,
        milestone.notes, milestone.status.shown, milestone.purpose, milestone.planned?.medium ?? "",
        milestone.planned?.week.name ?? "",
      ] + project.checklist(of: milestone).map(\.text))
      .contains(where: TextQuery(query).isIn)
  }

  /// Scrolls the focus into view, and makes ready what is shown about it.
  mutating func settle(_ scene: Scene) -> Bool {
    let version = scene.version
    advice.renew(scene.ledger, today: scene.today)
    if overdue[version] == nil { overdue[version] = scene.project.overdueCount(on: scene.today) }
    details.renew(scene)
    let layout = layout(scene)
    keptLayout[version] = layout
    guard let phase = layout.phase(of: selected), let milestone = scene.project.milestone(selected)
    else { return true }
    details.keep(milestone, scene, layout)
    let cards = layout.phases[phase]
    offset = Scroll.offset(
      current: offset, focus: cards.firstIndex { $0.number == selected } ?? 0,
      heights: cards.map { $0.height + layout.gap }, height: layout.cards.height + layout.gap)
    return true
  }

  /// How the board stands on the screen.
  func layout(_ scene: Scene) -> BoardLayout {
    if let kept = keptLayout[scene.version] { return kept }
    var details = details
    details.renew(scene)
    return BoardLayout(scene.project, size: scene.size, next: details.next)
  }

  /// What stands below the board about the milestone with the focus.
  func detail(_ scene: Scene) -> [String] {
    if let kept = details[selected, scene.version] { return kept }
    guard let milestone = scene.project.milestone(selected) else { return [] }
    var details = BoardDetails()
    details.keep(milestone, scene, layout(scene))
    return details[selected, scene.version] ?? []
  }
}
