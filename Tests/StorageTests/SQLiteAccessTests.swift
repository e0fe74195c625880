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
      #expect(journal.isReadOnly)
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
