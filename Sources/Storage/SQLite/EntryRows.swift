import Core
import GRDB

/// How entries stand in the tables: a row for each entry, and one for each field it changes.
enum EntryRows {
  static func fetch(_ database: Database, project: String, after revision: Int) throws -> [Entry] {
    try gather(rows(database, project: project, after: revision)).entries
  }

  /// What comes next in a reading: of about so many rows, and at least a change.
  static func slice(
    _ database: Database, next reading: HistoryReading, rows limit: Int
  ) throws -> HistorySlice {
    let limit = max(limit, largestRecord)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        \(columns) FROM entry e LEFT JOIN change c ON c.revision = e.revision
          AND c.position >= CASE e.revision WHEN ? THEN ? ELSE 0 END
        WHERE e.project = ? AND e.revision BETWEEN ? AND ? \(order) LIMIT ?
        """,
      arguments: [
        reading.revision, reading.position, reading.project, reading.revision, reading.end,
        limit + 1,
      ])
    let slice = try gather(rows, limit: limit)
    // Only a record that was tampered with has more fields than that.
    let hasMoved = slice.isLast || slice.next != reading.position || slice.entries.count > 1
    return hasMoved ? slice : try self.slice(database, next: reading, rows: 8 * limit)
  }

  /// More fields than any record has.
  private static let largestRecord = 100

  private static let columns = """
    SELECT e.revision, c.position, c.action, c.kind, c.record, c.field, c.old, c.new,
      e.id, e.author, e.time, e.label, e.act, e.target
    """

  private static let order = "ORDER BY e.revision, c.position, c.field"

  /// The entries that rows make; of a row beyond the limit only that it is there.
  private static func gather(_ rows: RowCursor, limit: Int = .max) throws -> HistorySlice {
    var slice = HistorySlice()
    var current: EntryBuilder?
    var count = 0
    while let row = try rows.next() {
      count += 1
      let revision: Int = try row.decode(atIndex: 0)
      if count > limit {
        slice.isLast = false
        if current?.revision == revision { slice.next = try current?.cut(before: row) }
        break
      }
      if current?.revision != revision {
        if let entry = current?.finish() { slice.entries.append(entry) }
        current = try EntryBuilder(row, revision: revision)
      }
      try current?.add(row)
    }
    if let entry = current?.finish() { slice.entries.append(entry) }
    return slice
  }

  /// Gives each transaction of the history, and then its changes one by one.
  ///
  /// It is a single statement, so that nobody can append between its parts.
  static func walk(
    _ database: Database, project: String, _ visit: (HistoryPart) throws -> Void
  ) throws {
    let rows = try rows(database, project: project, after: 0)
    var current: EntryBuilder?
    while let row = try rows.next() {
      let revision: Int = try row.decode(atIndex: 0)
      if current?.revision != revision {
        try current?.finish().transaction.changes.forEach { try visit(.change($0)) }
        let new = try EntryBuilder(row, revision: revision)
        try visit(.transaction(new.entry.transaction))
        current = new
      }
      try current?.add(row)
      try current?.takeChanges().forEach { try visit(.change($0)) }
    }
    try current?.finish().transaction.changes.forEach { try visit(.change($0)) }
  }

  private static func rows(
    _ database: Database, project: String, after revision: Int
  ) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        \(columns) FROM entry e LEFT JOIN change c ON c.revision = e.revision
        WHERE e.project = ? AND e.revision > ? \(order)
        """,
      arguments: [project, revision])
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
    let (act, target): (String, String?) =
      switch transaction.act {
      case .edit: ("edit", nil)
      case .undo(let target): ("undo", target)
      case .redo(let target): ("redo", target)
      }
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

/// One field of a change as a row.
///
/// A record without fields has one row with an empty field name.
private struct FieldRow {
  let action: String
  let field: String
  var old: String?
  var new: String?

  static func rows(of change: Change) -> [FieldRow] {
    switch change {
    case .set(_, let field, let old, let new):
      [FieldRow(action: "set", field: field, old: old, new: new)]
    case .insert(_, let fields) where fields.isEmpty: [FieldRow(action: "insert", field: "")]
    case .remove(_, let fields) where fields.isEmpty: [FieldRow(action: "remove", field: "")]
    case .insert(_, let fields):
      fields.map { FieldRow(action: "insert", field: $0.key, new: $0.value) }
    case .remove(_, let fields):
      fields.map { FieldRow(action: "remove", field: $0.key, old: $0.value) }
    }
  }
}

/// A kind of record that this program doesn't know.
struct UnknownKind: Error {
  let name: String
}

/// Gathers the rows of one entry.
private struct EntryBuilder {
  let revision: Int
  private let id: String
  private let author: String
  private let time: Moment
  private let label: String
  private let act: Act
  private var changes: [Change] = []
  private var position: Int?
  /// The kind of the row before, which this row's nearly always is too.
  private var kind: Kind?
  private var record: Reference?
  private var isInsert = false
  private var fields: [String: String] = [:]

  init(_ row: Row, revision: Int) throws {
    self.revision = revision
    id = try row.decode(atIndex: 8)
    author = try row.decode(atIndex: 9)
    time = Moment(seconds: try row.decode(atIndex: 10))
    label = try row.decode(atIndex: 11)
    let target: String? = try row.decode(atIndex: 13)
    act =
      switch (try row.decode(String.self, atIndex: 12), target) {
      case ("undo", let target?): .undo(of: target)
      case ("redo", let target?): .redo(of: target)
      default: .edit
      }
  }

  mutating func add(_ row: Row) throws {
    guard let position: Int = try row.decode(atIndex: 1) else { return }
    if position == self.position {
      // The record is known from the row before.
      let field: String = try row.decode(atIndex: 5)
      let text: String? = try row.decode(atIndex: isInsert ? 7 : 6)
      fields[field] = text
      return
    }
    finishRecord()
    self.position = position
    let kindName: String = try row.decode(atIndex: 3)
    if kindName != kind?.name { kind = Kind(named: kindName) }
    guard let kind else { throw UnknownKind(name: kindName) }
    let action: String = try row.decode(atIndex: 2)
    let reference = Reference(kind, try row.decode(atIndex: 4))
    let field: String = try row.decode(atIndex: 5)
    let old: String? = try row.decode(atIndex: 6)
    let new: String? = try row.decode(atIndex: 7)
    if action == "set" {
      changes.append(.set(reference, field: field, old: old, new: new))
    } else {
      record = reference
      isInsert = action == "insert"
      fields = [:]
      if !field.isEmpty { fields[field] = isInsert ? new : old }
    }
  }

  /// Leaves out the record that a row, which isn't added, belongs to too; the position that it has.
  mutating func cut(before row: Row) throws -> Int {
    let position: Int = try row.decode(atIndex: 1)
    if position == self.position { record = nil }
    return position
  }

  /// Makes a change of the rows of the record that came or went last.
  private mutating func finishRecord() {
    guard let record else { return }
    changes.append(isInsert ? .insert(record, fields) : .remove(record, fields))
    self.record = nil
  }

  /// Hands over the changes that no further row belongs to.
  mutating func takeChanges() -> [Change] {
    defer { changes.removeAll(keepingCapacity: true) }
    return changes
  }

  /// The entry, when all its rows have been added.
  mutating func finish() -> Entry {
    finishRecord()
    return entry
  }

  /// The entry with the changes that have been gathered so far.
  var entry: Entry {
    Entry(
      revision: revision,
      transaction: Transaction(
        id: id, author: author, time: time, label: label, act: act, changes: changes))
  }
}
