import Core
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Files that earlier versions have made are read, changed and taken back as ever.
@Suite struct OlderFileTests {
  /// The directories of files that have been kept, one for each version.
  static let versions: [String] = {
    let folder = Documentation.root.appendingPathComponent("Tests/OlderFiles").path
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { !$0.contains("make") && !$0.contains("README") }.sorted()
  }()

  private func bytes(_ name: String, of version: String) throws -> Data {
    try Data(
      contentsOf: Documentation.root.appendingPathComponent("Tests/OlderFiles/\(version)/\(name)"))
  }

  /// Calls `body` with the path of a copy of a version's database.
  private func withCopy(of version: String, _ body: (String) throws -> Void) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      try writeFile(bytes("samdrift.db", of: version), to: path)
      try body(path)
    }
  }

  @Test func thereAreSome() { #expect(Self.versions.contains("0.1.0")) }

  @Test(arguments: versions)
  func readingLeavesTheFileAsItIs(version: String) throws {
    try withCopy(of: version) { path throws in
      let before = try FileState(path)
      let journal = try SQLiteJournal(path: path)
      let project = try #require(try journal.projects().first)
      let ledger = try journal.ledger(of: project)
      #expect(try journal.snapshot(of: project) == ledger.snapshot)
      let kinds = Set(ledger.entries.flatMap { $0.transaction.changes.map(\.reference.kind) })
      #expect(kinds.count >= 28)
      #expect(try FileState(path) == before)
    }
  }

  @Test(arguments: versions)
  func aForgettingByAnEarlierVersionIsKnown(version: String) throws {
    try withCopy(of: version) { path throws in
      let journal = try SQLiteJournal(path: path)
      let project = try #require(try journal.projects().first)
      let entries = try journal.ledger(of: project).entries
      let end = try #require(
        entries.lastIndex { $0.transaction.label == "Glemt: en interessent" })
      var ledger = Ledger(projectID: project)
      try ledger.append(Array(entries[...end]))
      #expect(ledger.hasJustErased(by: entries[end].transaction.author))
    }
  }

  @Test(arguments: versions)
  func theDatabaseAndTheExportTellTheSame(version: String) throws {
    try withCopy(of: version) { path throws in
      let document = try ProjectDocument(reading: bytes("eksport.json", of: version), name: "p")
      let ledger = try SQLiteJournal(path: path).ledger(of: document.project)
      #expect(document == ProjectDocument(ledger))
    }
  }

  @Test(arguments: versions)
  func aChangeRaisesTheVersionAndCanBeUndone(version: String) throws {
    try withCopy(of: version) { path throws in
      let said = Said()
      let journal = try SQLiteJournal(path: path, tell: said.add)
      let project = try #require(try journal.projects().first)
      var ledger = try journal.ledger(of: project)
      let before = ledger.project
      let signature = Signature.test("Driftschef")
      let edits: [(Ledger) throws -> Edit] = [
        { try $0.redo(by: "Driftschef") }, { try $0.undo(by: "Driftschef") },
        { $0.project.tick([$0.project.activities[5]], on: Day(iso: "2027-01-04")!, by: "D") },
        { try $0.undo(by: "Driftschef") },
      ]
      for edit in edits {
        let result = try journal.commit(try edit(ledger), on: ledger, by: signature)
        guard case .committed = result else {
          Issue.record("\(result)")
          return
        }
        try journal.catchUp(&ledger)
        #expect(try journal.snapshot(of: project) == ledger.snapshot)
      }
      #expect(ledger.project == before)
      let now = try journal.queue.read(Schema.version(of:))
      #expect(now == FormatVersion.current)
      #expect(try FileState(path).neighbours == ["samdrift.db"])
      #expect(said.all == [])
    }
  }

  /// A file without tables for the records, as the second version had it.
  private func withSecondVersion(_ body: (String) throws -> Void) throws {
    try withCopy(of: "0.1.0") { path throws in
      try DatabaseQueue(path: path).write {
        try $0.execute(
          sql: "DROP TABLE link; DROP TABLE record; DROP TABLE snapshot; PRAGMA user_version = 2")
      }
      try body(path)
    }
  }

  @Test func aFileWhoseTablesAreChangedIsCopiedFirst() throws {
    try withSecondVersion { path throws in
      let said = Said()
      let journal = try SQLiteJournal(path: path, tell: said.add)
      let project = try #require(try journal.projects().first)
      let ledger = try journal.ledger(of: project)
      #expect(said.all == [])
      _ = try journal.append([.sample("ny")], to: project, expecting: ledger.revision)
      let copy = path + ".format-2"
      #expect(said.all.count == 1)
      #expect(said.all.first?.contains(copy) == true)
      #expect(try mode(of: copy) == 0o600)
      let old = try SQLiteJournal(path: copy)
      #expect(try old.ledger(of: project) == ledger)
      #expect(try old.queue.read(Schema.version(of:)) == 2)
      _ = try journal.append([.sample("ny 2")], to: project, expecting: ledger.revision + 1)
      #expect(said.all.count == 1)
      #expect(try FileState(path).neighbours == ["samdrift.db", "samdrift.db.format-2"])
    }
  }

  @Test func whereItCanNotBeCopiedNothingIsChanged() throws {
    try withSecondVersion { path throws in
      for number in 1...99 {
        try writeFile(Data(), to: path + ".format-2" + (number == 1 ? "" : "-\(number)"))
      }
      let before = try FileState(path)
      let journal = try SQLiteJournal(path: path)
      let project = try #require(try journal.projects().first)
      let revision = try journal.ledger(of: project).revision
      let error = #expect(throws: StorageError.self) {
        try journal.append([.sample("ny")], to: project, expecting: revision)
      }
      #expect(error?.message.contains("kan ikke kopieres først") == true)
      #expect(try FileState(path) == before)
    }
  }

  @Test func anEditThatComesToNothingLeavesNoCopy() throws {
    try withSecondVersion { path throws in
      let said = Said()
      let before = try FileState(path)
      let journal = try SQLiteJournal(path: path, tell: said.add)
      let project = try #require(try journal.projects().first)
      #expect(throws: StorageError.stale) {
        try journal.append([.sample("ny")], to: project, expecting: 1)
      }
      #expect(try FileState(path) == before)
      #expect(said.all == [])
    }
  }

  @Test func theCopyIsForgottenToo() throws {
    try withSecondVersion { path throws in
      let said = Said()
      let journal = try SQLiteJournal(path: path, tell: said.add)
      let project = try #require(try journal.projects().first)
      let ledger = try journal.ledger(of: project)
      try writeFile(Data("en anden".utf8), to: path + ".format-anden")
      _ = try journal.replace(
        project, with: ledger.entries.prefix(50).map(\.transaction), expecting: ledger.revision)
      #expect(try FileState(path).neighbours == ["samdrift.db", "samdrift.db.format-anden"])
      #expect(said.all.last?.contains("format-2 fra før det nye format er også slettet") == true)
    }
  }
}
