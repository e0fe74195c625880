import GRDB

/// The tables of a Samdrift database, as Documentation/Journal.md describes them.
enum Schema {
  /// Marks a SQLite file as one of this program's: "Smdr" in ASCII.
  static let applicationID = 0x536D_6472

  /// The first version that has tables for the records.
  private static let recordsVersion = 3

  /// The empty table that a database for practice has besides.
  ///
  /// It is of no version: programs that don't know it pass it over, as they do any table beside ours.
  static let practice = (
    name: "samdrift_practice", statement: "CREATE TABLE samdrift_practice (mark TEXT)"
  )

  /// The table of those who have been forgotten: the ids of their records, and nothing else.
  ///
  /// It is made at the first erasure, and of no version either.
  static let erased = (
    name: "samdrift_erased",
    statement: "CREATE TABLE samdrift_erased (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"
  )

  /// The table that tells of a copy of a project where it was taken from.
  ///
  /// It has one row, is made with the copy, and is of no version either.
  static let origin = (
    name: "samdrift_origin",
    statement: """
    CREATE TABLE samdrift_origin (project TEXT NOT NULL, departure TEXT NOT NULL, \
    revision BIGINT NOT NULL, home TEXT NOT NULL, time BIGINT NOT NULL)
    """
  )

  /// What makes the tables of a version out of those of the one before; a version that isn't here
  /// has the same tables, and new words in their rows.
  private static let steps = [recordsVersion: makeRecordTables]

  /// Gives an older file the present version before it is written to, one version after the other.
  ///
  /// `now` is the version it is of, and `backUp` is called first when a table will be changed.
  static func upgrade(
    _ database: Database, from now: Int, backUp: (Int) throws -> Void
  ) throws {
    guard now < FormatVersion.current else { return }
    let pending = (now + 1...FormatVersion.current).compactMap { steps[$0] }
    if !pending.isEmpty { try backUp(now) }
    for step in pending { try step(database) }
    try database.execute(sql: "PRAGMA user_version = \(FormatVersion.current)")
  }

  /// Whether the file is of a version that has tables for the records.
  static func keepsRecords(_ database: Database) throws -> Bool {
    try version(of: database) >= recordsVersion
  }

  /// The version that a file is of.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// The statements that made the tables and indexes of a version, by their names.
  static func statements(of version: Int) -> [(key: String, value: String)] {
    Array(historyTables) + (version < recordsVersion ? [] : Array(recordTables))
  }

  /// Makes the tables in an empty database.
  static func create(in database: Database, forPractice: Bool) throws {
    if forPractice { try database.execute(sql: practice.statement) }
    for (_, statement) in historyTables { try database.execute(sql: statement) }
    try makeRecordTables(database)
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationID); PRAGMA user_version = \(FormatVersion.current)
        """)
  }

  private static func makeRecordTables(_ database: Database) throws {
    for (_, statement) in recordTables { try database.execute(sql: statement) }
  }

  private static let historyTables: KeyValuePairs = [
    "entry": """
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
    )
    """,
    "entry_by_project": "CREATE INDEX entry_by_project ON entry (project, revision)",
    "change": """
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
    )
    """,
  ]

  /// What follows from the history, and goes with it: without the entry that a snapshot is of, the
  /// snapshot is deleted, and the records with it.
  private static let recordTables: KeyValuePairs = [
    "snapshot": """
    CREATE TABLE snapshot (
      project TEXT NOT NULL PRIMARY KEY,
      revision BIGINT NOT NULL REFERENCES entry (revision) ON DELETE CASCADE,
      format INTEGER NOT NULL
    )
    """,
    "record": """
    CREATE TABLE record (
      project TEXT NOT NULL REFERENCES snapshot (project) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      number BIGINT,
      fields BLOB,
      PRIMARY KEY (project, place),
      UNIQUE (project, kind, id)
    ) WITHOUT ROWID
    """,
    "record_by_number": "CREATE INDEX record_by_number ON record (project, kind, number)",
    "link": """
    CREATE TABLE link (
      project TEXT NOT NULL REFERENCES snapshot (project) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (project, place, target)
    ) WITHOUT ROWID
    """,
    "link_by_target": "CREATE INDEX link_by_target ON link (project, target)",
  ]
}
