import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Others' changes are told of at once, also where a pooler stands between, as well as that lets them.
@Suite("PostgreSQL: news of others' changes") struct PostgreSQLNewsTests {
  /// Whether there are news within some milliseconds.
  private func hasNews(_ journal: any Journal, within milliseconds: Int32) -> Bool {
    guard let news = journal.news else { return false }
    var file = pollfd(fd: news, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, milliseconds) > 0
  }

  @Test func comeWithEveryChange() throws {
    try withPostgreSQL { database throws in
      let writer = try database.journal()
      let journal = try database.journal()
      #expect(!hasNews(journal, within: 0))
      var revision = 0
      for change: () throws -> Void in [
        { revision = try writer.append([.sample("a")], to: "p", expecting: 0)[0].revision },
        {
          revision = try writer.replace("p", with: [.sample("b")], expecting: revision)[0].revision
        },
        { try writer.note(erased: ["mette"]) },
        { try writer.remove("p") },
      ] {
        let stamp = try journal.stamp()
        journal.takeNews()
        #expect(!hasNews(journal, within: 0))
        try change()
        #expect(hasNews(journal, within: 10_000))
        #expect(try journal.stamp() != stamp)
        journal.takeNews()
        #expect(!hasNews(journal, within: 50))
      }
    }
  }

  @Test func newsThatComeBesideAnAnswerAreNotLost() throws {
    try withPostgreSQL { database throws in
      let writer = try database.journal()
      let journal = try database.journal()
      #expect(!hasNews(journal, within: 0))
      let entries = try writer.append([.sample("a")], to: "p", expecting: 0)
      // The notification comes with what is read.
      #expect(try journal.load("p", after: 0) == entries)
      #expect(hasNews(journal, within: 10_000))
      journal.takeNews()
      // What it writes itself is no news to it.
      _ = try journal.append([.sample("b")], to: "p", expecting: entries[0].revision)
      #expect(!hasNews(journal, within: 50))
    }
  }

  @Test func theyComeAlsoAfterTheConnectionWasLost() throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server) { proxy throws in
        let writer = try database.journal()
        let journal = try database.journal(by: proxy)
        #expect(!hasNews(journal, within: 0))
        proxy.goAway()
        let entries = try writer.append([.sample("a")], to: "p", expecting: 0)
        // That it is gone is worth a look.
        #expect(hasNews(journal, within: 10_000))
        journal.takeNews()
        #expect(trouble { _ = try journal.stamp() }?.reason == .away)
        proxy.comeBack()
        try #require(eventuallyBlocking { (try? journal.stamp()) != nil })
        journal.takeNews()
        _ = try writer.append([.sample("b")], to: "p", expecting: entries[0].revision)
        #expect(hasNews(journal, within: 10_000))
        #expect(try journal.load("p", after: 0).count == 2)
      }
    }
  }

  @Test func aPoolerThatGivesEveryTransactionAnotherConnectionIsToldOfOnce() throws {
    try withPostgreSQL { database throws in
      try PgBouncer.withPooler(before: database) { address throws in
        let said = Said()
        func journal() throws -> PostgreSQLJournal {
          try PostgreSQLJournal(
            address: PostgreSQLAddress(address), creating: true, patience: 5, tell: said.add)
        }
        let first = try journal()
        let second = try journal()
        _ = (first.news, second.news)
        var revision = 0
        for number in 1...8 {
          let writer = number % 2 == 0 ? first : second
          let reader = number % 2 == 0 ? second : first
          let stamp = try reader.stamp()
          let entries = try writer.append(
            [.sample("\(number)", changes: [])], to: "p", expecting: revision)
          revision = entries[0].revision
          // Who asks finds out, told or not.
          #expect(try reader.stamp() != stamp)
          #expect(try reader.load("p", after: 0).last == entries[0])
          reader.takeNews()
        }
        let edit = try first.ledger(of: "p")
        #expect(try first.snapshot(of: "p") == edit.snapshot)
        _ = try first.replace("p", with: [.sample("ny")], expecting: revision)
        #expect(try second.load("p", after: 0).map(\.transaction.id) == ["ny"])
        // It takes a few looks to know that nothing is told.
        for _ in 1...10 { _ = (try first.stamp(), try second.stamp()) }
        #expect(said.all.count <= 2 && Set(said.all).count == 1, "\(said.all)")
        #expect(said.all.first?.contains("pooler") == true)
      }
    }
  }
}
