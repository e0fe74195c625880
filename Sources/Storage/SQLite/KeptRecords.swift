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

  /// The outline of the plan, and of the rest of the project its own record and its departments; nil
  /// when the history has to be folded.
  static func fetchOutline(_ database: Database, project: String) throws -> OutlinedPlan? {
    var (rest, plan) = (Project(id: project), PlanOutline())
    let revision = try read(
      database, from: "r.project = ? ORDER BY r.place", arguments: [project]
    ) { kind, record in
      switch kind {
      case .activity: record.fields.map { plan.restore(record.id, $0) } ?? true
      case .project, .department: rest.restore(kind, record)
      default: true
      }
    }
    guard let revision, plan.arrange() else { return nil }
    return (Snapshot(rest, revision: revision, isPart: true), plan)
  }

  private static func restore(
    _ database: Database, project: String, isPart: Bool, with tables: String = "",
    from condition: String, arguments: StatementArguments
  ) throws -> Snapshot? {
    var result = Project(id: project)
    let revision = try read(database, with: tables, from: condition, arguments: arguments) {
      result.restore($0, $1)
    }
    return revision.map { Snapshot(result, revision: $0, isPart: isPart) }
  }

  /// Gives each record to `visit`, which returns false where it can't be read; returns the revision
  /// that they are of, or nil when they count for nothing.
  ///
  /// A single statement, so that nobody can append between the parts of an answer.
  private static func read(
    _ database: Database, with tables: String = "", from condition: String,
    arguments: StatementArguments, _ visit: (Kind, Record) -> Bool
  ) throws -> Int? {
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
    let revisions = try Int.fetchCursor(statement, arguments: arguments)
    let row = StatementRow(statement)
    var revision: Int?
    var kind: (stored: [UInt8], value: Kind)?
    while let next = try revisions.next() {
      revision = next
      // The kind of the row before is nearly always this one's too.
      guard let name = row.text(1) else { return nil }
      if kind.map({ name.equal($0.stored) }) != true {
        kind = Kind(named: String(utf8: name)).map { (Array(name), $0) }
      }
      guard let kind, let id = row.text(2), let content = row.content(number: 3, fields: 4),
        visit(kind.value, (id, content.number, content.fields))
      else { return nil }
    }
    return revision
  }

  /// The UTF-8 of a record's id, the number that it was made with, and its packed fields, nil when it
  /// has been removed; all of it until the next.
  fileprivate typealias Record = (
    id: UnsafeRawBufferPointer, number: Int?, fields: UnsafeRawBufferPointer?
  )
}

extension Project {
  fileprivate mutating func restore(_ kind: Kind, _ record: KeptRecords.Record) -> Bool {
    restore(
      Reference(kind, String(utf8: record.id)), number: record.number, record.fields)
  }
}

/// The outline of a plan, with of the rest of its project at least the project's own record and its
/// departments.
public typealias OutlinedPlan = (rest: Snapshot, plan: PlanOutline)

extension SQLiteJournal {
  /// The project as its history leaves it, or as much of it as some activities need.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    let kept = try read { database in
      guard let numbers else { return try KeptRecords.fetch(database, project: project) }
      return try KeptRecords.fetch(database, project: project, activities: numbers)
    }
    if let kept { return kept }
    return try ledger(of: project).snapshot
  }

  /// The outline of a project's plan, as its history leaves it.
  public func outline(of project: String) throws(StorageError) -> OutlinedPlan {
    if let kept = try read({ try KeptRecords.fetchOutline($0, project: project) }) { return kept }
    let snapshot = try ledger(of: project).snapshot
    return (snapshot, PlanOutline(snapshot.project))
  }
}
