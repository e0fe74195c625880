import Core
import GRDB

/// How entries stand in the tables: a row for each entry, and one for each field it changes.
enum EntryRows {
  static func fetch(_ database: Database, project: String, after revision: Int) throws -> [Entry] {
    try HistoryRows.gather(rows(database, project: project, after: revision).next).entries
  }

  /// What comes next in a reading: of about so many rows, and at least a change.
  static func slice(
    _ database: Database, _ next: HistoryReading.Next, rows limit: Int
  ) throws -> HistorySlice {
    let limit = max(limit, HistoryRows.largestRecord)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        \(columns) FROM entry e LEFT JOIN change c ON c.revision = e.revision
          AND c.position >= CASE e.revision WHEN ? THEN ? ELSE 0 END
        WHERE e.project = ? AND e.revision BETWEEN ? AND ? \(order) LIMIT ?
        """,
      arguments: [
        next.revision, next.position, next.project, next.revision, next.end, limit + 1,
      ])
    let slice = try HistoryRows.gather(rows.next, limit: limit)
    return slice.hasMoved(from: next) ? slice : try self.slice(database, next, rows: 8 * limit)
  }

  private static let columns = """
    SELECT e.revision, c.position, c.action, c.kind, c.record, c.field, c.old, c.new,
      e.id, e.author, e.time, e.label, e.act, e.target
    """

  private static let order = "ORDER BY e.revision, c.position, c.field"

  /// Gives each transaction of the history, and then its changes one by one.
  ///
  /// It is a single statement, so that nobody can append between its parts.
  static func walk(
    _ database: Database, project: String, _ visit: (HistoryPart) throws -> Void
  ) throws {
    try HistoryRows.walk(rows(database, project: project, after: 0).next, visit)
  }

  private static func rows(
    _ database: Database, project: String, after revision: Int, before end: Int = .max
  ) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        \(columns) FROM entry e LEFT JOIN change c ON c.revision = e.revision
        WHERE e.project = ? AND e.revision > ? AND e.revision < ? \(order)
        """,
      arguments: [project, revision, end])
  }

  /// The last `count` of a project's entries before a revision.
  static func last(
    _ count: Int, before revision: Int, in database: Database, project: String
  ) throws -> HistorySlice {
    let former = try Int.fetchOne(
      database,
      sql: """
        SELECT revision FROM entry WHERE project = ? AND revision < ?
        ORDER BY revision DESC LIMIT 1 OFFSET ?
        """,
      arguments: [project, revision, count])
    let rows = try rows(database, project: project, after: former ?? 0, before: revision)
    return HistorySlice(try HistoryRows.gather(rows.next).entries, isLast: former == nil)
  }

  /// How many entries a project has before a revision.
  static func count(
    _ database: Database, project: String, before revision: Int
  ) throws -> Int {
    // SQLite counts a whole table by its pages, and what has a condition row by row.
    try Int.fetchOne(
      database,
      sql: """
        SELECT CASE
          WHEN (SELECT MIN(project) FROM entry) = ?1 AND (SELECT MAX(project) FROM entry) = ?1
          THEN (SELECT COUNT(*) FROM entry)
            - (SELECT COUNT(*) FROM entry WHERE project = ?1 AND revision >= ?2)
          ELSE (SELECT COUNT(*) FROM entry WHERE project = ?1 AND revision < ?2) END
        """,
      arguments: [project, revision]) ?? 0
  }

  /// Whether an entry is still part of the project's history, or there is no history any more.
  static func hasReached(
    _ database: Database, project: String, _ revision: Int
  ) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry WHERE revision = ? AND project = ?)
          OR NOT EXISTS (SELECT 1 FROM entry WHERE project = ?)
        """,
      arguments: [revision, project, project]) ?? false
  }

  /// Whether an entry is still part of the project's history.
  static func has(_ revision: Int, in database: Database, project: String) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE revision = ? AND project = ?)",
      arguments: [revision, project]) ?? false
  }

  /// Whether a project's history has all of the transactions with these ids.
  static func has(_ ids: [String], in database: Database, project: String) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE project = ? AND id = ?)")
    return try ids.allSatisfy {
      try Bool.fetchOne(statement, arguments: [project, $0]) ?? false
    }
  }

  /// The revision of a project's last entry; nil where it has none.
  static func last(in database: Database, project: String) throws -> Int? {
    try Int.fetchOne(
      database, sql: "SELECT MAX(revision) FROM entry WHERE project = ?", arguments: [project])
  }

  /// Puts transactions into the history after the revision `expecting`, and brings the kept records
  /// along.
  static func insert(
    _ transactions: [Transaction], into database: Database, project: String, after expecting: Int
  ) throws -> [Entry] {
    let entries = try transactions.map { try insert($0, into: database, project: project) }
    try KeptRecords.follow(entries, in: database, project: project, after: expecting)
    return entries
  }

  static func insert(
    _ transaction: Transaction, into database: Database, project: String
  ) throws -> Entry {
    let (act, target) = transaction.act.stored
    let entry = try database.cachedStatement(
      sql: """
        INSERT INTO entry (project, id, author, time, label, act, target)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try entry.execute(arguments: [
      project, transaction.id, transaction.author, transaction.time.seconds, transaction.label,
      act, target,
    ])
    let revision = Int(database.lastInsertedRowID)
    let change = try database.cachedStatement(
      sql: """
        INSERT INTO change (revision, position, action, kind, record, field, old, new)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, step) in transaction.changes.enumerated() {
      for row in FieldRow.rows(of: step) {
        try change.execute(arguments: [
          revision, position, row.action, step.reference.kind.name, step.reference.id,
          row.field, row.old, row.new,
        ])
      }
    }
    return Entry(revision: revision, transaction: transaction)
  }
}

extension Row: HistoryRow {
  func integer(_ column: Int) throws -> Int? { try decode(atIndex: column) }
  func text(_ column: Int) throws -> String? { try decode(atIndex: column) }
}
