import Core
import TestSupport
import Testing

/// What calendars go by rises with every transaction, whatever clocks show and whoever is forgotten.
@Suite struct HistorySequenceLaws {
  static let seeds: [UInt64] = Array(1...12)

  /// A random history in which clocks stand still, jump, and go back.
  private func history(_ seed: UInt64) throws -> [Transaction] {
    var random = SeededRandom(seed: seed)
    var now = random.pick([-100, 1_500_000_000, 1_790_000_000])
    return try RandomHistory.ledger(seed: seed, steps: 120).entries.map { entry in
      now += random.pick([0, 0, 0, 1, 60, 86_400, -3_600, -100_000_000, 200_000_000])
      return Transaction(
        id: entry.transaction.id, author: entry.transaction.author, time: Moment(seconds: now),
        label: entry.transaction.label, act: entry.transaction.act,
        changes: entry.transaction.changes)
    }
  }

  @Test(arguments: seeds) func itRisesAndFits(seed: UInt64) throws {
    var sequence = HistorySequence()
    for transaction in try history(seed) {
      let before = sequence.value
      sequence.count(transaction)
      #expect(sequence.value > before)
      #expect(Int32(exactly: sequence.value) != nil)
    }
  }

  @Test func itFallsForNobodyWhoIsForgotten() throws {
    let forgotten = try Self.seeds.map(forgetEverybody)
    #expect(forgotten.reduce(0, +) > Self.seeds.count)
  }

  /// Forgets all persons of a history, and expects the number to rise each time; returns how many.
  private func forgetEverybody(seed: UInt64) throws -> Int {
    var random = SeededRandom(seed: seed)
    var ledger = try Ledger(folding: try history(seed))
    let ids = ledger.entries.flatMap(\.transaction.changes).map(\.reference)
      .filter { $0.kind == .stakeholder }.map(\.id)
    var forgotten = 0
    for id in Set(ids).sorted() where (try? ledger.checkErasure(of: id)) != nil {
      let before = HistorySequence(ledger)
      ledger = try Ledger(
        folding: try Erasure(of: id, from: ledger, by: "Driftschef").transactions)
      // Whatever the clock shows when it is done.
      try ledger.make(Erasure.edit, time: Moment(seconds: random.pick(0...2_000_000_000)))
      #expect(HistorySequence(ledger).value > before.value)
      forgotten += 1
    }
    return forgotten
  }

  @Test func itLiesAboveWhatFormerVersionsWrote() {
    var sequence = HistorySequence()
    sequence.count(Moment(seconds: 0))
    #expect(sequence.value > 10_000_000)
    sequence.count(Moment(iso: "2026-12-03T09:14:22Z")!)
    #expect(sequence.value == 218_452_462)
    sequence.count(Moment(iso: "2026-12-03T09:14:22Z")!)
    #expect(sequence.value == 218_452_463)
  }

  @Test func aClockFarAheadLeavesRoomAboveItself() {
    var sequence = HistorySequence()
    sequence.count(Moment(seconds: .max))
    let first = sequence.value
    #expect(first < Int(Int32.max) / 2)
    sequence.count(Moment(iso: "2026-12-03T09:14:22Z")!)
    #expect(sequence.value > first)
  }

  @Test func whatAFileSaysTheSequenceWasIsBounded() {
    let info = Reference(.project, ProjectInfo.onlyID)
    var sequence = HistorySequence()
    sequence.count(Change.set(info, field: "lastSequence", old: nil, new: "999999999999"))
    sequence.count(Moment(seconds: 0))
    #expect(sequence.value == Int(Int32.max))
  }
}

extension HistorySequence {
  fileprivate init(_ ledger: Ledger) {
    self.init()
    for entry in ledger.entries { count(entry.transaction) }
  }

  fileprivate mutating func count(_ transaction: Transaction) {
    count(transaction.time)
    for change in transaction.changes { count(change) }
  }
}
