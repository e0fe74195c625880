import Core
import TestSupport
import Testing

@testable import Storage

/// A database of an earlier format gets the present one, a version after the other.
@Suite("PostgreSQL: on the way to a newer format") struct PostgreSQLUpgradeTests {
  private static let steps = [
    FormatVersion.current + 1: ["CREATE TABLE samdrift.ny (x int)"],
    FormatVersion.current + 3: [
      "ALTER TABLE samdrift.ny ADD COLUMN y int", "INSERT INTO samdrift.ny VALUES (1, 2)",
    ],
  ]

  private func upgrade(
    _ database: PostgreSQLDatabase, to last: Int, by steps: [Int: [String]]
  ) throws {
    let statements = PostgreSQLSchema.upgrade(
      from: FormatVersion.current, to: last, by: steps)
    try PostgreSQLSession(PostgreSQLAddress(database.address))
      .run(statements.joined(separator: ";\n"))
  }

  @Test func goesThroughEachVersionInBothSchemas() throws {
    try withPostgreSQL { database throws in
      _ = try database.journal()
      let last = FormatVersion.current + 3
      try upgrade(database, to: last, by: Self.steps)
      #expect(try database.run("SELECT x, y FROM samdrift.ny") == "1|2")
      for schema in ["samdrift", "samdrift_readers"] {
        #expect(try database.run("SELECT version FROM \(schema).state") == "\(last)")
      }
      #expect(PostgreSQLSchema.upgrade(from: last, to: last, by: Self.steps).isEmpty)
    }
  }

  /// A database of the first version that a server could have.
  @Test func anOwnersFirstChangeBringsItUpToDate() throws {
    try withPostgreSQL { database throws in
      let roles = try PostgreSQLRoles(in: database)
      let owner = try database.journal(creating: false, as: roles.login("ejer"))
      _ = try owner.append([.sample("a")], to: "p", expecting: 0)
      for schema in ["samdrift", "samdrift_readers"] {
        try database.run("UPDATE \(schema).state SET version = \(PostgreSQLSchema.firstVersion)")
      }
      let editor = try database.journal(creating: false, as: roles.login("redaktør"))
      let before = try database.contents()
      let refused = trouble { _ = try editor.append([.sample("b")], to: "q", expecting: 0) }
      #expect(refused?.reason == .forbidden)
      #expect(refused?.message.contains("ejer") == true)
      #expect(try database.contents() == before)
      #expect(try editor.load("p", after: 0).map(\.transaction.id) == ["a"])
      _ = try owner.append([.sample("b")], to: "q", expecting: 0)
      for schema in ["samdrift", "samdrift_readers"] {
        #expect(
          try database.run("SELECT version FROM \(schema).state") == "\(FormatVersion.current)")
      }
      _ = try editor.append([.sample("c")], to: "r", expecting: 0)
    }
  }

  @Test func aStepThatFailsLeavesItAsItWas() throws {
    try withPostgreSQL { database throws in
      _ = try database.journal().append([.sample("a", changes: [])], to: "p", expecting: 0)
      let before = try database.contents()
      let bad = Self.steps.merging([FormatVersion.current + 2: ["DROP TABLE samdrift.ikke"]]) { $1 }
      #expect(
        trouble { try upgrade(database, to: FormatVersion.current + 3, by: bad) }?.reason
          == .unreadable)
      #expect(try database.contents() == before)
      #expect(database.trouble() == nil)
    }
  }
}
