import Core
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// A journal in a SQLite file.
public final class SQLiteJournal: Journal {
  let queue: DatabaseQueue
  let path: String
  /// Says in words what has been done that wasn't asked for.
  let tell: @Sendable (String) -> Void
  let limits: Limits
  /// The tables that were last seen to be this program's own, by SQLite's count of changes to them.
  let knownTables = Mutex<Int?>(nil)
  let written: FileNews
  private let file: DatabaseFile.Identity?
  private let mayOnlyBeRead: Bool
  /// Why nothing may be appended, whatever the file is, in words.
  private let onlyReading: String?
  /// Whether the file was made for practice.
  public let isPractice: Bool
  /// Where it was taken from, when the file was made as a copy.
  public let origin: CopyOrigin?

  /// The file's path.
  public var name: String { path }

  /// Why nothing can be appended now, in words, or nil when it can.
  public var hindrance: String? {
    if let onlyReading { return onlyReading }
    if mayOnlyBeRead { return "\(path) kan kun læses: du kan se alt, men ikke ændre noget." }
    do {
      try DatabaseFile.demandAlone(file, at: path)
      return nil
    } catch {
      return error.message
    }
  }

  /// Opens the database at `path`; with `creating`, makes it when it isn't there, maybe for practice.
  ///
  /// `onlyReading` says why nothing may be changed in it, where that is so. `patience` is how many
  /// seconds to wait for another program that holds it, unless `isGivenUp`; `whenHeld` is called when a
  /// second of them has passed, and `tell` says in words what is done that wasn't asked for.
  public convenience init(
    path: String, creating: Bool = false, forPractice: Bool = false, onlyReading: String? = nil,
    patience: Double = 5, whenHeld: (@Sendable () -> Void)? = nil,
    isGivenUp: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(StorageError) {
    let limits = Limits(busySeconds: patience, whenHeld: whenHeld, isGivenUp: isGivenUp)
    try self.init(
      path: path, creating: creating && onlyReading == nil, forPractice: forPractice,
      onlyReading: onlyReading, limits: limits, tell: tell)
  }

  init(
    path: String, creating: Bool, forPractice: Bool = false, onlyReading: String? = nil,
    limits: Limits,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(StorageError) {
    let access = try DatabaseFile.prepare(path, creating: creating)
    self.path = path
    written = FileNews(of: path)
    self.limits = limits
    self.tell = tell
    self.onlyReading = onlyReading
    mayOnlyBeRead = access == .readOnly
    let configuration = Configuration(limits, readOnly: mayOnlyBeRead)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      var content = try queue.unsafeRead { database in
        // What is read belongs together.
        try database.run("BEGIN")
        defer { try? database.run("COMMIT") }
        return try DatabaseFile.check(database, path: path)
      }
      if case .nothing = content {
        guard creating, !mayOnlyBeRead else { throw StorageError.empty(path) }
        content = try DatabaseFile.fill(queue, path: path, forPractice: forPractice)
      }
      guard case .tables(let isPractice, let origin) = content else {
        throw StorageError.empty(path)
      }
      (self.isPractice, self.origin) = (isPractice, origin)
    } catch {
      throw StorageError(error, path: path)
    }
    // Now that it is open: on some file systems a file becomes another by being opened.
    file = DatabaseFile.Identity(path)
  }

  deinit {
    // A closed queue is left: to end its notifications, of which there are none, takes GRDB longer
    // than most commands.
    if (try? queue.close()) != nil { _ = Unmanaged.passRetained(queue) }
  }

  /// Whether the file that is open is the one at its path.
  public var place: JournalPlace {
    switch DatabaseFile.Identity(path) {
    case nil: .missing
    case file: .unmoved
    default: .exchanged
    }
  }

  /// Throws when nothing can be appended.
  func demandWritable() throws(StorageError) {
    if let onlyReading { throw StorageError(.forbidden, onlyReading) }
    if mayOnlyBeRead { throw .readOnly(path) }
    try DatabaseFile.demandAlone(file, at: path)
  }

  /// The ids of the projects, by the time they were made.
  public func projects() throws(StorageError) -> [String] {
    try read { try String.fetchAll($0, sql: Self.projectsQuery) }
  }

  /// Goes from one project to the next in the index, without looking at their entries.
  static let projectsQuery = """
    WITH RECURSIVE named (project) AS (
      SELECT MIN(project) FROM entry
      UNION ALL
      SELECT (SELECT MIN(project) FROM entry WHERE project > named.project) FROM named
      WHERE named.project IS NOT NULL
    )
    SELECT first.project FROM named JOIN entry first
    ON first.revision = (SELECT MIN(revision) FROM entry WHERE project = named.project)
    ORDER BY first.time, first.revision
    """

  /// The id of the only project there is; nil when there are several or none.
  public func onlyProject() throws(StorageError) -> String? {
    try read {
      try String.fetchOne(
        $0,
        sql: """
          SELECT first FROM (SELECT MIN(project) AS first FROM entry)
          WHERE first = (SELECT MAX(project) FROM entry)
          """)
    }
  }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    try read { database in
      let entries = try EntryRows.fetch(database, project: project, after: revision)
      if revision > 0, try !EntryRows.hasReached(database, project: project, revision) {
        throw StorageError.replaced
      }
      return entries
    }
  }

  /// Reads on in a project's history.
  public func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError) {
    let next = reading.next
    let slice = try read { database in
      if try !EntryRows.has(next.end, in: database, project: next.project) {
        throw StorageError.replaced
      }
      return try EntryRows.slice(database, next, rows: count)
    }
    reading.take(slice)
    // None of its pages is read again.
    if reading.isDone { _ = try ask { sqlite3_db_release_memory($0.sqliteConnection) } }
  }

  /// The last `count` of the project's entries before a revision.
  public func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice {
    try read(project, knowing: known) {
      try EntryRows.last(count, before: revision, in: $0, project: project)
    }
  }

  /// How many entries the project has before a revision.
  public func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try read(project, knowing: known) {
      try EntryRows.count($0, project: project, before: revision)
    }
  }

  /// Gives the project's history to `visit`, oldest first, a change at a time.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    // An error of the visitor's is no error of the storage.
    var stopped: (any Error)?
    do throws(StorageError) {
      try read { database in
        try EntryRows.walk(database, project: project) { part in
          do {
            try visit(part)
          } catch {
            stopped = error
            throw error
          }
        }
      }
    } catch {
      throw stopped ?? error
    }
  }

  /// Appends all of `transactions` or none, and returns once they are on disk.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    let ids = transactions.map(\.id)
    return try write(holds: { try EntryRows.has(ids, in: $0, project: project) }) { database in
      guard try EntryRows.last(in: database, project: project) ?? 0 == expecting else {
        throw StorageError.stale
      }
      return try EntryRows.insert(transactions, into: database, project: project, after: expecting)
    }
  }

  /// Puts another history in the place of a project's own, and clears the former from the file.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    guard !transactions.isEmpty else { throw .doesNotFit(path) }
    try leaveWAL()
    let (ids, forgotten) = (transactions.map(\.id), Set(transactions.compactMap(\.forgotten)))
    let isThere = { (database: Database) in
      try EntryRows.last(in: database, project: project) != expecting
        && EntryRows.has(ids, in: database, project: project)
    }
    let entries = try write(holds: isThere) { database in
      guard try EntryRows.last(in: database, project: project) == expecting else {
        throw StorageError.stale
      }
      try database.execute(sql: "DELETE FROM entry WHERE project = ?", arguments: [project])
      try ErasedRows.insert(forgotten, into: database)
      return try EntryRows.insert(transactions, into: database, project: project, after: 0)
    }
    list(forgotten)
    try clear()
    return entries
  }

  /// Removes a project and its history for good, and clears them from the file.
  public func remove(_ project: String) throws(StorageError) {
    try leaveWAL()
    let isGone = { (database: Database) in
      let sql = "SELECT NOT EXISTS (SELECT 1 FROM entry WHERE project = ?)"
      return try Bool.fetchOne(database, sql: sql, arguments: [project]) ?? false
    }
    try write(holds: isGone) { database in
      try database.execute(sql: "DELETE FROM entry WHERE project = ?", arguments: [project])
    }
    try clear()
  }

  /// SQLite's own count of other connections' commits.
  ///
  /// Throws at once when another has locked the database: who asks often shall not wait.
  public func stamp() throws(StorageError) -> Int {
    try ask { database in
      sqlite3_busy_timeout(database.sqliteConnection, 0)
      let patience = CInt(clamping: Int64(limits.busySeconds * 1000))
      defer { sqlite3_busy_timeout(database.sqliteConnection, patience) }
      return try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
  }

  /// Reads some of a history that still has the entry with the revision `known`.
  private func read<Value>(
    _ project: String, knowing known: Int, _ body: (Database) throws -> Value
  ) throws(StorageError) -> Value {
    try read { database in
      let value = try body(database)
      // Afterwards: it may be replaced between two statements.
      if try !EntryRows.has(known, in: database, project: project) { throw StorageError.replaced }
      return value
    }
  }

  /// Reads something that means what this program takes it for: a newer one may have raised the
  /// version of the file before or meanwhile, and it is never lowered.
  func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(StorageError) -> Value {
    try ask { database in
      let result = Result { try body(database) }
      _ = try knownVersion(of: database)
      return try result.get()
    }
  }

  private func ask<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try queue.unsafeRead(body)
    } catch {
      throw StorageError(error, path: path)
    }
  }
}
