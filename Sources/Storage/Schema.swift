import GRDB

/// The tables of a Samdrift database, as Documentation/Journal.md describes them.
enum Schema {
  /// The version of the tables; a file with a higher one is from a newer program.
  static let version = 2

  /// Marks a SQLite file as one of this program's: "Smdr" in ASCII.
  static let applicationID = 0x536D_6472

  /// Gives an older file this version before it is written to.
  ///
  /// The tables are the same in both; what is new stands in the rows, which an older program would
  /// not understand.
  static func upgrade(_ database: Database) throws {
    let now = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if now < version { try database.execute(sql: "PRAGMA user_version = \(version)") }
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
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
  }
}
