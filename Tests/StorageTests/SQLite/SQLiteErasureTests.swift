import Core
import Demo
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What is left of a person in the file, and beside it.
@Suite struct SQLiteErasureTests {
  private static let secrets = [
    "Mette Lund", "METTE LUND", "Har talt med naboen", "Bange for nattevagter", "Ringer igen",
    "ml@fjordbo.dk", "ML@FJORDBO.DK",
  ]

  /// Makes a database of a long history with a person in it, and calls `body` with its path.
  private func withDatabase(
    limits: SQLiteJournal.Limits = .init(), _ body: (String, SQLiteJournal, Ledger) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/samdrift.db"
      let journal = try SQLiteJournal(path: path, creating: true)
      let ids = NewIDs()
      _ = try journal.append(
        Demo.transactions(today: Day(iso: "2026-11-23")!, newID: ids.next), to: "p", expecting: 0)
      var ledger = try journal.ledger(of: "p")
      for edit in edits(of: ledger.project) {
        _ = try journal.commit(edit(ledger.project), on: ledger, by: .test(ids.next()))
        try journal.catchUp(&ledger)
      }
      try body(path, journal, ledger)
    }
  }

  private func edits(of project: Project) -> [(Project) -> Edit] {
    let residents = project.stakeholders[0]
    let person = Stakeholder(id: "mette-id").with {
      $0.name = "Mette Lund"
      $0.kind = .person
      $0.mail = "ml@fjordbo.dk"
      $0.concerns = "Bange for nattevagter"
    }
    let line = Communication(id: "linje").with {
      $0.occasion = "Brev til Mette Lund"
      $0.audience = ["mette-id", residents.id]
    }
    // Long texts fill pages of their own, and move others about.
    let long = String(repeating: "Langt referat. ", count: 1000)
    let contacts = (1...40).map { number in
      Contact(id: "k\(number)").with {
        $0.stakeholder = "mette-id"
        $0.note = "Har talt med naboen \(number)" + (number % 7 == 0 ? long : "")
        $0.followUp = "Ringer igen"
      }
    }
    return [{ $0.add(person) }, { $0.add(line) }]
      + contacts.map { contact in { $0.add(contact) } } + [
        { $0.edit($0.milestone(1)!) { $0.notes = "Spørg METTE LUND, ML@FJORDBO.DK" } },
        { $0.edit($0.stakeholder(residents.id)!) { $0.mail = "ml@fjordbo.dk" } },
        { $0.edit($0.stakeholder("mette-id")!) { $0.mail = "mette.lund@fjordbo.dk" } },
        { $0.edit($0.stakeholder("mette-id")!) { $0.concerns = "" } },
      ]
  }

  /// The secrets that stand in the file or in any file beside it.
  private func found(_ path: String) throws -> [String] {
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      at: directory, includingPropertiesForKeys: nil)
    let bytes = try files.map { try Data(contentsOf: $0) }
    return Self.secrets.filter { secret in
      bytes.contains { $0.range(of: Data(secret.utf8)) != nil }
    }
  }

  @Test func noByteIsLeftInTheFile() throws {
    try withDatabase { path, journal, ledger throws in
      #expect(try found(path) == Self.secrets)
      _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try found(path) == [])
      #expect(try FileState(path).neighbours == ["samdrift.db", "samdrift.db.glemte"])
      #expect(try mode(of: path) == 0o600)
    }
  }

  @Test func noByteIsLeftAlsoWhenThePersonWasDeletedFirst() throws {
    try withDatabase { path, journal, before throws in
      var ledger = before
      _ = try journal.commit(
        ledger.project.remove(Reference(.stakeholder, "mette-id")), on: ledger,
        by: .test("Driftschef"))
      try journal.catchUp(&ledger)
      #expect(try found(path) == Self.secrets)
      let after = try journal.erase("mette-id", from: ledger, by: .test("Leder"))
      #expect(try found(path) == [])
      #expect(after.project.communication("linje")?.occasion == "Brev til [glemt]")
    }
  }

  @Test func aReaderWithTheFileOpenSeesTheNewHistory() throws {
    try withDatabase { path, journal, ledger throws in
      let reader = try SQLiteJournal(path: path)
      let seen = try reader.ledger(of: "p")
      let stamp = try reader.stamp()
      let after = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try reader.stamp() != stamp)
      #expect(throws: StorageError.replaced) { try reader.load("p", after: seen.revision) }
      #expect(try reader.ledger(of: "p") == after)
      #expect(try found(path) == [])
    }
  }

  @Test func aLockedDatabaseIsLeftAsItWas() throws {
    try withDatabase { path, _, ledger throws in
      let journal = try SQLiteJournal(
        path: path, creating: false, limits: .init(busySeconds: 0.05))
      for lock in ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE", "BEGIN; SELECT * FROM entry"] {
        try DatabaseQueue(path: path).writeWithoutTransaction { other in
          try other.execute(sql: lock)
          let error = #expect(throws: StorageError.self) {
            try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
          }
          #expect(error?.reason == .busy, "\(lock)")
          #expect(error?.message.contains("intet er læst eller gemt") == true)
          try other.execute(sql: "ROLLBACK")
        }
        #expect(try journal.ledger(of: "p") == ledger)
      }
      _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try found(path) == [])
    }
  }

  @Test func aWriteAheadLogThatAnotherHoldsOpenIsNotForgottenIn() throws {
    try withDatabase { path, _, ledger throws in
      let other = try DatabaseQueue(path: path)
      let journal = try SQLiteJournal(
        path: path, creating: false, limits: .init(busySeconds: 0.05))
      func expectRefusal() throws {
        let error = #expect(throws: StorageError.self) {
          try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
        }
        #expect(error?.reason == .inUse)
        #expect(error?.message.contains("WAL") == true)
        #expect(error?.message.contains("Intet er slettet") == true)
        #expect(throws: StorageError.self) { try journal.remove("p") }
        #expect(try journal.ledger(of: "p") == ledger)
      }
      try other.writeWithoutTransaction { database in
        #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal")
        try database.execute(sql: "BEGIN; SELECT COUNT(*) FROM entry")
        try expectRefusal()
        try database.execute(sql: "ROLLBACK")
      }
      try expectRefusal()
      try other.close()
      _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try found(path) == [])
      #expect(try FileState(path).neighbours == ["samdrift.db", "samdrift.db.glemte"])
    }
  }

  @Test func aFullDiskLeavesItAsItWas() throws {
    try withDatabase { path, full, ledger throws in
      let pages = try full.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") }
      let journal = try SQLiteJournal(
        path: path, creating: false, limits: .init(pages: pages))
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let more = ledger.entries.map(\.transaction) + (1...200).map { .sample("mere\($0)") }
      let error = #expect(throws: StorageError.self) {
        try journal.replace("p", with: more, expecting: ledger.revision)
      }
      #expect(error?.reason == .disk)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try journal.ledger(of: "p") == ledger)
    }
  }

  @Test func aFileThatMayOnlyBeReadIsLeftAsItWas() throws {
    try withDatabase { path, _, ledger throws in
      try setMode(0o444, of: path)
      let before = try FileState(path)
      try asOrdinaryUser {
        let journal = try SQLiteJournal(path: path)
        let error = #expect(throws: StorageError.self) {
          try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
        }
        #expect(error?.reason == .forbidden)
        #expect(error?.message.contains("kan kun læses") == true)
      }
      #expect(try FileState(path) == before)
    }
  }
}
