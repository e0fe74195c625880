import Core
import TestSupport
import Testing

@testable import Storage

/// The roles are a border on the server itself: whoever comes past the program gets no further.
@Suite("PostgreSQL: roles as grants") struct PostgreSQLRoleTests {
  private func withRoles(
    _ body: (PostgreSQLDatabase, PostgreSQLRoles, PostgreSQLJournal, [Entry]) throws -> Void
  ) throws {
    try withPostgreSQL { database throws in
      let roles = try PostgreSQLRoles(in: database)
      let owner = try database.journal(creating: false, as: roles.login("ejer"))
      let history = try Secret.put(
        into: RandomHistory.ledger(seed: 4, steps: 80).entries.map(\.transaction))
      try body(database, roles, owner, try owner.append(history, to: "p", expecting: 0))
    }
  }

  private static let whole = ["state", "entry", "change", "snapshot", "record", "link", "erased"]

  @Test func theJournalSaysWhatTheGrantsGive() throws {
    try withRoles { database, roles, _, _ throws in
      for (role, level) in [
        "læser": .reader, "redaktør": .editor, "ejer": .owner,
      ] as [String: AccessLevel] {
        let journal = try database.journal(creating: false, as: roles.login(role))
        #expect(journal.granted == level)
        #expect(journal.isForReaders == (level == .reader))
        #expect((journal.hindrance == nil) == (level != .reader))
      }
    }
  }

  @Test func aReaderSeesNothingButTheReadersCopy() throws {
    try withRoles { database, roles, _, _ throws in
      let session = try database.session(as: roles.login("læser"))
      for table in Self.whole {
        for statement in [
          "SELECT * FROM samdrift.\(table)", "SELECT count(*) FROM samdrift.\(table)",
          "DELETE FROM samdrift.\(table)", "TRUNCATE samdrift.\(table)",
          "COPY samdrift.\(table) TO STDOUT",
        ] {
          #expect(try session.refusal(of: statement) == "42501", "\(statement)")
        }
      }
      let secrets = try database.run(
        "SELECT count(*) FROM samdrift.change WHERE new LIKE '%\(Secret.word)%'")
      #expect(secrets != "0")
      var seen = ""
      for table in Self.whole.dropLast() {
        seen += try session.run("SELECT t::text FROM samdrift_readers.\(table) AS t")
        for statement in [
          "DELETE FROM samdrift_readers.\(table)", "TRUNCATE samdrift_readers.\(table)",
          "INSERT INTO samdrift_readers.\(table) DEFAULT VALUES",
        ] {
          #expect(try session.refusal(of: statement) == "42501", "\(statement)")
        }
      }
      seen += try session.run("SELECT encode(fields, 'escape') FROM samdrift_readers.record")
      // Nor by what the server knows of values, or of others' statements.
      seen += try session.run("SELECT s::text FROM pg_stats AS s")
      seen += try session.run("SELECT query FROM pg_stat_activity")
      #expect(!seen.contains(Secret.word) && seen.count > 10_000)
      #expect(try session.refusal(of: "CREATE TABLE samdrift_readers.t (x int)") == "42501")
      #expect(try session.refusal(of: "UPDATE samdrift_readers.state SET stamp = 0") == "42501")
    }
  }

  @Test func aReadersJournalGivesTheReadersCopyAndChangesNothing() throws {
    try withRoles { database, roles, owner, entries throws in
      let journal = try database.journal(creating: false, as: roles.login("læser"))
      #expect(!"\(try journal.load("p", after: 0))".contains(Secret.word))
      #expect(try journal.erased() == [])
      let revision = try journal.ledger(of: "p").revision
      let before = try database.contents()
      for attempt: () throws -> Void in [
        { _ = try journal.append([.sample("b")], to: "p", expecting: revision) },
        { _ = try journal.append([.sample("b")], to: "q", expecting: 0) },
        { _ = try journal.replace("p", with: [.sample("b")], expecting: revision) },
        { try journal.remove("p") }, { try journal.note(erased: ["mette"]) },
      ] {
        #expect(trouble(attempt)?.reason == .role)
      }
      #expect(try database.contents() == before)
    }
  }

  @Test func anEditorAppendsAndFalsifiesNothing() throws {
    try withRoles { database, roles, owner, entries throws in
      let journal = try database.journal(creating: false, as: roles.login("redaktør"))
      let last = try #require(entries.last?.revision)
      let more = try journal.append([.sample("ny", changes: [])], to: "p", expecting: last)
      #expect(try owner.load("p", after: last) == more)
      let new = try journal.append([.sample("nyt")], to: "q", expecting: 0)
      #expect(try owner.load("q", after: 0) == new)
      // What goes beyond that isn't done by halves.
      let before = try database.contents()
      for attempt: () throws -> Void in [
        { _ = try journal.replace("p", with: [.sample("b")], expecting: more[0].revision) },
        { try journal.remove("p") },
      ] {
        let error = trouble(attempt)
        #expect([.forbidden, .role].contains(error?.reason))
        #expect(error?.message.contains("lokal/\(database.name)") == true)
      }
      #expect(try database.contents() == before)
      let session = try database.session(as: roles.login("redaktør"))
      for statement in [
        "UPDATE samdrift.entry SET author = 'En anden'", "DELETE FROM samdrift.entry",
        "UPDATE samdrift.change SET new = 'Andet'", "DELETE FROM samdrift.change",
        "TRUNCATE samdrift.entry CASCADE", "TRUNCATE samdrift.change",
        "UPDATE samdrift.state SET version = 1", "UPDATE samdrift.state SET practice = true",
        "DELETE FROM samdrift.state", "DELETE FROM samdrift.erased",
        "INSERT INTO samdrift.erased VALUES ('x')", "UPDATE samdrift.erased SET id = 'x'",
        "ALTER TABLE samdrift.entry ADD COLUMN x int", "DROP TABLE samdrift.entry CASCADE",
        """
        CREATE TRIGGER t BEFORE UPDATE ON samdrift.entry FOR EACH ROW
        EXECUTE FUNCTION suppress_redundant_updates_trigger()
        """,
        "CREATE TABLE samdrift.t (x int)",
        "CREATE RULE r AS ON INSERT TO samdrift.entry DO INSTEAD NOTHING",
      ] {
        #expect(try session.refusal(of: statement) == "42501", "\(statement)")
      }
      #expect(try database.contents() == before)
    }
  }

  @Test func anEditorBringsTheReadersCopyAlong() throws {
    try withRoles { database, roles, _, entries throws in
      let journal = try database.journal(creating: false, as: roles.login("redaktør"))
      var ledger = try journal.ledger(of: "p")
      let person = Stakeholder(id: "ny").with {
        $0.name = "Mette Lund"
        $0.kind = .person
      }
      _ = try journal.commit(ledger.project.add(person), on: ledger, by: .test("Leder"))
      try journal.catchUp(&ledger)
      let reader = try database.journal(creating: false, as: roles.login("læser"))
      let seen = try reader.ledger(of: "p")
      let expected = try Access(.reader, by: .group("x")).guarding(journal).ledger(of: "p")
      #expect(seen.project == expected.project)
      #expect(!"\(seen)".contains("Mette"))
    }
  }

  @Test func anOwnerForgetsAndRemoves() throws {
    try withRoles { database, roles, owner, entries throws in
      let last = try #require(entries.last?.revision)
      let new = try owner.replace("p", with: [.sample("b")], expecting: last)
      #expect(try owner.load("p", after: 0) == new)
      try owner.remove("p")
      #expect(try owner.projects() == [])
      let reader = try database.journal(creating: false, as: roles.login("læser"))
      #expect(try reader.projects() == [])
    }
  }

  @Test func whoHasNoRoleGetsNothing() throws {
    try withRoles { database, _, _, _ throws in
      let stranger = "\(database.name)-fremmed"
      try database.run("CREATE ROLE \"\(stranger)\" LOGIN")
      let error = try #require(database.trouble(creating: true, as: stranger))
      #expect(error.reason == .forbidden && error.message.contains("opsæt-postgresql"))
      let session = try database.session(as: stranger)
      for schema in ["samdrift", "samdrift_readers"] {
        #expect(try session.refusal(of: "SELECT * FROM \(schema).entry") == "42501")
      }
    }
  }

  @Test func whoHasARoleTakenAwayIsToldSo() throws {
    try withRoles { database, roles, _, entries throws in
      let journal = try database.journal(creating: false, as: roles.login("redaktør"))
      let last = try #require(entries.last?.revision)
      try roles.revokeEditor()
      let before = try database.contents()
      let error = trouble { _ = try journal.append([.sample("b")], to: "p", expecting: last) }
      #expect(error?.reason == .forbidden)
      #expect(error?.message.contains("lokal/\(database.name)") == true)
      #expect(try database.contents() == before)
    }
  }
}
