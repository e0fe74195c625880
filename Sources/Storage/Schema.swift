import GRDB

/// The tables of a Samdrift database, as Documentation/Journal.md describes them.
enum Schema {
  /// The version of the tables; a file with a higher one is from a newer program.
  static let version = 3

  /// Marks a SQLite file as one of this program's: "Smdr" in ASCII.
  static let applicationID = 0x536D_6472

  /// Gives an older file this version before it is written to.
  ///
  /// The history's tables are the same in all; what is new stands in the rows, which an older
  /// program would not understand.
  static func upgrade(_ database: Database) throws {
    if try keepsRecords(database) { return }
    try database.execute(sql: "\(recordTables) PRAGMA user_version = \(version)")
  }

  /// Whether the file is of a version that has tables for the records.
  static func keepsRecords(_ database: Database) throws -> Bool {
    let now = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    return now >= version
  }

  /// Makes the tables in an empty database.
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE entry (
          revision INTEGER PRIMARY KEY AUTOINCREMENT,
          project TEXT NOT NULL CHECK (project <> ''),
          id TEXT NOT NULL CHECK (id <> ''),
          author TEXT NOT NULL,
          time BIGINT NOT NULL,
          label TEXT NOT NULL,
          act TEXT NOT NULL CHECK (act IN ('edit', 'undo', 'redo')),
          target TEXT,
          UNIQUE (project, id),
          CHECK ((act = 'edit') = (target IS NULL))
        );
        CREATE INDEX entry_by_project ON entry (project, revision);
        CREATE TABLE change (
          revision BIGINT NOT NULL REFERENCES entry (revision) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          action TEXT NOT NULL CHECK (action IN ('insert', 'remove', 'set')),
          kind TEXT NOT NULL,
          record TEXT NOT NULL,
          field TEXT NOT NULL,
          old TEXT,
          new TEXT,
          PRIMARY KEY (revision, position, field),
          CHECK (action <> 'insert' OR old IS NULL),
          CHECK (action <> 'remove' OR new IS NULL),
          CHECK (action <> 'set' OR field <> '')
        );
        \(recordTables)
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
  }

  /// What follows from the history, and goes with it: without the entry that a snapshot is of, the
  /// snapshot is deleted, and the records with it.
  private static let recordTables = """
    CREATE TABLE snapshot (
      project TEXT NOT NULL PRIMARY KEY,
      revision BIGINT NOT NULL REFERENCES entry (revision) ON DELETE CASCADE,
      format INTEGER NOT NULL
    );
    CREATE TABLE record (
      project TEXT NOT NULL REFERENCES snapshot (project) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      number BIGINT,
      fields BLOB,
      PRIMARY KEY (project, place),
      UNIQUE (project, kind, id)
    ) WITHOUT ROWID;
    CREATE INDEX record_by_number ON record (project, kind, number);
    CREATE TABLE link (
      project TEXT NOT NULL REFERENCES snapshot (project) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (project, place, target)
    ) WITHOUT ROWID;
    CREATE INDEX link_by_target ON link (project, target);
    """
}
