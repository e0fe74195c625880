import Core

/// How entries stand in a server's tables: a row for each entry, and one for each field it changes.
struct ServerEntries {
  private let connection: ServerConnection
  private let schema: PostgreSQLSchema

  init(_ connection: ServerConnection, _ schema: PostgreSQLSchema) {
    (self.connection, self.schema) = (connection, schema)
  }

  private static let columns = """
    SELECT e.revision, c.position, c.action, c.kind, c.record, c.field, c.old, c.new,
      e.id, e.author, e.time, e.label, e.act, e.target
    """

  private static let order = "ORDER BY e.revision, c.position, c.field"

  private var history: String {
    "\(Self.columns) FROM \(schema.name).entry e "
      + "LEFT JOIN \(schema.name).change c ON c.revision = e.revision"
  }

  /// The project's entries after a revision and before another.
  func fetch(_ project: String, after revision: Int, before end: Int = .max) throws -> [Entry] {
    let rows = try connection.ask(
      """
      \(history) WHERE e.project = $1 AND e.revision > $2::bigint AND e.revision < $3::bigint
      \(Self.order)
      """, [.text(project), .integer(revision), .integer(end)])
    return try HistoryRows.gather(rows.iterator()).entries
  }

  /// The project's entries up to a revision, with no other changes than those of records of some kinds.
  func fetch(_ project: String, kinds: Set<Kind>, through end: Int) throws -> [Entry] {
    let rows = try connection.ask(
      """
      \(Self.columns) FROM \(schema.name).change c
      JOIN \(schema.name).entry e ON e.revision = c.revision
      WHERE e.project = $1 AND e.revision <= $2::bigint
        AND c.kind IN (\(kinds.map { "'\($0.name)'" }.sorted().joined(separator: ", ")))
      \(Self.order)
      """, [.text(project), .integer(end)])
    return try HistoryRows.gather(rows.iterator()).entries
  }

  /// What comes next in a reading: of about so many rows, and at least a change.
  func slice(_ next: HistoryReading.Next, rows limit: Int) throws -> HistorySlice {
    let limit = max(limit, HistoryRows.largestRecord)
    let rows = try connection.ask(
      """
      \(history) AND c.position >= CASE e.revision WHEN $1::bigint THEN $2::integer ELSE 0 END
      WHERE e.project = $3 AND e.revision BETWEEN $1::bigint AND $4::bigint \(Self.order)
      LIMIT $5::bigint
      """,
      [
        .integer(next.revision), .integer(next.position), .text(next.project), .integer(next.end),
        .integer(limit + 1),
      ])
    let slice = try HistoryRows.gather(rows.iterator(), limit: limit)
    return slice.hasMoved(from: next) ? slice : try self.slice(next, rows: 8 * limit)
  }

  /// The last `count` of a project's entries before a revision.
  func last(_ count: Int, before revision: Int, of project: String) throws -> HistorySlice {
    let former = try connection.ask(
      """
      SELECT revision FROM \(schema.name).entry WHERE project = $1 AND revision < $2::bigint
      ORDER BY revision DESC LIMIT 1 OFFSET $3::bigint
      """, [.text(project), .integer(revision), .integer(count)]
    ).first?.revision
    return HistorySlice(
      try fetch(project, after: former ?? 0, before: revision), isLast: former == nil)
  }

  /// How many entries a project has before a revision.
  func count(_ project: String, before revision: Int) throws -> Int {
    try connection.ask(
      "SELECT count(*) FROM \(schema.name).entry WHERE project = $1 AND revision < $2::bigint",
      [.text(project), .integer(revision)]
    ).first?.demandInteger(0) ?? 0
  }

  /// Whether an entry is still part of the project's history, as the transaction with an id where that
  /// is known, or there is no history any more.
  func hasReached(_ project: String, _ revision: Int, as id: String?) throws -> Bool {
    if try has(revision, of: project, as: id) { return true }
    return try last(of: project) == nil
  }

  /// The id of the transaction that is an entry; nil where there is none.
  func id(of revision: Int) throws -> String? {
    try connection.ask(
      "SELECT id FROM \(schema.name).entry WHERE revision = $1::bigint", [.integer(revision)]
    ).first?.text(0)
  }

  /// Whether an entry is still part of the project's history, as the transaction with an id where that
  /// is known.
  func has(_ revision: Int, of project: String, as id: String? = nil) throws -> Bool {
    if revision == 0 { return true }
    let found = try connection.ask(
      "SELECT id FROM \(schema.name).entry WHERE revision = $2::bigint AND project = $1",
      [.text(project), .integer(revision)]
    ).first?.text(0)
    return found != nil && (id == nil || found == id)
  }

  /// Whether a project's history has all of the transactions with these ids.
  func has(_ ids: [String], of project: String) throws -> Bool {
    try ids.allSatisfy {
      try connection.ask(
        "SELECT 1 FROM \(schema.name).entry WHERE project = $1 AND id = $2",
        [.text(project), .text($0)]
      ).count > 0
    }
  }

  /// The revision of a project's last entry; nil where it has none.
  func last(of project: String) throws -> Int? {
    try connection.ask(
      "SELECT max(revision) FROM \(schema.name).entry WHERE project = $1", [.text(project)]
    ).first?.integer(0)
  }

  /// The labels of the transactions with some ids.
  func labels(of ids: [String], in project: String) throws -> [String: String] {
    var labels: [String: String] = [:]
    for id in ids {
      labels[id] = try connection.ask(
        "SELECT label FROM \(schema.name).entry WHERE project = $1 AND id = $2",
        [.text(project), .text(id)]
      ).first?.text(0)
    }
    return labels
  }

  /// Gives each transaction of the history, and then its changes one by one, as they are at one moment.
  func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    try connection.ask(
      """
      DECLARE history NO SCROLL CURSOR FOR
      \(history) WHERE e.project = $1 \(Self.order)
      """, [.text(project)])
    var next: () -> ServerRow? = { nil }
    try HistoryRows.walk(
      {
        if let row = next() { return row }
        next = try connection.ask("FETCH 1000 FROM history").iterator()
        return next()
      }, visit)
    try connection.run("CLOSE history")
  }

  /// Puts transactions at the end of the history; gives them with their revisions.
  func insert(_ transactions: [Transaction], into project: String) throws -> [Entry] {
    var entries: [Entry] = []
    for some in transactions.parts(of: 1000) {
      let rows = try connection.ask(
        """
        INSERT INTO \(schema.name).entry (project, id, author, time, label, act, target)
        VALUES \(ServerValue.places(some.count, ["text", "text", "text", "bigint", "text", "text", "text"]))
        RETURNING id, revision
        """,
        some.flatMap { own -> [ServerValue] in
          let (act, target) = own.act.stored
          return [
            .text(project), .text(own.id), .text(own.author), .integer(own.time.seconds),
            .text(own.label), .text(act), .text(target),
          ]
        })
      for (place, own) in some.enumerated() {
        guard try rows[place].demandText(0) == own.id else { throw UnreadableRow() }
        entries.append(Entry(revision: try rows[place].demandInteger(1), transaction: own))
      }
    }
    try insertChanges(of: entries)
    return entries
  }

  private func insertChanges(of entries: [Entry]) throws {
    var rows: [[ServerValue]] = []
    func write() throws {
      if rows.isEmpty { return }
      try connection.ask(
        """
        INSERT INTO \(schema.name).change
          (revision, position, action, kind, record, field, old, new)
        VALUES \(ServerValue.places(rows.count,
          ["bigint", "integer", "text", "text", "text", "text", "text", "text"]))
        """, rows.flatMap(\.self))
      rows = []
    }
    for entry in entries {
      for (position, change) in entry.transaction.changes.enumerated() {
        for row in FieldRow.rows(of: change) {
          rows.append([
            .integer(entry.revision), .integer(position), .text(row.action),
            .text(change.reference.kind.name), .text(change.reference.id), .text(row.field),
            .text(row.old), .text(row.new),
          ])
          if rows.count == 1000 { try write() }
        }
      }
    }
    try write()
  }
}

extension ServerValue {
  /// The places in a statement of some rows of values of some types: "($1::text, $2::bigint), …".
  static func places(_ rows: Int, _ types: [String]) -> String {
    (0..<rows).map { row in
      let row = types.enumerated().map { "$\(row * types.count + $0.offset + 1)::\($0.element)" }
      return "(\(row.joined(separator: ", ")))"
    }.joined(separator: ", ")
  }
}

extension Array {
  /// The elements in pieces of a size: a statement takes no more than 65,535 values.
  func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
