import Core
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Files that may not be written now, or ever: what stands there can still be read, or it is said
/// why not.
@Suite struct SQLiteAccessTests {
  @Test func aFileThatMayOnlyBeRead() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try setMode(0o444, of: path)
      try expectReadOnly(path)
    }
  }

  @Test func aDirectoryThatMayOnlyBeRead() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try setMode(0o666, of: path)
      try setMode(0o555, of: directory)
      defer { try? setMode(0o755, of: directory) }
      try expectReadOnly(path)
      let new = directory + "/ny.db"
      let error = asOrdinaryUser { trouble(new, creating: true) }
      #expect(error?.reason == .forbidden)
      #expect(error?.message.contains("kan ikke skrive i mappen \(directory)") == true)
    }
  }

  private func expectReadOnly(_ path: String) throws {
    let before = try FileState(path)
    try asOrdinaryUser {
      let journal = try SQLiteJournal(path: path, creating: true)
      #expect(journal.hindrance != nil)
      let revision = try journal.ledger(of: "demo").revision
      #expect(revision > 90)
      let error = #expect(throws: StorageError.self) {
        try journal.append([.sample("a")], to: "demo", expecting: revision)
      }
      #expect(error?.reason == .forbidden)
      #expect(error?.message.contains("\(path) kan kun læses") == true)
    }
    #expect(try FileState(path) == before)
  }

  @Test func aFileThatIsOnlyToBeRead() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let before = try FileState(path)
      let journal = try SQLiteJournal(path: path, creating: true, onlyReading: "Kun i dag.")
      #expect(journal.hindrance == "Kun i dag.")
      let revision = try journal.ledger(of: "demo").revision
      for change in [
        { _ = try journal.append([.sample("a")], to: "demo", expecting: revision) },
        { _ = try journal.replace("demo", with: [.sample("a")], expecting: revision) },
        { try journal.remove("demo") },
      ] as [() throws -> Void] {
        let error = #expect(throws: StorageError.self) { try change() }
        #expect(error?.reason == .forbidden && error?.message == "Kun i dag.")
      }
      #expect(try FileState(path) == before)
      let new = directory + "/ny.db"
      #expect(throws: StorageError.self) {
        try SQLiteJournal(path: new, creating: true, onlyReading: "Kun i dag.")
      }
      #expect(!FileManager.default.fileExists(atPath: new))
    }
  }

  @Test func aFileThatMayNotEvenBeRead() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      try setMode(0o000, of: path)
      let error = asOrdinaryUser { trouble(path) }
      #expect(error?.reason == .forbidden)
      #expect(error?.message.contains("ikke adgang til \(path)") == true)
    }
  }

  @Test func aLockedDatabase() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(
        path: path, creating: false, limits: .init(busySeconds: 0.05))
      let revision = try journal.ledger(of: "demo").revision
      try DatabaseQueue(path: path).inDatabase { other in
        try other.execute(sql: "BEGIN EXCLUSIVE")
        #expect(trouble(path, busySeconds: 0.05)?.reason == .busy)
        let error = #expect(throws: StorageError.self) {
          try journal.append([.sample("a")], to: "demo", expecting: revision)
        }
        #expect(error?.reason == .busy)
        #expect(error?.message.contains("\(path) er låst af et andet program") == true)
        try other.execute(sql: "ROLLBACK")
      }
      #expect(try journal.append([.sample("a")], to: "demo", expecting: revision).count == 1)
    }
  }

  @Test func aFileWithASecondName() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(path: path)
      let revision = try journal.ledger(of: "demo").revision
      #expect(journal.hindrance == nil)
      #expect(link(path, directory + "/kopi.db") == 0)
      let before = try FileState(path)
      for journal in [journal, try SQLiteJournal(path: path, creating: true)] {
        #expect(journal.hindrance != nil)
        #expect(journal.hindrance?.contains("-samefile \(path)") == true)
        #expect(journal.hindrance?.hasPrefix("Intet kan gemmes i \(path)") == true)
        let error = #expect(throws: StorageError.self) {
          try journal.append([.sample("a")], to: "demo", expecting: revision)
        }
        #expect(error?.reason == .forbidden)
        #expect(error?.message.contains("hårdt link") == true)
        #expect(try journal.ledger(of: "demo").revision == revision)
      }
      #expect(try FileState(path) == before)
      #expect(unlink(directory + "/kopi.db") == 0)
      #expect(try journal.append([.sample("a")], to: "demo", expecting: revision).count == 1)
    }
  }

  @Test func aFileThatIsNoLongerThere() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let journal = try SQLiteJournal(path: path)
      let revision = try journal.ledger(of: "demo").revision
      #expect(journal.place == .unmoved)
      #expect(rename(path, directory + "/flyttet.db") == 0)
      #expect(journal.place == .missing)
      let missing = #expect(throws: StorageError.self) {
        try journal.append([.sample("a")], to: "demo", expecting: revision)
      }
      #expect(missing?.reason == .moved)
      #expect(missing?.message.contains("\(path) er flyttet eller slettet") == true)
      try writeFile(sampleDatabase(), to: path)
      #expect(journal.place == .exchanged)
      let exchanged = #expect(throws: StorageError.self) {
        try journal.append([.sample("a")], to: "demo", expecting: revision)
      }
      #expect(exchanged?.reason == .moved)
      #expect(exchanged?.message.contains("er udskiftet med en anden fil") == true)
      // Nothing need have been changed to be told so.
      #expect(journal.hindrance == exchanged?.message)
      #expect(journal.hindrance?.contains("intet kan gemmes") == true)
      #expect(rename(directory + "/flyttet.db", path) == 0)
      #expect(journal.place == .unmoved)
      #expect(try journal.append([.sample("a")], to: "demo", expecting: revision).count == 1)
    }
  }

  @Test func whatIsSavedIsNotToldAsFailed() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(sampleDatabase(), to: path)
      let said = Said()
      let journal = try SQLiteJournal(
        path: path, creating: false,
        limits: .init(afterCommit: { throw DatabaseError(resultCode: .SQLITE_IOERR_DIR_FSYNC) }),
        tell: said.add)
      var ledger = try journal.ledger(of: "demo")
      let entries = try journal.append([.sample("a")], to: "demo", expecting: ledger.revision)
      #expect(entries.count == 1)
      #expect(said.all.count == 1)
      #expect(said.all[0].hasPrefix("Ændringen er gemt i \(path)"))
      try journal.catchUp(&ledger)
      #expect(ledger.entries.last?.transaction.id == "a")
      _ = try journal.replace("demo", with: [.sample("b")], expecting: ledger.revision)
      #expect(said.all.count == 2)
      try journal.remove("demo")
      #expect(said.all.count == 3)
      #expect(try journal.projects() == [])
    }
  }

  @Test func aFullDisk() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let whole = try sampleDatabase()
      try writeFile(whole, to: path)
      // SQLite answers alike when the disk has no more pages and when it may use no more.
      let journal = try SQLiteJournal(
        path: path, creating: false, limits: .init(pages: whole.count / 4096 + 1))
      let ledger = try journal.ledger(of: "demo")
      let large = Transaction.sample("stor", notes: String(repeating: "ø", count: 10_000))
      let error = #expect(throws: StorageError.self) {
        try journal.append([large], to: "demo", expecting: ledger.revision)
      }
      #expect(error?.reason == .disk)
      #expect(error?.message.contains("Disken er fuld") == true)
      #expect(error?.message.contains(path) == true)
      #expect(try journal.ledger(of: "demo") == ledger)
      let roomy = try SQLiteJournal(path: path)
      #expect(try roomy.append([large], to: "demo", expecting: ledger.revision).count == 1)
    }
  }
}
