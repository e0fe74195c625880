import Core
import Interface

/// One screen of the program as a value: what it remembers, its keys, how it is drawn, and what the
/// keys do there.
protocol Screen {
  /// What the focus can rest on.
  associatedtype Item: Hashable

  /// The screen's name in Danish.
  static var name: String { get }
  /// Where it is, in Danish: "på milepælens side".
  static var whereabouts: String { get }
  /// The tab it belongs to, if any.
  static var tab: Tab? { get }
  /// Its table of keys.
  static var bindings: Bindings { get }
  /// Whether it is about an open project.
  static var isInProject: Bool { get }
  /// Whether only what is looked at together is shown, without tabs.
  static var isCalm: Bool { get }
  /// Whether something of the project's history is shown.
  static var showsHistory: Bool { get }
  /// Where Esc leads.
  static func parent(of place: Place) -> Place
  /// The kinds whose records are listed there, so that a new one is turned to.
  static var lists: [Kind] { get }
  /// The kinds whose records have pages of their own, where a new one is shown at once.
  static var opens: [Kind] { get }
  /// Whether there is a list to search in; where there isn't, the whole project is searched.
  static var hasSearch: Bool { get }
  /// The actions that have keys only to say why they can't be done.
  static var refused: [Action] { get }

  /// Makes the screen as it is before anybody has been there.
  init()

  /// What has the focus.
  var focus: Item? { get set }
  /// What is searched for, where only what was found is shown or stands out.
  var query: String { get set }

  /// Makes ready for somebody who comes by another way than Esc.
  mutating func enter(_ scene: Scene)
  /// Puts the focus on a record, or on where it stands.
  mutating func show(_ reference: Reference, _ scene: Scene)
  /// Puts the focus on a field of what the screen is about, where it has a row.
  mutating func show(field: String)
  /// Turns to a record that has just been added; nil when it isn't seen here.
  mutating func turn(toNew reference: Reference, _ scene: Scene) -> Outcome?
  /// Keeps the focus on something that is there, and in view; false when what the screen is about
  /// is gone.
  mutating func settle(_ scene: Scene) -> Bool
  /// Moves the focus.
  mutating func move(_ action: Action, _ scene: Scene) -> Outcome
  /// Carries out one of the screen's own actions.
  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome
  /// Whether an action that turns something on or off has it on already, so that whoever comes from
  /// elsewhere for it finds it.
  func isOn(_ action: Action) -> Bool
  /// Takes back the latest of the user's choices of what is shown; nil when there is none, so that
  /// Esc leads away.
  mutating func goBack(_ scene: Scene) -> Outcome?
  /// Does what the keys would do to what was clicked on: a kind of target, and which of them.
  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  /// What Enter does to an item.
  func enterAction(on item: Item) -> Action
  /// What the footer shows of the table of keys: what is needed most where the focus is first, and
  /// without what can't be done there.
  func footer(_ scene: Scene) -> FooterChoice
  /// What its backdrop depends on besides the place and the scene's version.
  func backdrop(_ scene: Scene) -> BackdropView
  /// Draws what is the same wherever the focus is, before the rest is drawn on top; by default
  /// nothing.
  func drawBackdrop(in frame: inout Frame, _ scene: Scene)
  /// Draws it, on its backdrop.
  func view(in frame: inout Frame, _ scene: Scene)

  /// What is read aloud of it.
  func reading(_ scene: Scene) -> Reading

  /// What can have the focus, and whether it has `query` in it; empty where only what was found is
  /// shown.
  func finding(_ query: String, _ scene: Scene) -> [(item: Item, isFound: Bool)]
  /// What is said when nothing has `query` in it.
  func nothingFound(_ query: String) -> String
  /// The list that is shown, to be copied; nil where none is.
  func copied(_ scene: Scene) -> Copied?
  /// Which of the lists that can be written it is; nil where it is none of them.
  func listed(_ scene: Scene) -> ListKind?
  /// The record with the focus; nil where it is on something else.
  func focusedRecord(_ scene: Scene) -> Reference?
  /// The project that is looked at, by its id.
  func project(_ scene: Scene) -> String?
  /// The meeting that is looked at, if any.
  func meeting(_ scene: Scene) -> Meeting?
}

extension Screen {
  static var lists: [Kind] { [] }
  static var opens: [Kind] { [] }
  static var hasSearch: Bool { true }
  static var refused: [Action] { [] }

  static var whereabouts: String {
    let isTab = tab.map { Place($0).screen == self } ?? false
    return isTab ? "på fanen \(name)" : "på siden \(name)"
  }
  static var isInProject: Bool { true }
  static var isCalm: Bool { false }
  static var showsHistory: Bool { false }
  static func parent(of place: Place) -> Place { .board }

  var query: String {
    get { "" }
    set {}
  }

  func footer(_ scene: Scene) -> FooterChoice { FooterChoice() }

  func backdrop(_ scene: Scene) -> BackdropView { BackdropView() }
  func drawBackdrop(in frame: inout Frame, _ scene: Scene) {}

  mutating func enter(_ scene: Scene) {}
  mutating func show(_ reference: Reference, _ scene: Scene) {}
  mutating func show(field: String) {}
  mutating func turn(toNew reference: Reference, _ scene: Scene) -> Outcome? {
    if Self.opens.contains(reference.kind) { return .show(reference) }
    guard Self.lists.contains(reference.kind) else { return nil }
    show(reference, scene)
    return .done
  }
  func isOn(_ action: Action) -> Bool { false }
  mutating func goBack(_ scene: Scene) -> Outcome? { takeBackSearch() ? .done : nil }

  func finding(_ query: String, _ scene: Scene) -> [(item: Item, isFound: Bool)] { [] }
  func nothingFound(_ query: String) -> String { "»\(query)« står ikke på denne side." }
  func copied(_ scene: Scene) -> Copied? { Self.lists.first.map(scene.records) }
  func listed(_ scene: Scene) -> ListKind? {
    guard case .records(let records, _) = copied(scene) else { return nil }
    return records.first.flatMap { ListKind(of: $0.kind) }
      ?? Self.lists.first.flatMap(ListKind.init)
  }
  func focusedRecord(_ scene: Scene) -> Reference? {
    guard let id = focus as? String else { return nil }
    return Self.lists.map { Reference($0, id) }.first { scene.project.contains($0) }
  }
  func project(_ scene: Scene) -> String? { scene.openProject }
  func meeting(_ scene: Scene) -> Meeting? { nil }

  /// Shows again what the search had left out; false when nothing was searched for.
  mutating func takeBackSearch() -> Bool {
    if query.isEmpty { return false }
    query = ""
    return true
  }

  /// Puts the focus on `item`; where it was there already, does what Enter does.
  mutating func focusOrEnter(_ item: Item, _ scene: inout Scene) throws(Refusal) -> Outcome {
    if focus == item { return try perform(enterAction(on: item), &scene) }
    focus = item
    return .done
  }

  func enterAction(on item: Item) -> Action {
    Self.bindings.own.first { $0.keys.contains(.enter) }?.action ?? .open
  }
}

extension Screen {
  /// Moves the focus, and says so where there is no other pane to go to.
  mutating func step(_ action: Action, _ scene: Scene) -> Outcome {
    let before = focus
    let outcome = move(action, scene)
    guard action.isBetweenPanes, focus == before, case .done = outcome else { return outcome }
    return .unavailable("Her er ikke andet at gå til.")
  }

  /// Whether an action would change something as things are, or ask what is to be changed.
  func isForChange(_ action: Action, _ scene: Scene) -> Bool {
    var (screen, scene) = (self, scene)
    return (try? screen.perform(action, &scene))?.isForChange ?? false
  }

  /// The place that Enter leads to from what has the focus, if it leads to one.
  func entrance(_ scene: Scene) -> Place? {
    guard let action = Self.bindings.binding(of: .enter)?.action else { return nil }
    var (screen, scene) = (self, scene)
    switch try? screen.perform(action, &scene) {
    case .go(let place): return place
    case .show(let reference, _): return Place(for: reference, in: scene.project)
    case .project(_, isHere: false): return .board
    default: return nil
    }
  }
}

extension Screen {
  /// What has the focus, whatever it is.
  var anyFocus: (any Hashable)? { focus }

  /// Puts the focus on what `anyFocus` has given.
  mutating func focus(onAny item: (any Hashable)?) { focus = item as? Item }

  /// Goes to the next that has `query` in it, or with -1 the one before, round the end; false where
  /// only what was found is shown.
  mutating func goToFound(_ query: String, step: Int, _ scene: Scene) -> Bool {
    let all = finding(query, scene)
    if all.isEmpty { return false }
    guard let start = all.firstIndex(where: { $0.item == focus }) else { return true }
    let order = (1...all.count).map { all[(start + all.count + step * $0) % all.count] }
    if let found = order.first(where: \.isFound) { focus = found.item }
    return true
  }

  /// Whether what has the focus has `query` in it.
  func isAtFound(_ query: String, _ scene: Scene) -> Bool {
    finding(query, scene).contains { $0.item == focus && $0.isFound }
  }

  /// Whether nothing of what can have the focus has `query` in it.
  func findsNothing(_ query: String, _ scene: Scene) -> Bool {
    let all = finding(query, scene)
    return !all.isEmpty && !all.contains(where: \.isFound)
  }
}
