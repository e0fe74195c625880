import GRDB
import GRDBSQLite
import TestSupport
import Testing

@testable import Storage

/// What a connection is set to, which nothing else would show until the power is cut.
@Suite struct SQLiteSettingTests {
  /// The settings that Decisions.md promises, with `patience` in milliseconds.
  private func expectSettings(of journal: SQLiteJournal, patience: Int) throws {
    for _ in 1...2 {
      let settings = try journal.queue.unsafeRead { database in
        try ["foreign_keys", "synchronous", "secure_delete", "busy_timeout"].map {
          try Int.fetchOne(database, sql: "PRAGMA \($0)")
        }
      }
      #expect(settings == [1, 3, 1, patience])
      // It sets the patience aside while it asks.
      _ = try journal.stamp()
    }
  }

  @Test func aConnectionIsAsSafeAsItCanBe() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try expectSettings(of: SQLiteJournal(path: path, creating: true), patience: 5000)
      try expectSettings(of: SQLiteJournal(path: path, patience: 0.25), patience: 250)
    }
  }
}
