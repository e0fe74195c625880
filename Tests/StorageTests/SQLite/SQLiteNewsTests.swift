import Core
import Glibc
import Storage
import TestSupport
import Testing

/// What a journal in a file tells of others' changes without being asked.
@Suite("SQLite: news") struct SQLiteNewsTests {
  @Test func whatAnotherSavesIsNewsUntilItIsTaken() async throws {
    try await withTwoJournals { journal, other in
      let news = try #require(try await awaited { journal.news })
      #expect(!isReady(news))
      _ = try other.append([.sample("t1")], to: "p1", expecting: 0)
      #expect(isReady(news))
      #expect(journal.news == news)
      journal.takeNews()
      #expect(!isReady(news))
      #expect(try journal.projects() == ["p1"])
    }
  }

  /// Whoever looks because of its own writes must not make more of them.
  @Test func aLookAtNewsIsNoNews() async throws {
    try await withTwoJournals { journal, other in
      let news = try #require(try await awaited { journal.news })
      _ = try journal.append([.sample("t1")], to: "p1", expecting: 0)
      _ = try other.append([.sample("t2")], to: "p2", expecting: 0)
      journal.takeNews()
      _ = try journal.stamp()
      #expect(try journal.load("p1", after: 0).count == 1)
      #expect(try journal.load("p2", before: 3, last: 5, knowing: 2).entries.count == 1)
      #expect(try journal.projects() == other.projects())
      #expect(!isReady(news))
    }
  }

  @Test func aGuardedJournalHasTheNewsOfItsOwn() async throws {
    try await withTwoJournals { journal, other in
      let guarded = Access.asked.guarding(journal)
      let news = try #require(try await awaited { guarded.news })
      _ = try other.append([.sample("t1")], to: "p1", expecting: 0)
      #expect(isReady(news))
      guarded.takeNews()
      #expect(!isReady(news))
    }
  }

  private func withTwoJournals(
    _ body: (any Journal, any Journal) async throws -> Void
  ) async throws {
    try await withTemporaryDirectory { directory in
      let open = {
        try SQLiteJournal(path: directory + "/samdrift.db", creating: true, patience: 60)
      }
      try await body(open(), open())
    }
  }

  private func isReady(_ file: Int32) -> Bool {
    var file = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, 0) == 1
  }
}

/// What there comes to be at last, nil when it hasn't for ten minutes.
///
/// The system has so many for a user at a time, and hundreds of programs may run beside this. None of
/// them could end while this held one of the few threads that all tests share.
private func awaited<Value>(_ find: () -> Value?) async throws -> Value? {
  for _ in 0..<6000 {
    if let found = find() { return found }
    try await Task.sleep(for: .milliseconds(100))
  }
  return nil
}
