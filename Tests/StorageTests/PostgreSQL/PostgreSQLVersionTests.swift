import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Which servers, and which databases on them, are taken.
@Suite("PostgreSQL: versions and encodings") struct PostgreSQLVersionTests {
  @Test(arguments: ["9.6.24", "11.22"])
  func anOldServerIsRefused(version: String) throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server, version: version) { proxy throws in
        let error = try #require(trouble { _ = try database.journal(by: proxy) })
        #expect(error.reason == .tooNew)
        #expect(error.message.contains(version.prefix(2)) && error.message.contains("12"))
        #expect(error.message.contains("lokal/\(database.name)"))
        #expect(try database.contents() == [])
      }
    }
  }

  @Test(arguments: ["12.22", "17.2", "19devel"])
  func aLaterServerIsTaken(version: String) throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server, version: version) { proxy throws in
        let journal = try database.journal(by: proxy)
        let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
        #expect(try journal.load("p", after: 0) == entries)
      }
    }
  }

  @Test(arguments: ["LATIN1", "SQL_ASCII"])
  func aDatabaseThatCanNotHoldEveryTextIsRefused(encoding: String) throws {
    try withPostgreSQL(encoding: encoding) { database throws in
      let error = try #require(database.trouble(creating: true))
      #expect(error.reason == .unreadable)
      #expect(error.message.contains("UTF8") && error.message.contains("Bed IT om"))
      #expect(try database.contents() == [])
    }
  }

  @Test func aFormatOfANewerProgramIsRefused() throws {
    try withPostgreSQL { database throws in
      let journal = try database.journal(patience: 0.5)
      let revision = try journal.append([.sample("a")], to: "p", expecting: 0)[0].revision
      try database.run("UPDATE samdrift.state SET version = \(FormatVersion.current + 1)")
      let before = try database.contents()
      let error = try #require(database.trouble(creating: true))
      #expect(error.reason == .tooNew && error.message.contains("lokal/\(database.name)"))
      // Also for who has it open.
      #expect(
        trouble { _ = try journal.append([.sample("b")], to: "p", expecting: revision) }?.reason
          == .tooNew)
      #expect(try database.contents() == before)
    }
  }

  @Test(arguments: ["0", "-1", "1"])
  func aFormatThatThereNeverWasIsRefused(version: String) throws {
    try withPostgreSQL { database throws in
      _ = try database.journal().append([.sample("a")], to: "p", expecting: 0)
      try database.run("UPDATE samdrift.state SET version = \(version)")
      #expect(database.trouble(creating: true)?.reason == .unreadable)
    }
  }

  @Test func nothingGoesByTheServersClock() throws {
    try withPostgreSQL { database throws in
      let journal = try database.journal()
      let moments = [4_000_000_000, -4_000_000_000, 0, 1_700_000_000]
      let transactions = moments.map { moment in
        Transaction(
          id: "\(moment)", author: "Driftschef", time: Moment(seconds: moment), label: "Et ur",
          changes: [])
      }
      let entries = try journal.append(transactions, to: "p", expecting: 0)
      #expect(entries.map(\.transaction) == transactions)
      #expect(try database.journal().load("p", after: 0) == entries)
      // No statement asks what time it is, nor could a default.
      let words = try database.run(
        """
        SELECT count(*) FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname LIKE 'samdrift%'
        """)
      #expect(words == "0")
    }
  }

  @Test(arguments: [0, 60, -7200, 7200])
  func aClockThatDiffersFromTheServersIsToldOf(seconds: Int) throws {
    try withPostgreSQL { database throws in
      let said = Said()
      let address = try PostgreSQLAddress(database.address(as: "samdrift"))
      _ = try PostgreSQLJournal(
        address: address, creating: true,
        now: { Moment(seconds: Int(Date().timeIntervalSince1970) + seconds) }, tell: said.add)
      #expect(said.all.count == (abs(seconds) > 60 ? 1 : 0), "\(said.all)")
      #expect(said.all.allSatisfy { $0.contains("minutter") && $0.contains(address.shown) })
    }
  }
}
