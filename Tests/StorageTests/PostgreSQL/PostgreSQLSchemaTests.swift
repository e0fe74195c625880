import Core
import TestSupport
import Testing

@testable import Storage

/// What others have made of the tables is found before anything is read or written.
@Suite("PostgreSQL: others' tables and changed ones") struct PostgreSQLSchemaTests {
  private func expectTrouble(
    _ words: String, in database: PostgreSQLDatabase,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try database.contents()
    let error = database.trouble(creating: true)
    #expect(error?.reason == .unreadable, sourceLocation: sourceLocation)
    #expect(
      error?.message.contains(words) == true, "\(error?.message ?? "")",
      sourceLocation: sourceLocation)
    #expect(
      error?.message.contains("lokal/\(database.name)") == true, sourceLocation: sourceLocation)
    #expect(try database.contents() == before, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "CREATE SCHEMA samdrift; CREATE TABLE samdrift.kunder (navn text)",
    "CREATE SCHEMA samdrift_readers; CREATE TABLE samdrift_readers.entry (x int)",
  ])
  func aSchemaThatIsNotOurs(sql: String) throws {
    try withPostgreSQL { database throws in
      try database.run(sql)
      let before = try database.run("SELECT count(*) FROM pg_class")
      try expectTrouble("er ikke", in: database)
      #expect(try database.run("SELECT count(*) FROM pg_class") == before)
    }
  }

  @Test func anEmptySchemaThatHasBeenMadeReadyIsFilled() throws {
    try withPostgreSQL { database throws in
      try database.run("CREATE SCHEMA samdrift; CREATE SCHEMA samdrift_readers")
      #expect(database.trouble()?.reason == .notFound)
      let entries = try database.journal().append([.sample("a")], to: "p", expecting: 0)
      #expect(try database.journal(creating: false).load("p", after: 0) == entries)
    }
  }

  static let alterations = [
    "ALTER TABLE samdrift.entry ADD COLUMN ekstra text",
    "CREATE STATISTICS samdrift.gemt ON (lower(label)), author FROM samdrift.entry",
    "ALTER TABLE samdrift.entry RENAME COLUMN label TO andet",
    "ALTER TABLE samdrift.entry ALTER COLUMN label DROP NOT NULL",
    "ALTER TABLE samdrift.entry ALTER COLUMN label SET DEFAULT 'x'",
    "ALTER TABLE samdrift.change ALTER COLUMN new TYPE varchar(10) USING NULL",
    "ALTER TABLE samdrift.change ALTER COLUMN new SET STATISTICS 100",
    "ALTER TABLE samdrift.entry DROP CONSTRAINT entry_project_id_key",
    "ALTER TABLE samdrift.entry ADD CHECK (label <> 'x')",
    "ALTER TABLE samdrift.entry ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY skjul ON samdrift.change USING (kind <> 'goal')",
    "CREATE RULE intet AS ON INSERT TO samdrift.change DO INSTEAD NOTHING",
    """
    CREATE FUNCTION samdrift.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER t BEFORE INSERT ON samdrift.change FOR EACH ROW EXECUTE FUNCTION samdrift.f()
    """,
    "ALTER TABLE samdrift.change DISABLE TRIGGER ALL",
    "DROP INDEX samdrift.entry_by_project", "CREATE INDEX ekstra ON samdrift.entry (label)",
    "CREATE UNIQUE INDEX ekstra ON samdrift.entry (label)",
    "DROP TABLE samdrift.link", "DROP TABLE samdrift.change", "DROP TABLE samdrift.state",
    "CREATE VIEW samdrift.udsigt AS SELECT * FROM samdrift.entry",
    "CREATE TABLE samdrift.ekstra (x int)",
    "CREATE TABLE barn () INHERITS (samdrift.entry)",
    "ALTER TABLE samdrift.link RENAME TO gammel; CREATE VIEW samdrift.link AS SELECT * FROM samdrift.gammel",
    "ALTER TABLE samdrift.erased SET UNLOGGED",
    "ALTER TABLE samdrift_readers.entry ADD COLUMN ekstra text",
    "CREATE RULE intet AS ON INSERT TO samdrift_readers.change DO INSTEAD NOTHING",
    "DROP SCHEMA samdrift_readers CASCADE",
  ]

  @Test(arguments: alterations)
  func whatSomebodyHasMadeOfTheTables(sql: String) throws {
    try withPostgreSQL { database throws in
      _ = try database.journal().append([.sample("a")], to: "p", expecting: 0)
      try database.run(sql)
      try expectTrouble("ændret", in: database)
    }
  }

  @Test func whatIsMadeOfTheTablesWhileTheyAreOpenIsFoundByTheNext() throws {
    try withPostgreSQL { database throws in
      let journal = try database.journal(patience: 0.5)
      let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
      try database.run("DROP TABLE samdrift.change")
      let error = trouble {
        _ = try journal.append([.sample("b")], to: "p", expecting: entries[0].revision)
      }
      #expect(error?.reason == .unreadable)
      #expect(error?.message.contains("mangler") == true)
      #expect(try database.run("SELECT count(*) FROM samdrift.entry") == "1")
    }
  }

  @Test func somethingFromALaterProgramAmongTheRows() throws {
    try withPostgreSQL { database throws in
      _ = try database.journal().append([.sample("a")], to: "p", expecting: 0)
      try database.run("UPDATE samdrift.change SET kind = 'machine'")
      try database.run("DELETE FROM samdrift.snapshot")
      try expectTrouble("»machine«", in: database)
    }
  }

  @Test func othersTablesAreLeftAlone() throws {
    try withPostgreSQL { database throws in
      try database.run(
        "CREATE TABLE entry (x int); CREATE SCHEMA andet; CREATE TABLE andet.change (y text)")
      let journal = try database.journal()
      let entries = try journal.append([.sample("a")], to: "p", expecting: 0)
      #expect(try database.journal(creating: false).load("p", after: 0) == entries)
      #expect(try database.run("SELECT count(*) FROM public.entry") == "0")
    }
  }

  @Test func namesThatSomebodyElseLeadsElsewhereLeadNowhere() throws {
    try withPostgreSQL { database throws in
      // A search path of a user's own, with tables and functions named as those that are asked for.
      try database.run(
        """
        CREATE SCHEMA falsk;
        CREATE TABLE falsk.entry (LIKE pg_class); CREATE TABLE falsk.pg_class (x int);
        CREATE FUNCTION falsk.pg_get_constraintdef(oid) RETURNS text LANGUAGE sql AS 'SELECT ''''';
        ALTER ROLE samdrift IN DATABASE "\(database.name)" SET search_path = falsk, pg_catalog
        """)
      let entries = try database.journal().append([.sample("a")], to: "p", expecting: 0)
      #expect(try database.journal(creating: false).load("p", after: 0) == entries)
    }
  }

  @Test func twoWhoMakeTheTablesAtOnceBothGetThem() throws {
    try withPostgreSQL { database throws in
      let all = (1...8).map { number in
        Aside { _ = try database.journal().append([.sample("a")], to: "p\(number)", expecting: 0) }
      }
      #expect(all.compactMap { $0.wait() } == [])
      #expect(try database.journal(creating: false).projects().count == 8)
    }
  }
}
