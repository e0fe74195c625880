import Core
import TestSupport
import Testing
import Text

/// A search of the history finds what is written there, whatever it remembers from before.
@Suite struct HistoryQueryLaws {
  /// The texts that people read of a transaction.
  private func texts(of transaction: Transaction, in recollection: Recollection) -> [String] {
    [transaction.label, transaction.author]
      + transaction.changes.flatMap(recollection.describe).flatMap {
        [$0.subject, $0.field, $0.old, $0.new].compactMap { $0 }
      }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func findsWhatIsWritten(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 80)
    let recollection = Recollection(ledger)
    let written = ledger.entries.map { texts(of: $0.transaction, in: recollection) }
    var random = SeededRandom(seed: seed)
    var found = 0
    for _ in 1...40 {
      // A few letters of something that is written, or nearly.
      let text = random.pick(random.pick(written))
      let start = random.pick(0...max(0, text.count - 1))
      let letters = text.dropFirst(start).prefix(random.pick(1...6))
      let query = TextQuery(random.oneIn(5) ? letters + "q" : String(letters))
      var historyQuery = HistoryQuery(query, in: recollection)
      for (entry, texts) in zip(ledger.entries, written) {
        let isIn = historyQuery.isIn(entry.transaction)
        #expect(isIn == texts.contains { query.isIn($0) }, "»\(query.text)« in \(texts)")
        found += isIn ? 1 : 0
      }
    }
    #expect(0 < found && found < 40 * ledger.entries.count)
  }
}
