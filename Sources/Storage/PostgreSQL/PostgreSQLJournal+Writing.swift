import Core

extension PostgreSQLJournal {
  /// Appends all of `transactions` or none, and returns once they are on the server's disk.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    let ids = transactions.map(\.id)
    let holds = { try ServerEntries($0, .whole).has(ids, of: project) }
    let new =
      try write(holds: holds) { connection -> [Entry]? in
        let entries = ServerEntries(connection, .whole)
        guard try entries.last(of: project) ?? 0 == expecting else { throw StorageError.stale }
        guard try entries.has(expecting, of: project, as: known(project, expecting)) else {
          throw StorageError.replaced
        }
        return try insert(transactions, into: project, after: expecting, by: connection)
      } ?? []
    know(new, of: project)
    return new
  }

  /// Appends what `make` gives for what others have appended, all of it or none.
  ///
  /// It is made while the lock is held. Whoever waits for the lock with something made already finds
  /// that others have been before, so that of all who wait only one would be done each time.
  public func append(
    to project: String, after revision: Int,
    _ make: ([Entry]) throws(StorageError) -> [Transaction]
  ) throws(StorageError) -> [Entry] {
    var (others, ids): ([Entry], [String]) = ([], [])
    let holds = { try ServerEntries($0, .whole).has(ids, of: project) }
    let new =
      try write(holds: holds) { connection -> [Entry]? in
        let entries = ServerEntries(connection, .whole)
        others = try entries.fetch(project, after: revision)
        guard let last = try entries.last(of: project) ?? (revision == 0 ? 0 : nil) else {
          throw StorageError.removed
        }
        guard try entries.has(revision, of: project, as: known(project, revision)) else {
          throw StorageError.replaced
        }
        let transactions = try make(others)
        guard transactions.allSatisfy(\.isStorable) else { throw StorageError.unstorable }
        ids = transactions.map(\.id)
        return try insert(transactions, into: project, after: last, by: connection)
      } ?? []
    know(others + new, of: project)
    return others + new
  }

  private func insert(
    _ transactions: [Transaction], into project: String, after last: Int,
    by connection: ServerConnection
  ) throws -> [Entry]? {
    if transactions.isEmpty { return nil }
    let new = try ServerEntries(connection, .whole).insert(transactions, into: project)
    try ServerRecords(connection, .whole).follow(new, of: project, after: last)
    try ReadersCopy(connection, of: project).follow(new, after: last)
    return new
  }

  /// Puts another history in the place of a project's own, and clears the former from the tables.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    guard !transactions.isEmpty else { throw .doesNotFit(name) }
    let (ids, forgotten) = (transactions.map(\.id), Set(transactions.compactMap(\.forgotten)))
    let isThere = { (connection: ServerConnection) in
      let entries = ServerEntries(connection, .whole)
      return try entries.last(of: project) != expecting && entries.has(ids, of: project)
    }
    let new =
      try write(holds: isThere) { connection -> [Entry]? in
        connection.silence = ServerConnection.longSilence
        let entries = ServerEntries(connection, .whole)
        guard try entries.last(of: project) == expecting else { throw StorageError.stale }
        try PostgreSQLSchema.whole.clear(project, by: connection)
        try Self.insert(forgotten, by: connection)
        let new = try entries.insert(transactions, into: project)
        try ServerRecords(connection, .whole).follow(new, of: project, after: 0)
        try PostgreSQLSchema.readers.clear(project, by: connection)
        try ReadersCopy(connection, of: project).fill(with: new)
        return new
      } ?? []
    know(new, of: project)
    return new
  }

  /// Removes a project and its history for good, and clears them from the tables.
  public func remove(_ project: String) throws(StorageError) {
    let isGone = { try ServerEntries($0, .whole).last(of: project) == nil }
    _ = try write(holds: isGone) { connection -> Bool? in
      connection.silence = ServerConnection.longSilence
      if try ServerEntries(connection, .whole).last(of: project) == nil { return nil }
      try PostgreSQLSchema.whole.clear(project, by: connection)
      try PostgreSQLSchema.readers.clear(project, by: connection)
      return true
    }
  }

  /// Keeps the ids of stakeholders who have been forgotten elsewhere.
  public func note(erased ids: Set<String>) throws(StorageError) {
    if ids.isEmpty { return }
    _ = try write(holds: { _ in false }) { connection -> Bool? in
      try Self.insert(ids, by: connection)
      return true
    }
  }

  private static func insert(_ erased: Set<String>, by connection: ServerConnection) throws {
    for some in erased.sorted().parts(of: 1000) {
      try connection.ask(
        """
        INSERT INTO \(PostgreSQLSchema.whole.name).erased (id)
        VALUES \(ServerValue.places(some.count, ["text"])) ON CONFLICT DO NOTHING
        """, some.map { .text($0) })
    }
  }

  /// Does `body` in one transaction, which nobody else's comes between.
  ///
  /// `holds` is whether the server has what it did. Nothing is written where it gives nil.
  private func write<Value>(
    holds: (ServerConnection) throws -> Bool, _ body: (ServerConnection) throws -> Value?
  ) throws(StorageError) -> Value? {
    try demandWritable()
    let began = ContinuousClock.now
    var isTold = false
    do {
      while true {
        do {
          return try attempt(holds: holds, body)
        } catch ServerTrouble.refused(let code) where ["55P03", "40001", "40P01"].contains(code) {
          let waited = (ContinuousClock.now - began) / .seconds(1)
          if waited >= patience || isGivenUp() { throw ServerTrouble.refused(code: code) }
          if !isTold, waited >= 1 { whenHeld?() }
          isTold = isTold || waited >= 1
        }
      }
    } catch {
      throw StorageError(error, server: name)
    }
  }

  /// Tries once; once more by another connection, where the one there was turns out to be lost before
  /// anything has been done.
  private func attempt<Value>(
    holds: (ServerConnection) throws -> Bool, _ body: (ServerConnection) throws -> Value?
  ) throws -> Value? {
    var result: Value?
    var isCommitting = false
    func work(_ connection: ServerConnection) throws -> Value? {
      defer { connection.silence = ServerConnection.usualSilence }
      result = nil
      do {
        try begin(by: connection)
        try upgrade(by: connection)
        result = try body(connection)
        guard result != nil else {
          try connection.run("ROLLBACK")
          return nil
        }
        let stamp = try raiseStamp(by: connection)
        isCommitting = true
        try connection.run("NOTIFY \(PostgreSQLSchema.channel); COMMIT")
        note(ownStamp: stamp)
        return result
      } catch {
        if !connection.isLost { try? connection.run("ROLLBACK") }
        throw error
      }
    }
    do {
      do {
        return try link.use(work)
      } catch let trouble as ServerTrouble where trouble.isOfConnection && !isCommitting {
        return try link.use(work)
      }
    } catch let trouble as ServerTrouble where trouble.isOfConnection && isCommitting {
      // What was sent last may have been done all the same. Until the server has found out that nobody
      // waits for it, it may also still be done: whoever does it holds the lock.
      let isHeld = try? link.use { connection in
        defer { if !connection.isLost { try? connection.run("ROLLBACK") } }
        try begin(by: connection)
        return try holds(connection)
      }
      guard let isHeld else { throw StorageError.unknownOutcome(name) }
      if isHeld { return result }
      throw trouble
    }
  }

  private func begin(by connection: ServerConnection) throws {
    let wait = max(1, Int(min(patience, 1) * 1000))
    try connection.run(
      """
      BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = \(wait); \
      SET LOCAL idle_in_transaction_session_timeout = '60s'; \
      SELECT pg_catalog.set_config('synchronous_commit', 'on', true) \
      WHERE pg_catalog.current_setting('synchronous_commit') = 'off'; \
      SELECT pg_catalog.pg_advisory_xact_lock(\(PostgreSQLSchema.lock))
      """)
  }

  /// Throws where a newer program has raised the version, or another has made something of the tables,
  /// that could do anything with what is about to be written; brings older tables up to date.
  private func upgrade(by connection: ServerConnection) throws {
    let row = try connection.ask(
      """
      SELECT (SELECT version FROM \(PostgreSQLSchema.whole.name).state),
        EXISTS (SELECT 1 FROM pg_catalog.pg_trigger t
          JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
          WHERE c.relnamespace IN (\(PostgreSQLSchema.all))
            AND (NOT t.tgisinternal OR t.tgenabled <> 'O')),
        EXISTS (SELECT 1 FROM pg_catalog.pg_class c
          WHERE c.relnamespace IN (\(PostgreSQLSchema.all))
            AND (c.relhasrules OR c.relrowsecurity OR c.relkind NOT IN ('r', 'i', 'S')))
      """
    ).first
    let version = try row?.integer(0) ?? 0
    if version > FormatVersion.current { throw StorageError.tooNew(name, version) }
    if version < PostgreSQLSchema.firstVersion { throw StorageError.incompleteBase(name) }
    if row?.isTrue(1) != false || row?.isTrue(2) != false {
      for schema in [PostgreSQLSchema.whole, .readers] {
        try schema.demandOwn(connection, at: name)
      }
    }
    if version == FormatVersion.current { return }
    guard granted == .owner else { throw StorageError.needsUpgrade(name) }
    try connection.run(PostgreSQLSchema.upgrade(from: version).joined(separator: ";\n"))
  }

  private func raiseStamp(by connection: ServerConnection) throws -> Int {
    try connection.ask("UPDATE \(PostgreSQLSchema.readers.name).state SET stamp = stamp + 1")
    return try connection.ask(
      "UPDATE \(PostgreSQLSchema.whole.name).state SET stamp = stamp + 1 RETURNING stamp"
    ).first?.demandInteger(0) ?? 0
  }
}

extension ServerTrouble {
  /// Whether the connection is gone, for whatever reason, and what was being done with it.
  var isOfConnection: Bool {
    switch self {
    case .lost, .late: true
    // A pooler may say of a connection that it is gone before it ends it.
    case .refused(let code):
      code.hasPrefix("08") || ["57P01", "57P02", "57P03"].contains(code)
    default: false
    }
  }
}

extension PostgreSQLSchema {
  /// The schemas, as catalogs number them.
  fileprivate static var all: String {
    [whole, readers].map { "'\($0.name)'::regnamespace" }.joined(separator: ", ")
  }

  /// Leaves nothing of a project in the tables: the files that its rows stood in are thrown away, also
  /// where somebody else still could see them, and what is left is written anew.
  ///
  /// Deleted rows would stand in the files until they are written over, and as long as anybody in the
  /// cluster has an older transaction open not even VACUUM FULL takes them away.
  fileprivate func clear(_ project: String, by connection: ServerConnection) throws {
    let tables: [(name: String, rows: String)] = [
      ("entry", "SELECT t.* FROM \(name).entry t WHERE t.project <> $1"),
      (
        "change",
        "SELECT t.* FROM \(name).change t JOIN \(name).entry e ON e.revision = t.revision "
          + "WHERE e.project <> $1"
      ),
      ("snapshot", "SELECT t.* FROM \(name).snapshot t WHERE t.project <> $1"),
      ("record", "SELECT t.* FROM \(name).record t WHERE t.project <> $1"),
      ("link", "SELECT t.* FROM \(name).link t WHERE t.project <> $1"),
    ]
    let all = tables.map { "\(name).\($0.name)" }.joined(separator: ", ")
    try connection.run("LOCK TABLE \(all) IN ACCESS EXCLUSIVE MODE")
    for table in tables {
      try connection.run(
        "CREATE TEMPORARY TABLE kept_\(table.name) (LIKE \(name).\(table.name)) ON COMMIT DROP")
      try connection.ask("INSERT INTO pg_temp.kept_\(table.name) \(table.rows)", [.text(project)])
    }
    try connection.run("TRUNCATE \(all)")
    for table in tables {
      let numbers = table.name == "entry" ? "OVERRIDING SYSTEM VALUE " : ""
      try connection.run(
        """
        INSERT INTO \(name).\(table.name) \(numbers)SELECT * FROM pg_temp.kept_\(table.name); \
        DROP TABLE pg_temp.kept_\(table.name)
        """)
    }
  }
}
