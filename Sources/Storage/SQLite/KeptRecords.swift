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

  /// Whether the records of a snapshot `s` count.
  private static let isCurrent = """
    s.format = \(format)
      AND s.revision = (SELECT MAX(revision) FROM entry e WHERE e.project = s.project)
    """

  /// The project as it stands; nil when the history has to be folded.
  static func fetch(_ database: Database, project: String) throws -> Snapshot? {
    var result = Project(id: project)
    let revision = try read(database, project: project) { result.restore($0, $1) }
    return revision.map { Snapshot(result, revision: $0) }
  }

  /// The outline of the plan, and of the rest of the project its own record and its departments; nil
  /// when the history has to be folded.
  ///
  /// What it doesn't tell of isn't looked into.
  static func fetchOutline(_ database: Database, project: String) throws -> OutlinedPlan? {
    var (rest, plan) = (Project(id: project), PlanOutline())
    let revision = try read(database, project: project) { kind, record in
      if kind == .activity { return record.fields.map { plan.restore(record.id, $0) } ?? true }
      return ![.project, .department].contains(kind) || rest.restore(kind, record)
    }
    guard let revision, plan.arrange() else { return nil }
    return (Snapshot(rest, revision: revision, isPart: true), plan)
  }

  /// Gives each record to `visit`, which returns false where it can't be read; returns the revision
  /// that they are of, or nil when they count for nothing.
  ///
  /// A single statement, so that nobody can append between the parts of an answer.
  private static func read(
    _ database: Database, project: String, _ visit: (Kind, Record) -> Bool
  ) throws -> Int? {
    guard try Schema.keepsRecords(database) else { return nil }
    let statement = try database.cachedStatement(
      sql: """
        SELECT s.revision, r.kind, r.id, r.number, r.fields
        FROM snapshot s JOIN record r ON r.project = s.project
        WHERE s.project = ? AND \(isCurrent) ORDER BY r.place
        """)
    let revisions = try Int.fetchCursor(statement, arguments: [project])
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

  /// The project's own record, the activities with some numbers, those that wait for them, and all
  /// that any of these wait for; nil when the history has to be folded.
  static func fetch(
    _ database: Database, project: String, activities numbers: [Int]
  ) throws -> Snapshot? {
    guard try Schema.keepsRecords(database) else { return nil }
    // Several statements, since SQLite takes longer to make ready one that finds all of it, and
    // together, so that nobody can append between them.
    try database.run("BEGIN")
    defer { try? database.run("COMMIT") }
    let revision = try Int.fetchOne(
      database, sql: "SELECT revision FROM snapshot s WHERE project = ? AND \(isCurrent)",
      arguments: [project])
    var part = KeptPart(database, project: project)
    // SQLite can't know how few there are, so it is told where to begin, here and below.
    let projects = "record r INDEXED BY record_by_number WHERE r.project = ? AND r.kind = ?"
    guard let revision, try !part.add(projects, "project").isEmpty else { return nil }
    var near: [KeptPart.Found] = []
    for number in numbers {
      let named = try part.add(
        """
        record r INDEXED BY record_by_number
        WHERE r.project = ? AND r.kind = 'activity' AND r.number = ?
        """, number)
      near += named
      for activity in named {
        near += try part.add(
          """
          link l CROSS JOIN record r ON r.project = l.project AND r.place = l.place
          WHERE l.project = ? AND l.target = ?
          """, activity.id)
      }
    }
    for activity in near {
      _ = try part.add(
        """
        link l CROSS JOIN record r
          ON r.project = l.project AND r.kind = 'activity' AND r.id = l.target
        WHERE l.project = ? AND l.place = ?
        """, activity.place)
    }
    return part.restored.map { Snapshot($0, revision: revision, isPart: true) }
  }
}

/// Some of a project's kept records.
private struct KeptPart {
  /// What a record that was found is found by.
  typealias Found = (place: Int, id: String)

  private let database: Database
  private let project: String
  /// The records by their places; nil for one that can't be read.
  private var records: [Int: (reference: Reference, number: Int?, fields: [UInt8]?)?] = [:]

  init(_ database: Database, project: String) {
    (self.database, self.project) = (database, project)
  }

  /// Adds the records `r` of some tables where these fit with the project and a value.
  mutating func add(
    _ tables: String, _ value: any DatabaseValueConvertible
  ) throws -> [Found] {
    let statement = try database.cachedStatement(
      sql: "SELECT r.place, r.kind, r.id, r.number, r.fields FROM \(tables)")
    let places = try Int.fetchCursor(statement, arguments: [project, value])
    let row = StatementRow(statement)
    var found: [Found] = []
    while let place = try places.next() {
      guard let name = row.text(1), let kind = Kind(named: String(utf8: name)),
        let id = row.text(2).map({ String(utf8: $0) }),
        let content = row.content(number: 3, fields: 4)
      else {
        records.updateValue(nil, forKey: place)
        continue
      }
      records[place] = (Reference(kind, id), content.number, content.fields.map { Array($0) })
      found.append((place, id))
    }
    return found
  }

  /// The project that they make; nil where one of them can't be read.
  var restored: Project? {
    var result = Project(id: project)
    for (_, record) in records.sorted(by: { $0.key < $1.key }) {
      guard let record else { return nil }
      let (reference, number, fields) = record
      let isRestored =
        fields?.withUnsafeBytes { result.restore(reference, number: number, $0) }
        ?? result.restore(reference, number: number, nil)
      if !isRestored { return nil }
    }
    return result
  }
}

extension Project {
  fileprivate mutating func restore(_ kind: Kind, _ record: KeptRecords.Record) -> Bool {
    restore(
      Reference(kind, String(utf8: record.id)), number: record.number, record.fields)
  }
}

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
