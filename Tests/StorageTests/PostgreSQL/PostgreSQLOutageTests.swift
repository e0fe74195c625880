import Core
import Foundation
import TestSupport
import Testing

@testable import Storage

/// A server that goes away: nothing acknowledged is lost, nothing is half there, and the journal finds
/// the server again.
@Suite("PostgreSQL: a server that goes away") struct PostgreSQLOutageTests {
  /// What a journal has of a project, when it holds together.
  private func expectWhole(
    _ database: PostgreSQLDatabase, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Ledger {
    let journal = try database.journal(creating: false)
    let ledger = try journal.ledger(of: "p")
    #expect(try journal.snapshot(of: "p") == ledger.snapshot, sourceLocation: sourceLocation)
    return ledger
  }

  /// A project to edit.
  private func start(_ journal: any Journal) throws -> Ledger {
    let history = try RandomHistory.ledger(seed: 5, steps: 20).entries.map(\.transaction)
    _ = try journal.append(history, to: "p", expecting: 0)
    return try journal.ledger(of: "p")
  }

  @Test func isFoundAgainAfterAStopAndAfterAKill() throws {
    let server = try PostgreSQLServer()
    try server.withDatabase { database throws in
      let journal = try database.journal(patience: 0.2)
      var ledger = try start(journal)
      var number = 0
      for isKilled in [false, true] {
        try isKilled ? server.kill() : server.stop()
        for attempt: () throws -> Void in [
          { _ = try journal.stamp() }, { _ = try journal.load("p", after: 0) },
          { _ = try journal.snapshot(of: "p") }, { _ = try journal.projects() },
          { _ = try journal.append([.sample("borte")], to: "p", expecting: ledger.revision) },
          { try journal.remove("p") },
        ] {
          let began = ContinuousClock.now
          let error = trouble(attempt)
          #expect(error?.reason == .away)
          #expect(error?.message.contains("lokal/\(database.name)") == true)
          #expect(ContinuousClock.now - began < .seconds(5))
        }
        try server.start()
        // It may hold to what it knows for half a second.
        let again = try database.journal(patience: 5)
        #expect(try again.load("p", after: 0) == ledger.entries)
        number += 1
        let new = Transaction.sample("igen\(number)")
        let revision = ledger.revision
        let entries = try retry { try journal.append([new], to: "p", expecting: revision) }
        try ledger.append(entries)
        #expect(try expectWhole(database) == ledger)
      }
    }
  }

  /// Does it as long as the server counts as away, some seconds at most.
  private func retry<Result>(_ body: () throws -> Result) throws -> Result {
    let end = ContinuousClock.now + .seconds(20)
    while true {
      do {
        return try body()
      } catch let error as StorageError {
        if error.reason != .away || ContinuousClock.now > end { throw error }
        usleep(20_000)
      }
    }
  }

  @Test func whatAKillInterruptsIsAllThereOrNotAtAll() throws {
    let server = try PostgreSQLServer()
    try server.withDatabase { database throws in
      let first = try start(try database.journal())
      for round in 1...3 {
        let acknowledged = Said()
        let writers = (1...3).map { writer in
          Aside {
            let journal = try database.journal(patience: 0.2)
            for number in 1... {
              let id = "\(round)-\(writer)-\(number)"
              while true {
                let revision = try journal.load("p", after: 0).last?.revision ?? 0
                do {
                  _ = try journal.append([.sample(id)], to: "p", expecting: revision)
                  acknowledged.add(id)
                  break
                } catch let error as StorageError where [.stale, .busy].contains(error.reason) {}
              }
            }
          }
        }
        let isUnderWay = eventuallyBlocking(within: .seconds(120)) {
          acknowledged.all.count >= 20 * round
        }
        #expect(isUnderWay)
        try server.kill()
        for writer in writers { #expect(writer.wait()?.contains("away") == true) }
        try server.start()
        let ledger = try expectWhole(database)
        let ids = ledger.entries.map(\.transaction.id)
        #expect(Set(acknowledged.all).subtracting(ids) == [])
        // Besides, each writer may have had one under way.
        #expect(ids.count { $0.hasPrefix("\(round)-") } <= acknowledged.all.count + 3)
        #expect(ids.starts(with: first.entries.map(\.transaction.id)))
      }
    }
  }

  @Test func aConnectionThatIsCutAnywhereInAnAppendTellsTheTruth() throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server) { proxy throws in
        let journal = try database.journal(by: proxy)
        var ledger = try start(journal)
        var cuts = 0
        for place in 0... {
          for isAnswered in [false, true] {
            proxy.cut(isAnswered ? .after(skipping: place) : .before(skipping: place))
            let id = "\(place)-\(isAnswered)"
            let edit = ledger.project.edit(ledger.project.info) { $0.leader = id }
            let transaction = edit.signed(id: id, author: "Driftschef", time: Moment(seconds: 0))
            let error = trouble {
              _ = try journal.append([transaction], to: "p", expecting: ledger.revision)
            }
            let wasCut = !proxy.isToCut
            proxy.cut(nil)
            cuts += wasCut ? 1 : 0
            let now = try expectWhole(database)
            let isThere = now.entries.count > ledger.entries.count
            if let error {
              #expect(error.reason == .away, "\(id): \(error.message)")
              // What is said not to be known may be either; otherwise it isn't there.
              #expect(!isThere || error.message.contains("det vides ikke, om den er gemt"), "\(id)")
            } else {
              #expect(isThere, "\(id)")
            }
            #expect(
              now.entries.starts(with: ledger.entries)
                && now.entries.count - ledger.entries.count < 2)
            ledger = now
            if !wasCut {
              #expect(error == nil && cuts > 4)
              return
            }
          }
        }
      }
    }
  }

  @Test func aConnectionThatIsCutAnywhereInAnErasureLeavesOneHistoryOrTheOther() throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server) { proxy throws in
        let journal = try database.journal(by: proxy)
        for place in 0... {
          let project = "p\(place)"
          let old = try journal.append([.sample("a"), .sample("b")], to: project, expecting: 0)
          proxy.cut(place % 2 == 0 ? .before(skipping: place) : .after(skipping: place))
          let error = trouble {
            _ = try journal.replace(project, with: [.sample("c")], expecting: old[1].revision)
          }
          let wasCut = !proxy.isToCut
          proxy.cut(nil)
          let now = try database.journal().load(project, after: 0).map(\.transaction.id)
          #expect(now == ["a", "b"] || now == ["c"])
          if error == nil { #expect(now == ["c"]) }
          if !wasCut {
            #expect(error == nil && place > 4)
            return
          }
        }
      }
    }
  }

  @Test func aServerThatFallsSilentHoldsNobodyForLong() throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server) { proxy throws in
        let journal = try database.journal(by: proxy, patience: 0.2)
        let ledger = try start(journal)
        proxy.fallSilent(true)
        let began = ContinuousClock.now
        #expect(trouble { _ = try journal.stamp() }?.reason == .away)
        #expect(ContinuousClock.now - began < .seconds(15))
        // Who has been told so isn't held at all.
        let then = ContinuousClock.now
        for _ in 1...5 { #expect(trouble { _ = try journal.stamp() }?.reason == .away) }
        #expect(ContinuousClock.now - then < .seconds(4))
        proxy.fallSilent(false)
        let read = try retry { try journal.load("p", after: 0) }
        #expect(read == ledger.entries)
      }
    }
  }

  @Test func aConnectionThatIsCutInAWalkGivesNothingTwice() throws {
    try withPostgreSQL { database throws in
      try PostgreSQLProxy.withProxy(before: database.server) { proxy throws in
        let journal = try database.journal(by: proxy)
        // More than is fetched at a time.
        let all = (1...1500).map { Transaction.sample("\($0)") }
        _ = try journal.append(all, to: "p", expecting: 0)
        proxy.cut(.before("FETCH", skipping: 1))
        var seen: [HistoryPart] = []
        let error = trouble { try journal.walk("p") { seen.append($0) } }
        #expect(error?.reason == .away)
        #expect(!seen.isEmpty && all.flatMap(\.parts).starts(with: seen))
      }
    }
  }

  @Test func aConnectionThatAnAdministratorEndsIsMadeAgain() throws {
    try withPostgreSQL { database throws in
      let journal = try database.journal()
      let ledger = try start(journal)
      try endConnections(to: database)
      let read = try retry { try journal.load("p", after: 0) }
      #expect(read == ledger.entries)
      try endConnections(to: database)
      let new = Transaction.sample("ny")
      let entries = try retry { try journal.append([new], to: "p", expecting: ledger.revision) }
      #expect(try database.journal().load("p", after: ledger.revision) == entries)
    }
  }

  private func endConnections(to database: PostgreSQLDatabase) throws {
    try database.run(
      """
      SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """)
  }
}
