import Core
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// How the database stands on disk.
@Suite struct SQLiteFileTests {
  @Test func isPrivate() throws {
    try withTemporaryDirectory { directory throws in
      _ = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      #expect(try mode(of: directory + "/samdrift.db") == 0o600)
    }
  }

  @Test func isTheGroupsInADirectorySharedBySetgid() throws {
    try withTemporaryDirectory { directory throws in
      #expect(chmod(directory, 0o2770) == 0)
      _ = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      #expect(try mode(of: directory + "/samdrift.db") == 0o660)
    }
  }

  @Test func survivesAPowerCutAndSeveralProcesses() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let journal = try SQLiteJournal(path: path, creating: true)
      _ = try journal.append([.sample("a")], to: "p", expecting: 0)
      try journal.queue.read { database throws in
        let extra = 3
        #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == extra)
        #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "delete")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["samdrift.db"])
    }
  }

  @Test func isClosedWithItsJournal() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      var journal: SQLiteJournal? = try SQLiteJournal(path: path, creating: true)
      _ = try journal?.append([.sample("a")], to: "p", expecting: 0)
      #expect(isOpen(path))
      journal = nil
      #expect(!isOpen(path))
    }
  }

  /// Whether this process has a file open.
  private func isOpen(_ path: String) -> Bool {
    let descriptors = "/proc/self/fd"
    let all = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
    return all.contains {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\($0)")) == path
    }
  }

  @Test func aLogThatHoldsTheNewestPagesIsNoDamage() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let other = try DatabaseQueue(path: path)
      try other.inDatabase { database in
        #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal")
        _ = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM entry")
        let length = try Data(contentsOf: URL(fileURLWithPath: path)).count
        let notes = String(repeating: "Lang note. ", count: 4_000)
        _ = try SQLiteJournal(path: path, creating: false)
          .append([.sample("a", notes: notes)], to: "p", expecting: 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == length)
        #expect(try SQLiteJournal(path: path).load("p", after: 0).count == 1)
      }
    }
  }

  @Test func readingNeverWrites() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      _ = try SQLiteJournal(path: path, creating: true)
        .append([.sample("a")], to: "p", expecting: 0)
      let before = try FileState(path)
      let journal = try SQLiteJournal(path: path, creating: true)
      #expect(try journal.projects() == ["p"])
      #expect(try journal.load("p", after: 0).count == 1)
      _ = try journal.stamp()
      #expect(try FileState(path) == before)
    }
  }

  @Test func aRemovedProjectIsOverwrittenInTheFile() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let secret = "Fortrolig Beslutning"
      let journal = try SQLiteJournal(path: path, creating: true)
      _ = try journal.append([.sample("a", notes: secret)], to: "p", expecting: 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).contains(secret))
      try journal.remove("p")
      #expect(try !Data(contentsOf: URL(fileURLWithPath: path)).contains(secret))
    }
  }

  @Test func aFileOfTheFirstVersionIsReadAsItIsAndRaisedWhenItIsWrittenTo() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let entries = try SQLiteJournal(path: path, creating: true)
        .append([.sample("a")], to: "p", expecting: 0)
      try DatabaseQueue(path: path).write {
        try $0.execute(
          sql: "DROP TABLE link; DROP TABLE record; DROP TABLE snapshot; PRAGMA user_version = 1")
      }
      let before = try FileState(path)
      let journal = try SQLiteJournal(path: path)
      #expect(try journal.load("p", after: 0) == entries)
      #expect(try FileState(path) == before)
      _ = try journal.append([.sample("b")], to: "p", expecting: entries[0].revision)
      #expect(try journal.load("p", after: 0).count == 2)
      let version = try journal.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      #expect(version == FormatVersion.current)
    }
  }

  @Test func storesRowsAsDocumented() throws {
    let item = Reference(.checklistItem, "c1")
    let transactions: [Transaction] = [
      .sample("t1"),
      .sample("t2", act: .undo(of: "t1"), changes: []),
      .sample(
        "t3", act: .redo(of: "t1"),
        changes: [
          .insert(item, ["text": "Ring", "milestone": "1"]),
          .set(item, field: "text", old: "Ring", new: nil),
          .remove(item, ["milestone": "1"]),
          .insert(Reference(.decision, "d1"), [:]),
          .remove(Reference(.decision, "d1"), [:]),
        ]),
    ]
    try withTemporaryDirectory { directory throws in
      let journal = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      _ = try journal.append(transactions, to: "p1", expecting: 0)
      try journal.queue.read { database throws in
        func rows(_ sql: String) throws -> [String] {
          try Row.fetchAll(database, sql: sql).map { row in
            row.databaseValues.map { $0.isNull ? "NULL" : $0.storage.value! }
              .map { "\($0)" }.joined(separator: "|")
          }
        }
        #expect(
          try rows("SELECT revision, project, id, author, time, label, act, target FROM entry")
            == [
              "1|p1|t1|Driftschef|1795423802|Milepæl 1: noter|edit|NULL",
              "2|p1|t2|Driftschef|1795423802|Milepæl 1: noter|undo|t1",
              "3|p1|t3|Driftschef|1795423802|Milepæl 1: noter|redo|t1",
            ])
        #expect(
          try rows(
            """
            SELECT revision, position, action, kind, record, field, old, new FROM change
            ORDER BY revision, position, field
            """) == [
              "1|0|set|milestone|1|notes|NULL|Husk mødet",
              "3|0|insert|checklistItem|c1|milestone|NULL|1",
              "3|0|insert|checklistItem|c1|text|NULL|Ring",
              "3|1|set|checklistItem|c1|text|Ring|NULL",
              "3|2|remove|checklistItem|c1|milestone|1|NULL",
              "3|3|insert|decision|d1||NULL|NULL",
              "3|4|remove|decision|d1||NULL|NULL",
            ])
        #expect(try rows("PRAGMA user_version") == [String(FormatVersion.current)])
        #expect(try rows("PRAGMA application_id") == ["1399678066"])
      }
    }
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
