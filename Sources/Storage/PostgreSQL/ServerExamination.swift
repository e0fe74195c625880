import Core
import Synchronization

/// What is looked at whenever a server has been connected to: whether it can be used, what the user may
/// do there, and whether the tables are this program's own.
final class ServerExamination: Sendable {
  /// What was found.
  struct Found {
    let level: AccessLevel
    let schema: PostgreSQLSchema
    let isPractice: Bool
    /// The time by the server's clock.
    let time: Moment
  }

  private let place: String
  private let state = Mutex<Found?>(nil)

  /// What was found when it was last looked at; nil where there are no tables yet.
  var found: Found? { state.withLock { $0 } }

  init(place: String) { self.place = place }

  /// The first version that has all that is used.
  static let oldestServer = 120_000

  /// Throws unless a server of a version, with a database in an encoding, can be used.
  static func demand(version: Int, encoding: String?, at place: String) throws(StorageError) {
    if version < oldestServer { throw .tooOldServer(place, version) }
    if encoding != "UTF8" { throw .wrongEncoding(place) }
  }

  /// Looks at what a connection leads to; throws where it can't be used.
  func look(_ connection: ServerConnection) throws {
    try Self.demand(
      version: connection.version, encoding: connection.setting("server_encoding"), at: place)
    guard let level = try level(by: connection) else { return }
    let schema = level == .reader ? PostgreSQLSchema.readers : .whole
    // Before the tables: those of a newer version may be others.
    let row: ServerRow?
    do {
      row = try connection.ask(
        """
        SELECT version, practice, extract(epoch FROM clock_timestamp())::bigint
        FROM \(schema.name).state
        """
      ).first
    } catch ServerTrouble.refused("42501") {
      throw StorageError.noRole(place)
    } catch ServerTrouble.refused(let code) where code.hasPrefix("42") {
      throw StorageError.foreignSchema(place, schema.name)
    }
    let version = try row?.demandInteger(0) ?? 0
    if version > FormatVersion.current { throw StorageError.tooNew(place, version) }
    guard let row, version >= PostgreSQLSchema.firstVersion else {
      throw StorageError.incompleteBase(place)
    }
    for schema in level == .reader ? [schema] : [.whole, .readers] {
      try schema.demandOwn(connection, at: place)
    }
    let found = Found(
      level: level, schema: schema, isPractice: row.isTrue(1),
      time: Moment(seconds: try row.demandInteger(2)))
    // Where another has taken the server's place, it has to be opened anew.
    if let former = self.found, former.level != level || former.isPractice != found.isPractice {
      throw StorageError(
        .moved,
        "Din adgang til \(place) er blevet en anden. Luk programmet, og åbn det igen.")
    }
    state.withLock { $0 = found }
  }

  /// What the user may do; nil where there are no tables, and throws where there are some that the user
  /// may not use.
  private func level(by connection: ServerConnection) throws -> AccessLevel? {
    let rows = try connection.ask(
      """
      SELECT n.nspname::text, c.oid IS NOT NULL,
        pg_catalog.has_schema_privilege(n.oid, 'USAGE')
          AND coalesce(pg_catalog.has_table_privilege(c.oid, 'SELECT'), false),
        coalesce(pg_catalog.has_any_column_privilege(c.oid, 'INSERT'), false),
        coalesce(pg_catalog.has_table_privilege(c.oid, 'TRUNCATE'), false),
        EXISTS (SELECT 1 FROM pg_catalog.pg_class r WHERE r.relnamespace = n.oid)
      FROM pg_catalog.pg_namespace n
      LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'entry'
        AND c.relkind = 'r'
      WHERE n.nspname IN ($1, $2)
      """,
      [.text(PostgreSQLSchema.whole.name), .text(PostgreSQLSchema.readers.name)])
    var schemas: [String: ServerRow] = [:]
    for place in 0..<rows.count { schemas[try rows[place].demandText(0)] = rows[place] }
    let (whole, readers) = (
      schemas[PostgreSQLSchema.whole.name], schemas[PostgreSQLSchema.readers.name]
    )
    for (name, row) in schemas where !row.isTrue(1) && row.isTrue(5) {
      throw StorageError.foreignSchema(place, name)
    }
    // An empty schema may have been made ready for the tables.
    guard whole?.isTrue(1) == true || readers?.isTrue(1) == true else { return nil }
    if let whole, whole.isTrue(2), whole.isTrue(3) { return whole.isTrue(4) ? .owner : .editor }
    guard let readers, readers.isTrue(2) else { throw StorageError.noRole(place) }
    return .reader
  }

  /// Makes the tables, unless somebody else has just done so.
  func create(by connection: ServerConnection, forPractice: Bool) throws {
    do {
      try connection.inTransaction(
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; "
          + "SELECT pg_catalog.pg_advisory_xact_lock(\(PostgreSQLSchema.lock))"
      ) {
        try look(connection)
        if found != nil { return }
        try connection.run(
          PostgreSQLSchema.creation(forPractice: forPractice).joined(separator: ";\n"))
      }
    } catch ServerTrouble.refused("42501") {
      throw StorageError.mayNotCreate(place)
    }
  }
}

extension PostgreSQLSchema {
  /// What a line of the description is about: a table, or what it has; of an index its name.
  private static func subject(of line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    let place = words.firstIndex(of: "INDEX").map { $0 + 1 } ?? 1
    return words.indices.contains(place) ? words[place] : line
  }

  /// Throws unless the tables are this program's own, as it made them.
  func demandOwn(_ connection: ServerConnection, at place: String) throws {
    let rows = try connection.ask(description)
    let found = try Set((0..<rows.count).map { try rows[$0].demandText(0) })
    if let other = found.symmetricDifference(lines).min() {
      throw StorageError.alteredSchema(place, "\(name).\(Self.subject(of: other))")
    }
  }
}

extension ServerConnection {
  /// Does something in a transaction that some statements begin, and commits it or rolls it back.
  func inTransaction<Value>(_ beginning: String, _ body: () throws -> Value) throws -> Value {
    do {
      try run(beginning)
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      if !isLost { try? run("ROLLBACK") }
      throw error
    }
  }
}
