import Core
import Glibc
import Storage
import TestSupport
import Testing

/// What a journal in a file tells of others' changes without being asked.
@Suite("SQLite: news") struct SQLiteNewsTests {
  @Test func whatAnotherSavesIsNewsUntilItIsTaken() async throws {
    try await withTwoJournals { journal, other in
      let news = try await news(of: journal)
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
      let news = try await news(of: journal)
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
      let news = try await news(of: guarded)
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

  /// What tells a journal's news, which the system has so many of for a user at a time; hundreds of
  /// programs may have them all for as long as they run beside this.
  private func news(of journal: any Journal) async throws -> Int32 {
    try #require(try await eventually(within: .seconds(600)) { journal.news != nil })
    return try #require(journal.news)
  }

  private func isReady(_ file: Int32) -> Bool {
    var file = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, 0) == 1
  }
}
