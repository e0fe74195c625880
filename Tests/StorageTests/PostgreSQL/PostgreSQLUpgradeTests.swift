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
