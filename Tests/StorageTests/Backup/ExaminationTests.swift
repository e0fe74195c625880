import Core
import Demo
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// A copy is as what it is of, and what has been done to a database is found.
@Suite("Backup: copies and what is found in them") struct ExaminationTests {
  /// Something that is done to a database, and what finds it.
  struct Damage: Sendable, CustomTestStringConvertible {
    let statement: String
    let subject: Examination.Subject
    var testDescription: String { statement }

    init(_ statement: String, _ subject: Examination.Subject) {
      (self.statement, self.subject) = (statement, subject)
    }
  }

  static let damages = [
    Damage("DELETE FROM change WHERE revision = (SELECT MIN(revision) FROM change)", .history),
    Damage(
      "DELETE FROM change WHERE rowid = (SELECT MAX(rowid) FROM change WHERE position = 0)",
      .records),
    Damage("DELETE FROM entry WHERE revision = 3", .pages),
    Damage("UPDATE change SET new = 'Andet' WHERE field = 'title' AND kind = 'activity'", .records),
    Damage("UPDATE change SET record = 'x' WHERE kind = 'activity' AND action = 'set'", .history),
    Damage("UPDATE change SET kind = 'ukendt' WHERE kind = 'activity'", .history),
    Damage("UPDATE change SET position = position + 1000 WHERE position > 2", .order),
    Damage(
      "UPDATE record SET fields = (SELECT fields FROM record WHERE kind = 'milestone' AND id = '2') WHERE kind = 'milestone' AND id = '1'",
      .records),
    Damage("DELETE FROM record WHERE kind = 'goal'", .records),
    Damage("DELETE FROM link", .records),
    Damage("UPDATE OR REPLACE link SET target = 'x'", .records),
    Damage("DELETE FROM sqlite_sequence", .order),
    Damage(
      "UPDATE change SET new = 'findes-ikke' WHERE field = 'department' AND new IS NOT NULL",
      .references),
    Damage("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM change; END", .pages),
    Damage("DROP TABLE link", .pages),
    Damage("PRAGMA application_id = 1", .pages),
    Damage("CREATE TABLE samdrift_erased (navn TEXT)", .pages),
  ]

  private func withDemo(_ body: (String, SQLiteJournal) throws -> Void) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(try sampleDatabase(), to: path)
      try body(path, try SQLiteJournal(path: path))
    }
  }

  @Test func nothingIsFoundInAWholeOne() throws {
    try withDemo { path, journal throws in
      #expect(try journal.troubleOfFile().count == 1, "Written by the test, for all to read.")
      try setMode(0o600, of: path)
      #expect(try journal.troubleOfFile() == [])
      let before = try FileState(path)
      let examination = Examination(of: path, called: path)
      #expect(examination.problems == [:] && examination.remarks == [])
      #expect(examination.isSound)
      #expect(try examination.contents == journal.contents())
      #expect(try examination.contents.entries == journal.load("demo", after: 0).count)
      #expect(try FileState(path) == before)
    }
  }

  @Test(arguments: damages)
  func whatHasBeenDoneToItIsFound(_ damage: Damage) throws {
    try withDemo { path, _ throws in
      try DatabaseQueue(path: path).writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; \(damage.statement)")
      }
      let examination = Examination(of: path, called: "kopien")
      #expect(examination.problems[damage.subject] != nil, "\(examination.problems)")
      #expect(examination.problems.values.joined().allSatisfy { !$0.contains(path) })
    }
  }

  @Test func zerosAndHalfAFileAreFound() throws {
    try withDemo { path, journal throws in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for damaged in [Data(count: bytes.count), bytes.prefix(bytes.count / 2), Data()] {
        try writeFile(damaged, to: path)
        #expect(!Examination(of: path, called: path).isSound)
      }
    }
  }

  @Test func aRecordThatDoesNotCountIsNoFault() throws {
    try withDemo { path, journal throws in
      try journal.queue.write { try $0.execute(sql: "UPDATE snapshot SET format = 99") }
      let examination = Examination(of: path, called: path)
      #expect(examination.problems == [:] && examination.remarks.count == 1)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aCopyHasTheSameHistories(seed: UInt64) throws {
    try withTemporaryDirectory { directory throws in
      let journal = try SQLiteJournal(path: directory + "/samdrift.db", creating: true)
      for (name, more) in [("p", 0), ("q", 100)] as [(String, UInt64)] {
        let history = try RandomHistory.ledger(seed: seed + more, steps: 80)
        _ = try journal.append(history.entries.map(\.transaction), to: name, expecting: 0)
      }
      let copy = directory + "/kopi.db"
      let contents = try journal.copy(to: copy)
      let other = try SQLiteJournal(path: copy)
      #expect(try other.contents() == contents)
      #expect(try other.projects() == journal.projects())
      for project in ["p", "q"] {
        #expect(try other.ledger(of: project) == journal.ledger(of: project))
        #expect(try other.snapshot(of: project) == journal.snapshot(of: project))
      }
      let examination = Examination(of: copy, called: copy)
      #expect(examination.problems == [:])
    }
  }

  @Test func othersGoOnWhileItIsCopiedAndAWriteAheadLogIsNotCopied() throws {
    try withDemo { path, journal throws in
      let other = try DatabaseQueue(path: path)
      try other.writeWithoutTransaction { database in
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "BEGIN; SELECT COUNT(*) FROM entry")
        #expect(try journal.troubleOfFile().contains { $0.contains("WAL") })
        _ = try journal.copy(to: path + "-kopi")
        try database.execute(sql: "ROLLBACK")
      }
      let mode = try DatabaseQueue(path: path + "-kopi").read {
        try String.fetchOne($0, sql: "PRAGMA journal_mode")
      }
      #expect(mode == "delete")
    }
  }

  @Test func whoIsForgottenIsTakenOutWhateverTheRecordWasThen() throws {
    try withDemo { path, journal throws in
      let before = try journal.ledger(of: "demo")
      let group = before.project.stakeholders[0]
      let chief = Signature.test("Driftschef")
      let erasures = try journal.forget([group.id, "ukendt"], by: chief)
      #expect(erasures.count == 1)
      #expect(try !journal.holds(stakeholder: group.id))
      #expect(try journal.erased() == [group.id, "ukendt"])
      #expect(try journal.ledger(of: "demo").project.stakeholder(group.id) == nil)
      #expect(try journal.forget([group.id], by: chief).isEmpty)
    }
  }

  @Test func theListIsPrivateAndSurvivesACutLine() throws {
    try withTemporaryDirectory { directory throws in
      let list = ErasedList(of: directory + "/samdrift.db")
      #expect(try list.ids == [])
      try list.add(["a"])
      try list.add(["a", "b"])
      #expect(try mode(of: list.path) == 0o600)
      #expect(try String(contentsOfFile: list.path, encoding: .utf8) == "a\nb\n")
      try Data("a\nhalv".utf8).write(to: URL(fileURLWithPath: list.path))
      try list.add(["c"])
      #expect(try list.ids == ["a", "halv", "c"])
      #expect(try ErasedList.all(in: directory).flatMap { try $0.ids }.count == 3)
      try FileManager.default.removeItem(atPath: list.path)
      try FileManager.default.createDirectory(atPath: list.path, withIntermediateDirectories: false)
      // What can't be read isn't taken for empty.
      #expect(throws: StorageError.self) { try list.ids }
      #expect(throws: StorageError.self) { try list.add(["d"]) }
    }
  }
}
