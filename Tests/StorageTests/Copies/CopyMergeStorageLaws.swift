import Core
import Foundation
import Storage
import TestSupport
import Testing

/// What a storage has after a merge is what the core makes of it, for which the laws of `CopyMerge` hold:
/// on random edits, with copies that come home the one way round or the other, and with all or none of
/// what can be chosen.
@Suite("Laws: copies in a storage") struct CopyMergeStorageLaws {
  /// As many pairs as there are seeds; `SAMDRIFT_FLETNINGER=500` tries that many.
  static let seeds: [UInt64] = {
    let wanted = ProcessInfo.processInfo.environment["SAMDRIFT_FLETNINGER"].flatMap { UInt64($0) }
    return Array(1...(wanted ?? 6))
  }()

  @Test(arguments: seeds, [Backend.sqlite, .postgresql])
  func whatIsKeptIsWhatTheCoreMakesOfIt(seed: UInt64, backend: Backend) throws {
    try withTemporaryDirectory { directory in
      try backend.withJournals { journal, other in
        let trip = Trip(home: journal, other: other, directory: directory)
        let left = try RandomHistory.ledger(seed: seed, steps: 40)
        _ = try journal.append(left.entries.map(\.transaction), to: "p", expecting: 0)
        let paths = [try trip.take("a.db"), try trip.take("b.db")]
        for (place, path) in paths.enumerated() {
          try work(in: SQLiteJournal(path: path), seed: seed * 10 + UInt64(place))
        }
        try work(in: journal, seed: seed * 10 + 5)
        for path in seed.isMultiple(of: 2) ? paths : paths.reversed() {
          let copy = try CopiedProject(path: path)
          let signature = Signature.test(path)
          let asked = try journal.merging(copy, by: signature, in: .utc)
          let places = asked.conflicts.filter(\.isChoice).map(\.place)
          let choices = seed.isMultiple(of: 3) ? Set(places) : []
          let merge = try journal.merging(copy, choosing: choices, by: signature, in: .utc)
          guard
            case .merged(let done, _) = try journal.merge(
              copy, choosing: choices, shown: merge, by: signature, in: .utc)
          else {
            Issue.record("Asks again with nobody else there")
            continue
          }
          #expect(done == merge)
          #expect(try other.ledger(of: "p").project == merge.result)
          #expect(try other.snapshot(of: "p").project == merge.result)
        }
        for path in paths {
          #expect(
            try journal.merging(CopiedProject(path: path), by: trip.signature, in: .utc).isEmpty)
        }
      }
    }
  }

  private func work(in journal: any Journal, seed: UInt64) throws {
    let ledger = try journal.ledger(of: "p")
    var history = RandomHistory(goingOnFrom: ledger, seed: seed)
    for _ in 0..<12 { try history.step() }
    let new = history.ledger.entries.dropFirst(ledger.entries.count).map(\.transaction)
    _ = try journal.append(Array(new), to: "p", expecting: ledger.revision)
  }
}
