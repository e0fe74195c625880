import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// A project that moves between a file and a server, by what is exported and read in again.
@Suite("PostgreSQL: projects that move") struct MovingTests {
  /// What `journal` exports of a project, read as it is imported.
  private func exported(_ journal: any Journal, _ project: String) throws -> [Transaction] {
    var text = ""
    try journal.export(project) { text += String(decoding: $0, as: UTF8.self) }
    return try ProjectDocument(reading: Data(text.utf8), name: "p.json").transactions
  }

  /// The number that a calendar of a history has.
  private func sequence(_ ledger: Ledger) -> Int {
    var sequence = HistorySequence()
    for entry in ledger.entries {
      sequence.count(entry.transaction.time)
      entry.transaction.changes.forEach { sequence.count($0) }
    }
    return sequence.value
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theHistoryIsTheSameThereAndBackAgain(seed: UInt64) throws {
    try withTemporaryDirectory { directory throws in
      try withPostgreSQL { database throws in
        let file = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
        let server = try database.journal()
        let history = try Secret.put(
          into: RandomHistory.ledger(seed: seed, steps: 80).entries.map(\.transaction))
        // Others' numbers in between, so that revisions aren't the same.
        _ = try server.append([.sample("en anden")], to: "q", expecting: 0)
        _ = try file.append(history, to: "p", expecting: 0)
        var journals: [any Journal] = [file, server]
        for round in 1...4 {
          let (from, to) = (journals[0], journals[1])
          let transactions = try exported(from, "p\(round == 1 ? "" : String(round - 1))")
          #expect(transactions == history)
          _ = try to.append(transactions, to: "p\(round)", expecting: 0)
          let ledger = try to.ledger(of: "p\(round)")
          #expect(ledger.entries.map(\.transaction) == history)
          #expect(try to.snapshot(of: "p\(round)") == ledger.snapshot)
          journals.reverse()
        }
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theNumberThatCalendarsGoByNeverFalls(seed: UInt64) throws {
    try withTemporaryDirectory { directory throws in
      try withPostgreSQL { database throws in
        let file = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
        let server = try database.journal()
        var history = try RandomHistory(seed: seed)
        for _ in 0..<60 { try history.step() }
        _ = try file.append(history.ledger.entries.map(\.transaction), to: "p0", expecting: 0)
        var journals: [any Journal] = [file, server]
        var highest = HistorySequence().value
        for round in 1...6 {
          let (from, to) = (journals[0], journals[1])
          var ledger = try from.ledger(of: "p\(round - 1)")
          #expect(sequence(ledger) >= highest)
          highest = sequence(ledger)
          // Whoever is forgotten leaves the number as it was.
          if let person = ledger.project.stakeholders.first(where: { $0.kind == .person }) {
            ledger = try from.erase(person.id, from: ledger, by: .test("Leder\(round)"))
          }
          #expect(sequence(ledger) >= highest)
          _ = try to.append(
            exported(from, "p\(round - 1)"), to: "p\(round)", expecting: 0)
          let moved = try to.ledger(of: "p\(round)")
          #expect(sequence(moved) >= sequence(ledger))
          highest = max(highest, sequence(moved))
          journals.reverse()
        }
        #expect(highest > HistorySequence().value)
      }
    }
  }

  @Test(arguments: [true, false])
  func theMarkOfPracticeIsThereFromTheBeginningAndForGood(isPractice: Bool) throws {
    try withPostgreSQL { database throws in
      do {
        let journal = try database.journal(forPractice: isPractice)
        #expect(journal.isPractice == isPractice)
        _ = try journal.append([.sample("a")], to: "p", expecting: 0)
        try journal.remove("p")
      }
      // Whoever asks later gets what there is.
      let journal = try database.journal(forPractice: !isPractice)
      #expect(journal.isPractice == isPractice)
      _ = try journal.append([.sample("a")], to: "p", expecting: 0)
      #expect(try database.journal(creating: false).isPractice == isPractice)
    }
  }
}
