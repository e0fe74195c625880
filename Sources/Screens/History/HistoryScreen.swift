import Core
import Interface
import Text

/// Who did what and when (historik), newest first.
struct HistoryScreen: Screen {
  static let name = "Historik"
  static let tab: Tab? = .history
  static let showsHistory = true
  static let bindings = Bindings(
    [
      Binding([.enter], "Gå til det, der blev ændret", short: "gå til", .open),
      Binding([.character("v")], "Vis alt, som det var den dag", short: "vis den dag", .lookBack),
    ],
    without: [.left, .right, .nextPane, .previousPane])

  /// The id of the transaction with the focus, or nil for the newest.
  var focus: String?
  /// The row that it was in last.
  private var lastRow = 0
  /// Only entries with this text are shown; empty shows all.
  var query = ""
  /// How many rows the list is scrolled.
  var offset = 0
  /// What the latest search found.
  private var found: Found?
  /// What is gone from the project, once something of the history is about it.
  private var remembered: Remembered?

  private struct Found {
    let revision: Int
    let query: TextQuery
    let places: [Int]
  }

  private struct Remembered {
    let revision: Int
    let recollection: Recollection
  }

  /// The places in the ledger of the entries that are shown, newest first.
  func places(in ledger: Ledger) -> Places {
    if !ledger.isWhole { return Places(all: 0) }
    if query.isEmpty { return Places(all: ledger.entries.count) }
    return Places(found: isFound(in: ledger) ? found?.places ?? [] : search(ledger).places)
  }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    let ledger = scene.ledger
    let places = places(in: ledger)
    let row = focusedRow(places, ledger)
    let page = max(1, HistoryLayout(scene.size).list.height - 1)
    if let target = action.row(from: row, of: places.count, page: page) {
      focus(on: target, places, ledger)
    }
    return .done
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard scene.ledger.isWhole else { return .unavailable("Historikken læses endnu.") }
    guard let entry = selected(in: scene.ledger) else {
      return .unavailable("Her er ingen ændring at gå til.")
    }
    if action == .lookBack {
      return .effects([.lookBack(to: scene.zone.day(of: entry.transaction.time))])
    }
    let project = scene.project
    let subject = entry.transaction.changes.lazy.map(\.reference)
      .first { Place(for: $0, in: project) != nil }
    if let subject { return .show(subject) }
    return .unavailable(
      entry.transaction.changes.isEmpty
        ? "Her er ikke noget at gå til." : "Det, der blev ændret, er ikke i projektet længere.")
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) -> Outcome {
    if kind == "entry" { focus = value }
    return .done
  }

  /// The entry with the focus, or nil when none are shown.
  func selected(in ledger: Ledger) -> Entry? {
    let places = places(in: ledger)
    return places.count == 0 ? nil : ledger.entries[places[focusedRow(places, ledger)]]
  }

  /// Looks anew for what is searched for, if need be, and scrolls the focus into view.
  mutating func settle(_ scene: Scene) -> Bool {
    let ledger = scene.ledger
    guard ledger.isWhole else { return true }
    if remembered?.revision != ledger.revision {
      remembered = nil
      if !query.isEmpty || tellsOfWhatIsGone(ledger) {
        remembered = Remembered(revision: ledger.revision, recollection: Recollection(ledger))
      }
    }
    if !query.isEmpty, !isFound(in: ledger) { found = search(ledger) }
    let places = places(in: ledger)
    let row = focusedRow(places, ledger)
    focus(on: row, places, ledger)
    offset = Scroll.offset(
      current: offset, focus: row, count: places.count,
      height: HistoryLayout(scene.size).list.height)
    return true
  }

  func focusedRow(_ places: Places, _ ledger: Ledger) -> Int {
    guard let focus else { return 0 }
    func isFocused(_ row: Int) -> Bool { ledger.entries[places[row]].transaction.id == focus }
    if lastRow < places.count, isFocused(lastRow) { return lastRow }
    return (0..<places.count).first(where: isFocused) ?? 0
  }

  private mutating func focus(on row: Int, _ places: Places, _ ledger: Ledger) {
    // On the newest entry the focus follows what comes.
    let isNewest = row == 0 && query.isEmpty
    lastRow = row
    focus = isNewest || row >= places.count ? nil : ledger.entries[places[row]].transaction.id
  }

  /// The project with what is gone from it, as far as it is told of.
  func recollection(of ledger: Ledger) -> Recollection {
    guard let remembered, remembered.revision == ledger.revision else {
      return Recollection(of: ledger.project)
    }
    return remembered.recollection
  }

  /// Whether the entry with the focus is about something that is gone; as far as can be seen of it.
  private func tellsOfWhatIsGone(_ ledger: Ledger) -> Bool {
    selected(in: ledger)?.transaction.changes.prefix(200)
      .contains { !ledger.project.contains($0.reference) } ?? false
  }

  /// Whether what is searched for has been looked for in the history as it is now.
  private func isFound(in ledger: Ledger) -> Bool {
    found?.revision == ledger.revision && found?.query.text == query
  }

  private func search(_ ledger: Ledger) -> Found {
    let query = TextQuery(query)
    var historyQuery = HistoryQuery(query, in: recollection(of: ledger))
    // A further letter leaves out some of what was found.
    let isWithin = found.map { $0.revision == ledger.revision && query.narrows($0.query) } ?? false
    let among = isWithin ? found?.places ?? [] : ledger.entries.indices.reversed()
    let places = among.filter { historyQuery.isIn(ledger.entries[$0].transaction) }
    return Found(revision: ledger.revision, query: query, places: places)
  }
}

/// Places in a list of entries, newest first, without a copy of the entries.
struct Places {
  let count: Int
  private let found: [Int]?

  init(all count: Int) {
    self.count = count
    found = nil
  }

  init(found: [Int]) {
    count = found.count
    self.found = found
  }

  subscript(row: Int) -> Int { found?[row] ?? count - 1 - row }
}
