import Core
import TestSupport
import Testing

@testable import Storage

/// The records that are kept beside the history on a server count only while they are what follows
/// from it.
@Suite("PostgreSQL: kept records") struct PostgreSQLRecordTests {
  private func withHistory(
    _ body: (PostgreSQLDatabase, PostgreSQLJournal, Ledger) throws -> Void
  ) throws {
    try withPostgreSQL { database throws in
      let journal = try database.journal()
      let history = try RandomHistory.ledger(seed: 7, steps: 60)
      _ = try journal.append(history.entries.map(\.transaction), to: "p", expecting: 0)
      try body(database, journal, try journal.ledger(of: "p"))
    }
  }

  /// What an outline says of itself.
  private func words(_ outline: OutlinedPlan) -> [String] {
    [outline.rest.project.info.name, "\(outline.rest.project.departments.map(\.name))"]
      + outline.plan.rows.indices.map { place in
        let row = outline.plan.rows[place]
        return "\(row.number) \(outline.plan.string(row.title)) \(row.status) "
          + "\(outline.plan.blockers(ofPlace: place))"
      }
  }

  @Test func areReadInThePlaceOfTheHistory() throws {
    try withHistory { database, journal, ledger throws in
      #expect(!ledger.project.activities.isEmpty)
      // Without its changes, the history leads to nothing.
      try database.run("DELETE FROM samdrift.change")
      #expect(try journal.snapshot(of: "p") == ledger.snapshot)
      let outline = try journal.outline(of: "p")
      #expect(words(outline) == words((ledger.snapshot, PlanOutline(ledger.project))))
      for activity in ledger.project.activities {
        let part = try journal.snapshot(of: "p", activities: [activity.number]).project
        #expect(part.info == ledger.project.info && part.activities.contains(activity))
      }
    }
  }

  @Test(arguments: [
    "DELETE FROM samdrift.snapshot",
    "UPDATE samdrift.snapshot SET format = 0",
    "UPDATE samdrift.snapshot SET revision = revision - 1",
    "UPDATE samdrift.record SET fields = 'abc' WHERE place = 3",
    "UPDATE samdrift.record SET kind = 'plan' WHERE place = 3",
    "UPDATE samdrift.record SET fields = 'abc' WHERE kind = 'activity'",
    "DELETE FROM samdrift.record",
  ])
  func areLeftAloneWhenTheyAreNotAsTheyShouldBe(damage: String) throws {
    try withHistory { database, journal, ledger throws in
      try database.run(damage)
      #expect(try journal.snapshot(of: "p") == ledger.snapshot)
      let outline = try journal.outline(of: "p")
      #expect(words(outline) == words((ledger.snapshot, PlanOutline(ledger.project))))
      for activity in ledger.project.activities {
        let part = try journal.snapshot(of: "p", activities: [activity.number]).project
        #expect(part.info == ledger.project.info && part.activities.contains(activity))
      }
    }
  }

  @Test func goWithTheHistory() throws {
    try withHistory { database, journal, _ throws in
      try journal.remove("p")
      for schema in ["samdrift", "samdrift_readers"] {
        for table in ["entry", "change", "snapshot", "record", "link"] {
          #expect(try database.run("SELECT count(*) FROM \(schema).\(table)") == "0")
        }
      }
    }
  }
}
