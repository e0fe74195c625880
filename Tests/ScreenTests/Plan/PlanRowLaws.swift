import Core
import TestSupport
import Testing

@testable import Screens

/// The rows of the plan are kept from key to key and from edit to edit, and are always as if they had
/// been worked out anew.
@Suite("Laws of the plan's rows") struct PlanRowLaws {
  private static let queries = [
    "", "d", "dr", "drif", "driftschef", "æ", "æø", "e", "1", "12", "2024", "okt", "uge", "lang",
    "ud",
  ]

  @Test(arguments: 1...12)
  func whatIsKeptIsAsWhatIsMadeAnew(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var history = try RandomHistory(seed: seed, of: [.activity, .department, .milestone])
    var kept = PlanRows()
    var choice = PlanChoice(today: Day(ordinal: 20_003), me: ["driftschef"])
    var folded: Set<String> = []
    for step in 0..<120 {
      // Now and then much happens between two looks.
      for _ in 0..<random.pick([0, 1, 1, 1, 4]) { try history.step() }
      let ledger = history.ledger
      if random.oneIn(3) {
        choice = Self.other(
          than: choice, folded: &folded, kept.groups.map(\.id), ledger.project, &random)
      }
      var fresh = PlanRows()
      kept.renew(ledger, choice)
      fresh.renew(ledger, choice)
      let place = "Seed \(seed), step \(step), \(choice)"
      #expect(Array(kept.rows) == Array(fresh.rows), "\(place)")
      #expect(kept.groups == fresh.groups, "\(place)")
      #expect(kept.sum == fresh.sum, "\(place)")
      #expect(kept.states == fresh.states, "\(place)")
      #expect(kept.numberWidth == fresh.numberWidth, "\(place)")
      #expect(kept.plan.activities == ledger.project.activities, "\(place)")
      for activity in ledger.project.activities {
        #expect(kept.place(of: activity.id) == fresh.place(of: activity.id), "\(place)")
        let float = fresh.float(of: activity, in: ledger.project)
        #expect(kept.float(of: activity, in: ledger.project) == float, "\(place)")
      }
      Self.expectWays(in: kept, place)
    }
  }

  /// What is at a row is also found there, and the headings above and below it.
  private static func expectWays(in rows: PlanRows, _ place: String) {
    for (row, shown) in rows.rows.enumerated() {
      #expect(rows.place(of: rows.id(of: shown)) == row, "\(place)")
      func isHeading(_ row: Int) -> Bool {
        if case .group = rows.rows[row] { true } else { false }
      }
      #expect(rows.rows.heading(above: row) == (0..<row).last(where: isHeading), "\(place)")
      let below = (row + 1..<rows.rows.count).first(where: isHeading)
      #expect(rows.rows.heading(below: row) == below, "\(place)")
    }
  }

  /// What somebody might choose next.
  private static func other(
    than choice: PlanChoice, folded: inout Set<String>, _ groups: [String], _ project: Project,
    _ random: inout SeededRandom
  ) -> PlanChoice {
    var choice = PlanChoice(
      query: choice.query, filter: choice.filter, grouping: choice.grouping,
      folded: folded,
      today: random.oneIn(20) ? Day(ordinal: random.pick(20_000...20_012)) : choice.today,
      me: choice.me)
    switch random.pick(0..<7) {
    case 0...3: choice.query = random.pick(queries)
    case 4: choice.grouping = choice.grouping.next
    case 5:
      choice.filter = PlanFilter()
      if random.oneIn(2) { choice.filter.traits = [random.pick(PlanFilter.Trait.allCases)] }
      if random.oneIn(4) { choice.filter.area = project.activities.first?.area }
    default:
      folded.formSymmetricDifference([groups.randomElement(using: &random)].compactMap { $0 })
      choice.folded = folded
    }
    return choice
  }
}
