import Core
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What goes wrong with files: always a Danish sentence that names the file, and nothing changed.
@Suite struct SQLiteTroubleTests {
  private func expectTrouble(
    _ reason: StorageError.Reason, _ words: String, in path: String, creating: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try FileState(path)
    let error = trouble(path, creating: creating)
    #expect(error?.reason == reason, sourceLocation: sourceLocation)
    #expect(error?.message.contains(words) == true, sourceLocation: sourceLocation)
    #expect(error?.message.contains(path) == true, sourceLocation: sourceLocation)
    #expect(try FileState(path) == before, sourceLocation: sourceLocation)
  }

  @Test func noFile() throws {
    try withTemporaryDirectory { directory throws in
      let error = trouble(directory + "/samdrift.db")
      #expect(error?.reason == .notFound)
      #expect(error?.message.contains("samdrift opret") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == [])
    }
  }

  @Test func anEmptyFileIsOnlyTakenWhenMakingAProject() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(Data(), to: path)
      try expectTrouble(.notFound, "er tom", in: path)
      #expect(trouble(path, creating: true) == nil)
    }
  }

  @Test(arguments: ["hej", "SQLite", String(repeating: "Ikke en database. ", count: 1000)])
  func notADatabase(text: String) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/noter.txt"
      try writeFile(Data(text.utf8), to: path)
      try expectTrouble(.unreadable, "ikke en database", in: path, creating: true)
    }
  }

  @Test(arguments: ["CREATE TABLE t (x)", "PRAGMA user_version = 7"])
  func anotherProgramsDatabase(sql: String) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/andet.db"
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
      try expectTrouble(.unreadable, "andet program", in: path, creating: true)
    }
  }

  @Test func aNewerProgramsDatabase() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "PRAGMA user_version = \(FormatVersion.current + 1)")
      }
      try expectTrouble(.tooNew, "nyere udgave", in: path, creating: true)
    }
  }

  @Test func aTruncatedDatabase() throws {
    let whole = try sampleDatabase()
    let page = 4096
    let pages = whole.count / page
    #expect(pages > 10)
    let around = (1..<pages).flatMap { ($0 * page - 1)...($0 * page + 1) }
    let lengths = [1, 15, 16, 17, 60, 99, 100, 101, 511, 512, 513, 2000] + around
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      for length in lengths + stride(from: whole.count - 400, to: whole.count, by: 19) {
        try writeFile(whole.prefix(length), to: path)
        let error = trouble(path, creating: true)
        #expect(error?.reason == .unreadable, "\(length) bytes")
        #expect(error?.message.contains(path) == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole.prefix(length))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func aDamagedDatabaseNeverStopsTheProgramByForce(seed: UInt64) throws {
    let whole = try sampleDatabase()
    var random = SeededRandom(seed: seed)
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      for _ in 1...60 {
        var damaged = whole
        let start = Int.random(in: 0..<whole.count - 40, using: &random)
        for place in start..<start + random.pick([1, 4, 40]) {
          damaged[place] = UInt8.random(in: 0...255, using: &random)
        }
        try writeFile(damaged, to: path)
        if let error = trouble(path) { #expect(!error.message.isEmpty) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == damaged)
      }
    }
  }

  @Test func somethingFromALaterProgramAmongTheRows() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "UPDATE change SET kind = 'machine' WHERE revision = 5")
      }
      let error = trouble(path)
      #expect(error?.reason == .unreadable)
      #expect(error?.message.contains("»machine«") == true)
      #expect(error?.message.contains(path) == true)
    }
  }

  @Test(arguments: ["DROP TABLE change", "ALTER TABLE entry RENAME COLUMN label TO x"])
  func tablesThatAreNotOurs(sql: String) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
      try expectTrouble(.unreadable, "sikkerhedskopi", in: path)
    }
  }

  @Test(arguments: [
    ("CREATE TRIGGER fælde AFTER INSERT ON entry BEGIN SELECT 1; END", "DROP TRIGGER fælde"),
    ("CREATE VIEW udsigt AS SELECT * FROM entry", "DROP VIEW udsigt"),
  ])
  func whatIsMadeOfTheTablesWhileTheyAreOpen(sql: String, cure: String) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(path: path)
      var revision = try journal.ledger(of: "demo").revision
      for id in ["a", "b"] {
        revision =
          try journal.append([.sample(id)], to: "demo", expecting: revision).last!.revision
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
        let error = #expect(throws: StorageError.self) {
          try journal.append([.sample("igen")], to: "demo", expecting: revision)
        }
        #expect(error?.reason == .unreadable)
        #expect(error?.message.contains("Et andet program har lavet om på \(path)") == true)
        #expect(try journal.ledger(of: "demo").revision == revision)
        try DatabaseQueue(path: path).write { try $0.execute(sql: cure) }
      }
    }
  }

  @Test func anErrorThatNobodyKnowsIsToldInDanish() {
    let error = StorageError(CancellationError(), path: "nord.db")
    #expect(error.reason == .other)
    #expect(error.message == "nord.db: \(StorageError.unforeseen)")
  }

  @Test(arguments: [
    "CREATE TRIGGER fælde AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE project = 'demo'; END",
    "CREATE VIEW udsigt AS SELECT * FROM entry",
    "CREATE INDEX ekstra ON entry (label)",
    "DROP INDEX entry_by_project; CREATE INDEX entry_by_project ON entry (project)",
    "DROP TABLE link; CREATE TABLE link (project, place, target)",
    "DROP TABLE link; CREATE VIEW link AS SELECT project, 1 AS place, id AS target FROM entry",
    "DROP INDEX link_by_target", "PRAGMA user_version = 0", "PRAGMA user_version = -1",
    "PRAGMA user_version = 2",
  ])
  func whatAnotherProgramHasMadeOfTheTables(sql: String) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
      try expectTrouble(.unreadable, "sikkerhedskopi", in: path, creating: true)
    }
  }

  @Test func tablesOfOtherProgramsAreLeftAlone() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "CREATE TABLE andet (x); CREATE INDEX andet_x ON andet (x); ANALYZE")
      }
      #expect(trouble(path) == nil)
      let journal = try SQLiteJournal(path: path)
      let revision = try journal.ledger(of: "demo").revision
      #expect(try journal.append([.sample("ny")], to: "demo", expecting: revision).count == 1)
    }
  }

  @Test func aDiskThatCanNotBeReadIsNotADamagedFile() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let whole = try sampleDatabase()
      try writeFile(whole, to: path)
      // So SQLite answers when the disk does not.
      let answer = DatabaseError(resultCode: .SQLITE_CORRUPT)
      let error = StorageError(answer, path: path)
      #expect(error.reason == .disk)
      #expect(!error.message.contains("sikkerhedskopi"))
      var damaged = whole
      damaged.replaceSubrange(4096..<4196, with: [UInt8](repeating: 0xFF, count: 100))
      try writeFile(damaged, to: path)
      #expect(StorageError(answer, path: path).reason == .unreadable)
    }
  }

  @Test func numbersThatSQLiteCanNotCountBeyondStopNothing() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(path: path)
      let revision = try journal.ledger(of: "demo").revision
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "UPDATE sqlite_sequence SET seq = 9223372036854775807")
      }
      let entries = try journal.append([.sample("ny")], to: "demo", expecting: revision)
      #expect(entries.map(\.revision) == [revision + 1])
      var careless = Configuration()
      careless.foreignKeysEnabled = false
      try DatabaseQueue(path: path, configuration: careless).write {
        try $0.execute(
          sql: """
            UPDATE change SET revision = 9223372036854775807 WHERE revision = \(revision + 1);
            UPDATE entry SET revision = 9223372036854775807 WHERE revision = \(revision + 1)
            """)
      }
      let error = #expect(throws: StorageError.self) {
        try journal.append([.sample("nyere")], to: "demo", expecting: .max)
      }
      #expect(error?.message.contains("løbenummer") == true)
    }
  }

  @Test func aHistoryThatDoesNotAddUp() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "DELETE FROM change WHERE revision = 1 AND kind = 'milestone'")
      }
      try expectTrouble(.unreadable, "hænger ikke sammen", in: path)
      let error = #expect(throws: StorageError.self) {
        try SQLiteJournal(path: path).export("demo") { _ in }
      }
      #expect(error?.reason == .unreadable)
    }
  }

  @Test func whoAsksForNewsOfALockedDatabaseDoesNotWait() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(path: path, creating: false, limits: .init(busySeconds: 60))
      try DatabaseQueue(path: path).writeWithoutTransaction { other in
        try other.execute(sql: "BEGIN EXCLUSIVE")
        let began = ContinuousClock.now
        #expect { try journal.stamp() } throws: { ($0 as? StorageError)?.reason == .busy }
        #expect(ContinuousClock.now - began < .seconds(30))
        try other.execute(sql: "ROLLBACK")
      }
      #expect(try journal.stamp() > 0)
    }
  }

  @Test func aDirectory() throws {
    try withTemporaryDirectory { directory throws in
      let error = trouble(directory, creating: true)
      #expect(error?.reason == .unreadable)
      #expect(error?.message.hasPrefix("\(directory) er en mappe.") == true)
    }
  }

  @Test func aFileInPlaceOfADirectory() throws {
    try withTemporaryDirectory { directory throws in
      try writeFile(Data(), to: directory + "/fil")
      let path = directory + "/fil/samdrift.db"
      let error = trouble(path, creating: true)
      #expect(error?.reason == .notFound)
      #expect(error?.message.hasPrefix("\(path) kan ikke bruges: en del af stien") == true)
    }
  }

  @Test func aMissingDirectory() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/mangler/samdrift.db"
      let error = trouble(path, creating: true)
      #expect(error?.reason == .notFound)
      #expect(error?.message.contains("findes ikke, så \(path) kan ikke oprettes") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == [])
    }
  }

  @Test func aPipe() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/rør"
      #expect(mkfifo(path, 0o600) == 0)
      #expect(trouble(path, creating: true)?.reason == .unreadable)
    }
  }
}
