import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What others hold, and what is stopped while it waits.
@Suite("PostgreSQL: locks, limits and what is cancelled") struct PostgreSQLWaitTests {
  /// A database with an entry, and a session that holds something of it.
  private func withHeld(
    _ hold: String, patience: Double = 5, settings: String = "SELECT 1",
    _ body: (PostgreSQLDatabase, PostgreSQLJournal, Int, SQLSession) throws -> Void
  ) throws {
    try withPostgreSQL { database throws in
      let revision = try database.journal().append([.sample("a")], to: "p", expecting: 0)[0]
        .revision
      try database.run(settings)
      let other = try database.session()
      try other.run(hold)
      let journal = try database.journal(creating: false, patience: patience)
      try body(database, journal, revision, other)
      #expect(try journal.load("p", after: 0).map(\.transaction.id).first == "a")
    }
  }

  private static let lock = "SELECT pg_advisory_lock(\(PostgreSQLSchema.lock))"

  @Test(arguments: [0.0, 0.3])
  func whoeverWritesHoldsTheOthersUpForAMoment(patience: Double) throws {
    try withHeld(Self.lock, patience: patience) { database, journal, revision, other in
      let before = try database.contents()
      for attempt: () throws -> Void in [
        { _ = try journal.append([.sample("b")], to: "p", expecting: revision) },
        { _ = try journal.replace("p", with: [.sample("b")], expecting: revision) },
        { try journal.remove("p") }, { try journal.note(erased: ["mette"]) },
      ] {
        let began = ContinuousClock.now
        let error = trouble(attempt)
        #expect(error?.reason == .busy)
        #expect(error?.message.contains("lokal/\(database.name) er låst af en anden") == true)
        #expect(ContinuousClock.now - began < .seconds(patience + 3))
      }
      // Who reads isn't held up.
      #expect(try journal.load("p", after: 0).count == 1)
      #expect(try database.contents() == before)
      try other.run("SELECT pg_advisory_unlock_all()")
      #expect(try journal.append([.sample("b")], to: "p", expecting: revision).count == 1)
    }
  }

  @Test func whoWaitsIsToldSoAndCanGiveUp() throws {
    try withHeld(Self.lock) { database, _, revision, other in
      let said = Said()
      let journal = try PostgreSQLJournal(
        address: PostgreSQLAddress(database.address), patience: 60,
        whenHeld: { said.add("venter") }, isGivenUp: { !said.all.isEmpty })
      let began = ContinuousClock.now
      let error = trouble {
        _ = try journal.append([.sample("b")], to: "p", expecting: revision)
      }
      #expect(error?.reason == .busy)
      #expect(said.all == ["venter"])
      #expect(ContinuousClock.now - began < .seconds(30))
    }
  }

  @Test func whoHasWaitedGoesOnWhenTheOtherIsDone() throws {
    try withHeld(Self.lock) { database, _, revision, other in
      let journal = try PostgreSQLJournal(
        address: PostgreSQLAddress(database.address), patience: 60,
        whenHeld: { _ = try? other.run("SELECT pg_advisory_unlock_all()") })
      #expect(try journal.append([.sample("b")], to: "p", expecting: revision).count == 1)
    }
  }

  @Test(arguments: ["pg_cancel_backend", "pg_terminate_backend"])
  func aStatementThatAnAdministratorStopsChangesNothing(function: String) throws {
    try withHeld("BEGIN; LOCK TABLE samdrift.entry IN SHARE MODE") {
      database, journal, revision, other in
      let answer = Said()
      let aside = Aside {
        let error = trouble {
          _ = try journal.append([.sample("b")], to: "p", expecting: revision)
        }
        answer.add(error.map { "\($0.reason): \($0.message)" } ?? "")
      }
      let isStopped = try eventuallyBlocking {
        try other.run(
          """
          SELECT \(function)(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'
          """) == "t"
      }
      try #require(isStopped)
      #expect(aside.wait() == nil)
      // Where the connection is ended it is made again, and what was held is held still.
      let reason = function == "pg_cancel_backend" ? "cancelled" : "busy"
      #expect(answer.all.first?.hasPrefix(reason) == true, "\(answer.all)")
      #expect(answer.all.first?.contains("lokal/\(database.name)") == true)
      try other.run("ROLLBACK")
      #expect(try database.journal().load("p", after: 0).count == 1)
      #expect(try journal.append([.sample("b")], to: "p", expecting: revision).count == 1)
    }
  }

  @Test func aStatementThatTakesTooLongChangesNothing() throws {
    try withHeld(
      "BEGIN; LOCK TABLE samdrift.entry IN SHARE MODE",
      settings: """
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I SET statement_timeout = 100', current_database());
        END $$
        """
    ) { database, journal, revision, other in
      let error = trouble {
        _ = try journal.append([.sample("b")], to: "p", expecting: revision)
      }
      #expect(error?.reason == .cancelled)
      #expect(error?.message.contains("tidsgrænse") == true)
      try other.run("ROLLBACK")
      #expect(try journal.append([.sample("b")], to: "p", expecting: revision).count == 1)
    }
  }
}
