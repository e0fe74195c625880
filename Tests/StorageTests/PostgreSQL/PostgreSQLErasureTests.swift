import Core
import Demo
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What is left of a person on a server: in its tables, in what it knows of them, and in its files.
@Suite("PostgreSQL: what is left of who is forgotten") struct PostgreSQLErasureTests {
  private static let secrets = [
    "Mette Lund", "METTE LUND", "Har talt med naboen", "Bange for nattevagter", "Ringer igen",
    "ml@fjordbo.dk", "ML@FJORDBO.DK",
  ]

  /// Makes a database of a long history with a person in it.
  private func withPerson(
    _ body: (PostgreSQLDatabase, PostgreSQLJournal, Ledger) throws -> Void
  ) throws {
    try withPostgreSQL { database throws in
      let journal = try database.journal()
      let ids = NewIDs()
      _ = try journal.append(
        Demo.transactions(today: Day(iso: "2026-11-23")!, newID: ids.next), to: "p", expecting: 0)
      var ledger = try journal.ledger(of: "p")
      let residents = ledger.project.stakeholders[0].id
      let person = Stakeholder(id: "mette-id").with {
        $0.name = "Mette Lund"
        $0.kind = .person
        $0.mail = "ml@fjordbo.dk"
        $0.concerns = "Bange for nattevagter"
      }
      let contacts = (1...20).map { number in
        Contact(id: "k\(number)").with {
          $0.stakeholder = "mette-id"
          $0.note = "Har talt med naboen \(number)"
          $0.followUp = "Ringer igen"
        }
      }
      let edits: [(Project) -> Edit] =
        [{ $0.add(person) }] + contacts.map { contact in { $0.add(contact) } } + [
          { $0.edit($0.milestone(1)!) { $0.notes = "Spørg METTE LUND, ML@FJORDBO.DK" } },
          { $0.edit($0.stakeholder(residents)!) { $0.mail = "ml@fjordbo.dk" } },
          { $0.edit($0.stakeholder("mette-id")!) { $0.concerns = "" } },
        ]
      for edit in edits {
        _ = try journal.commit(edit(ledger.project), on: ledger, by: .test(ids.next()))
        try journal.catchUp(&ledger)
      }
      try database.run("ANALYZE")
      try body(database, journal, ledger)
    }
  }

  /// The secrets that stand in any table, and in what the server knows of how often values stand there.
  private func told(_ database: PostgreSQLDatabase) throws -> [String] {
    let session = try database.session()
    try session.run("ANALYZE")
    var text = try database.contents().joined()
    // Records are kept as bytes.
    for schema in ["samdrift", "samdrift_readers"] {
      text += try session.run("SELECT encode(fields, 'escape') FROM \(schema).record")
    }
    text += try statistics(session)
    return Self.secrets.filter(text.contains)
  }

  private func statistics(_ session: SQLSession) throws -> String {
    try session.run(
      """
      SELECT s::text FROM pg_stats AS s WHERE schemaname LIKE 'samdrift%';
      SELECT stavalues1::text, stavalues2::text, stavalues3::text, stavalues4::text,
        stavalues5::text FROM pg_statistic
      """)
  }

  /// The secrets that stand in any file of the database's.
  private func written(_ database: PostgreSQLDatabase) throws -> [String] {
    let session = try database.session()
    try session.run("CHECKPOINT")
    let number = try session.run(
      "SELECT oid FROM pg_database WHERE datname = current_database()")
    let folder = URL(fileURLWithPath: "\(database.server.folder)/data/base/\(number)")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 100)
    var found: Set<String> = []
    for file in files {
      // One that was dropped may go while it is looked for.
      guard let bytes = try? Data(contentsOf: file) else { continue }
      for secret in Self.secrets where bytes.range(of: Data(secret.utf8)) != nil {
        found.insert(secret)
      }
    }
    return Self.secrets.filter(found.contains)
  }

  @Test func nothingIsLeftInTablesStatisticsOrFiles() throws {
    try withPerson { database, journal, ledger throws in
      #expect(try told(database) == Self.secrets)
      #expect(try written(database) == Self.secrets)
      #expect(!Self.secrets.contains(where: try statistics(database.session()).contains))
      _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try written(database) == [])
      #expect(try told(database) == [])
      #expect(try written(database) == [])
      #expect(try database.run("SELECT id FROM samdrift.erased") == "mette-id")
    }
  }

  @Test func nothingIsLeftOfWhoWasDeletedFirst() throws {
    try withPerson { database, journal, before throws in
      var ledger = before
      _ = try journal.commit(
        ledger.project.remove(Reference(.stakeholder, "mette-id")), on: ledger,
        by: .test("Driftschef"))
      try journal.catchUp(&ledger)
      _ = try journal.erase("mette-id", from: ledger, by: .test("Leder"))
      #expect(try told(database) == [] && written(database) == [])
    }
  }

  @Test func nothingIsLeftOfAProjectThatIsRemoved() throws {
    try withPerson { database, journal, _ throws in
      let other = try journal.append([.sample("en anden")], to: "q", expecting: 0)
      try journal.remove("p")
      #expect(try told(database) == [] && written(database) == [])
      #expect(try journal.load("q", after: 0) == other)
    }
  }

  @Test func alsoWhileSomebodyHasAnOldPictureOfTheDatabaseOpen() throws {
    try withPerson { database, journal, ledger throws in
      let other = try database.session()
      // A picture of all there is, as a backup that has just begun; it has touched no table yet.
      try other.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM pg_class")
      _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try written(database) == [])
      #expect(try other.run("SELECT count(*) FROM samdrift.change WHERE new LIKE '%Mette%'") == "0")
      try other.run("ROLLBACK")
      #expect(try told(database) == [])
    }
  }

  @Test func whoIsReadingKeepsItAsItWasOrIsWaitedFor() throws {
    try withPerson { database, _, ledger throws in
      let other = try database.session()
      try other.run("BEGIN; SELECT count(*) FROM samdrift.change")
      let journal = try database.journal(creating: false, patience: 0.2)
      let error = trouble {
        _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      }
      #expect(error?.reason == .busy)
      #expect(try journal.ledger(of: "p") == ledger)
      #expect(try database.run("SELECT count(*) FROM samdrift.erased") == "0")
      try other.run("COMMIT")
      _ = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(try told(database) == [] && written(database) == [])
    }
  }

  @Test func whoHasItOpenSeesTheNewHistory() throws {
    try withPerson { database, journal, ledger throws in
      let reader = try database.journal(creating: false)
      let seen = try reader.ledger(of: "p")
      let after = try journal.erase("mette-id", from: ledger, by: .test("Driftschef"))
      #expect(throws: StorageError.replaced) { try reader.load("p", after: seen.revision) }
      #expect(try reader.ledger(of: "p") == after)
      #expect(try reader.snapshot(of: "p") == after.snapshot)
    }
  }
}
