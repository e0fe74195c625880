import Core
import GRDB

/// A project's records as its history leaves them, kept in tables of their own so that the history
/// needn't be read to know them.
///
/// They follow from the history alone and may be thrown away. When they are not of the history's
/// last revision, or can't be read, they count for nothing.
enum KeptRecords {
  /// What the bytes of a record mean; those of another format count for nothing.
  static let format = 1

  /// The project as it stands; nil when the history has to be folded.
  static func fetch(_ database: Database, project: String) throws -> Snapshot? {
    try restore(
      database, project: project, isPart: false, from: "r.project = ? ORDER BY r.place",
      arguments: [project])
  }

  /// The project's own record, the activities with some numbers, those that wait for them, and all
  /// that any of these wait for; nil when the history has to be folded.
  static func fetch(
    _ database: Database, project: String, activities numbers: [Int]
  ) throws -> Snapshot? {
    let marks = numbers.map { _ in "?" }.joined(separator: ", ")
    // SQLite can't know how few there are, so it is told where to begin.
    return try restore(
      database, project: project, isPart: true,
      with: """
        WITH named AS (
          SELECT place, id FROM record INDEXED BY record_by_number
          WHERE project = ? AND kind = 'activity' AND number IN (\(marks))
        ), near AS (
          SELECT place FROM named
          UNION SELECT l.place FROM named
            CROSS JOIN link l ON l.project = ? AND l.target = named.id
        )
        """,
      from: """
        r.project = ? AND r.place IN (
          SELECT place FROM near
          UNION SELECT place FROM record WHERE project = ? AND kind = 'project'
          UNION SELECT b.place FROM near
            CROSS JOIN link l ON l.project = ? AND l.place = near.place
            CROSS JOIN record b ON b.project = l.project AND b.kind = 'activity' AND b.id = l.target
        )
        ORDER BY r.place
        """,
      arguments: [project] + StatementArguments(numbers) + [project, project, project, project])
  }

  /// A single statement, so that nobody can append between the parts of an answer.
  private static func restore(
    _ database: Database, project: String, isPart: Bool, with tables: String = "",
    from condition: String, arguments: StatementArguments
  ) throws -> Snapshot? {
    guard try Schema.keepsRecords(database) else { return nil }
    let statement = try database.cachedStatement(
      sql: """
        \(tables)
        SELECT s.revision, r.kind, r.id, r.number, r.fields
        FROM snapshot s JOIN record r ON r.project = s.project
        WHERE s.format = \(format)
          AND s.revision = (SELECT MAX(revision) FROM entry e WHERE e.project = s.project)
          AND \(condition)
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    let row = KeptRow(statement.sqliteStatement)
    var result = Project(id: project)
    var revision: Int?
    var kind: (stored: [UInt8], value: Kind)?
    while try rows.next() != nil {
      if revision == nil { revision = row.revision }
      // The kind of the row before is nearly always this one's too.
      guard let name = row.kind else { return nil }
      if kind.map({ name.equal($0.stored) }) != true {
        kind = Kind(named: String(utf8: name)).map { (Array(name), $0) }
      }
      guard let kind, let record = row.record,
        result.restore(Reference(kind.value, record.id), number: record.number, record.fields)
      else { return nil }
    }
    return revision.map { Snapshot(result, revision: $0, isPart: isPart) }
  }
}
