import Core
import Storage
import TestSupport
import Testing

/// How every storage gives a history: in slices, from its end, or a change at a time.
@Suite struct HistoryConformanceTests {
  @Test(arguments: Backend.allCases, 1...4 as ClosedRange<UInt64>)
  func readsInSlicesWhatItLoads(backend: Backend, seed: UInt64) throws {
    try backend.withJournals { journal, other throws in
      var random = SeededRandom(seed: seed)
      let transactions = try RandomHistory.ledger(seed: seed, steps: 60).entries.map(\.transaction)
      let entries = try journal.append(transactions, to: "p", expecting: 0)
      let end = entries[entries.count - 1 - random.pick(0..<20)].revision
      var reading = HistoryReading(of: "p", through: end)
      var slices = 0
      while !reading.isDone {
        try other.read(&reading, fields: random.pick(1...300))
        slices += 1
        #expect(entries.starts(with: reading.history.entries))
      }
      #expect(slices > 1)
      #expect(reading.history.entries == entries.filter { $0.revision <= end })
    }
  }

  @Test(arguments: Backend.allCases)
  func readsFromTheEnd(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let first = try journal.append(
        [.sample("a"), .sample("b", changes: []), .sample("c")], to: "p", expecting: 0)
      _ = try other.append([.sample("en anden")], to: "q", expecting: 0)
      let last = try other.append(
        [.sample("d"), .sample("e")], to: "p", expecting: first[2].revision)
      let all = first + last
      let end = last[1].revision
      for start in [end + 1, end, first[2].revision, first[0].revision] {
        let earlier = all.filter { $0.revision < start }
        #expect(try journal.count("p", before: start, knowing: end) == earlier.count)
        for count in 1...6 {
          let slice = try journal.load("p", before: start, last: count, knowing: end)
          #expect(slice.entries == earlier.suffix(count))
          #expect(slice.isLast == (count >= earlier.count))
        }
      }
      #expect(try journal.count("q", before: end, knowing: first[2].revision + 1) == 1)
      _ = try other.replace("p", with: [.sample("f")], expecting: end)
      for project in ["p", "q", "ukendt"] {
        #expect(throws: StorageError.replaced) {
          try journal.load(project, before: end, last: 2, knowing: end)
        }
        #expect(throws: StorageError.replaced) {
          try journal.count(project, before: end, knowing: end)
        }
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func walksBackThroughTheHistory(backend: Backend) throws {
    // How often a ledger could be filled from its end, and had something to undo or redo.
    var filled = 0
    for seed in 1...4 as ClosedRange<UInt64> {
      try backend.withJournals { journal, other throws in
        let ledger = try RandomHistory.ledger(seed: seed, steps: 60)
        let transactions = ledger.entries.map(\.transaction)
        let entries = try journal.append(transactions, to: "p", expecting: 0)
        let snapshot = try other.snapshot(of: "p")
        _ = try other.append([.sample("senere")], to: "p", expecting: snapshot.revision)
        for limit in [1, 7, entries.count - 1, entries.count, .max] {
          var walked: [Entry] = []
          let rest = try journal.walkBack(from: snapshot, limit: limit, slice: 5) {
            walked = $0 + walked
          }
          #expect(walked == entries.suffix(limit))
          #expect(rest == entries.count - walked.count)
        }
        // The history alone knows what a presented agreement said.
        guard Ledger(snapshot) != nil else { return }
        for author in RandomHistory.authors {
          let whole = try Ledger(folding: transactions)
          let undoing = try journal.ledger(snapshot) { $0.knowsUndo(of: author) }
          #expect(undoing.snapshot == snapshot)
          #expect(undoing.nextUndo(for: author) == whole.nextUndo(for: author))
          let redoing = try journal.ledger(snapshot) { $0.knowsRedo(of: author) }
          #expect(redoing.nextRedo(for: author) == whole.nextRedo(for: author))
          filled += whole.nextUndo(for: author) == nil ? 0 : 1
        }
        let all = try journal.ledger(snapshot) { _ in false }
        #expect(all.isWhole && all.entries == entries)
      }
    }
    #expect(filled > 0)
  }

  /// Walks back through the last six entries of a history in slices of three, while somebody else does
  /// something after the first slice; returns what was walked, and how many entries were before it.
  private func walkBack(
    in journal: any Journal, meanwhile: (Int) throws -> Void
  ) throws -> (entries: [Entry], rest: Int) {
    let transactions = try RandomHistory.ledger(seed: 1, steps: 20).entries.map(\.transaction)
    let all = try journal.append(transactions, to: "p", expecting: 0)
    var walked: [Entry] = []
    var trouble: (any Error)?
    let rest = try journal.walkBack(from: journal.snapshot(of: "p"), limit: 6, slice: 3) { slice in
      let isFirst = walked.isEmpty
      walked = slice + walked
      if isFirst { do { try meanwhile(all[all.count - 1].revision) } catch { trouble = error } }
    }
    if let trouble { throw trouble }
    return (walked, rest)
  }

  @Test(arguments: Backend.allCases)
  func whatComesWhileItWalksBackIsNoPartOfIt(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let (walked, rest) = try walkBack(in: journal) {
        _ = try other.append([.sample("senere")], to: "p", expecting: $0)
      }
      let all = try journal.load("p", after: 0)
      #expect(all.last?.transaction.id == "senere")
      #expect(walked == all.dropLast().suffix(6))
      #expect(rest == all.count - 7 && rest > 0)
    }
  }

  @Test(arguments: Backend.allCases)
  func aWalkBackEndsWhereTheHistoryBecomesAnother(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      #expect(throws: StorageError.replaced) {
        try walkBack(in: journal) {
          _ = try other.replace("p", with: [.sample("en anden")], expecting: $0)
        }
      }
      #expect(try journal.load("p", after: 0).count == 1)
    }
    try backend.withJournals { journal, other throws in
      #expect(throws: StorageError.replaced) {
        try walkBack(in: journal) { _ in try other.remove("p") }
      }
      #expect(try journal.projects().isEmpty)
    }
  }

  @Test(arguments: Backend.allCases, [1, 2, 3] as [UInt64])
  func aWalkGivesWhatALoadDoesAChangeAtATime(backend: Backend, seed: UInt64) throws {
    try backend.withJournals { journal, other throws in
      let transactions =
        try RandomHistory.ledger(seed: seed, steps: 60).entries.map(\.transaction)
        + [.sample("uden", changes: []), .sample("sidst")]
      _ = try journal.append(transactions, to: "p", expecting: 0)
      _ = try journal.append([.sample("en anden")], to: "q", expecting: 0)
      var parts: [HistoryPart] = []
      try other.walk("p") { parts.append($0) }
      #expect(parts == transactions.flatMap(\.parts))
      try other.walk("ukendt") { _ in Issue.record("There is no such project.") }
    }
  }

  @Test(arguments: Backend.allCases)
  func readsNoFurtherInAHistoryThatHasBeenReplaced(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let last = try journal.append([.sample("a"), .sample("b")], to: "p", expecting: 0)[1].revision
      _ = try other.replace("p", with: [.sample("c")], expecting: last)
      var reading = HistoryReading(of: "p", through: last)
      #expect(throws: StorageError.replaced) { try journal.read(&reading, fields: 100) }
      #expect(reading.history.entries.isEmpty)
    }
  }

  @Test(arguments: Backend.allCases)
  func exportsNoProjectThatIsNotThere(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      #expect(throws: StorageError.removed) { try journal.export("ukendt") { _ in } }
    }
  }

  @Test(arguments: Backend.allCases)
  func whatStopsAWalkIsThrownAsItIs(backend: Backend) throws {
    struct Stop: Error {}
    try backend.withJournals { journal, _ throws in
      let entries = try journal.append([.sample("a"), .sample("b")], to: "p", expecting: 0)
      var count = 0
      #expect(throws: Stop.self) {
        try journal.walk("p") { _ in
          count += 1
          if count == 2 { throw Stop() }
        }
      }
      #expect(count == 2)
      #expect(try journal.load("p", after: 0) == entries)
    }
  }
}
