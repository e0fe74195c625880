import Core
import Drawing
import Text

/// The stakeholders that are shown, in order: worked out once, and kept until what they follow from
/// has changed.
struct Roster {
  /// The stakeholders that are shown, and where they stand.
  private(set) var matrix = Matrix([])
  /// How many there are, shown or not.
  private(set) var total = 0
  /// How many of the shown await contact.
  private(set) var awaiting = 0

  /// The columns of the longest number.
  private(set) var numberWidth = 3

  private var places: [String: Int] = [:]
  private var source: Source?
  private var choice: Choice?
  /// All stakeholders by name.
  private var all: [StakeholderStanding] = []

  private struct Source: Equatable {
    let project: String
    let revision: Int
  }

  /// What is to be shown of it.
  struct Choice: Equatable {
    let query: String
    let filter: StakeholderFilter
    let sort: StakeholderOrder
    let today: Day
  }

  /// The stakeholders that are shown.
  var shown: [StakeholderStanding] { matrix.standings }

  /// The places of the shown that have been assessed.
  var assessed: [Int] { matrix.assessed }

  /// The places of the shown that haven't.
  var unassessed: [Int] { matrix.unassessed }

  /// The place of a stakeholder among the shown, or nil.
  func place(of id: String?) -> Int? { id.flatMap { places[$0] } }

  /// The shown stakeholder with `id`, or nil.
  func standing(_ id: String?) -> StakeholderStanding? { place(of: id).map { shown[$0] } }

  /// Works out anew what has changed.
  mutating func renew(_ ledger: Ledger, _ choice: Choice) {
    let source = Source(project: ledger.project.id, revision: ledger.revision)
    if source == self.source && choice == self.choice { return }
    if source != self.source { all = Self.byName(ledger.project.standings) }
    self.source = source
    self.choice = choice
    total = all.count
    select(choice, ledger.project)
  }

  private mutating func select(_ choice: Choice, _ project: Project) {
    var chosen = Array(all.indices)
    if !choice.query.isEmpty {
      var search = StakeholderSearch(choice.query, in: project)
      chosen.removeAll { !search.finds(all[$0]) }
    }
    if !choice.filter.isEmpty {
      chosen.removeAll { !choice.filter.lets(all[$0], on: choice.today) }
    }
    if choice.sort != .name {
      chosen = chosen.map { (choice.sort.rank(all[$0]), $0) }.sorted(by: <).map(\.1)
    }
    let shown = chosen.map { all[$0] }
    matrix = Matrix(shown)
    places = Dictionary(
      uniqueKeysWithValues: shown.enumerated().map { ($1.stakeholder.id, $0) })
    numberWidth = max(3, String(shown.map(\.stakeholder.number).max() ?? 0).count)
    awaiting = shown.reduce(0) { $0 + ($1.awaitsContact(on: choice.today) ? 1 : 0) }
  }

  private static func byName(_ standings: [StakeholderStanding]) -> [StakeholderStanding] {
    // The key of a name takes longer to make than to compare.
    standings.map { (DanishOrder.key($0.stakeholder.name), $0) }.sorted { a, b in
      a.0 == b.0
        ? a.1.stakeholder.number < b.1.stakeholder.number : a.0.lexicographicallyPrecedes(b.0)
    }.map(\.1)
  }
}
