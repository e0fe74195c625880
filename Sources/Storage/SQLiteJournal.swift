import Core
import GRDB

/// A journal in a SQLite file.
public final class SQLiteJournal: Journal {
  let queue: DatabaseQueue
  private let path: String
  private let limits: Limits

  /// The file's path.
  public var name: String { path }
  /// Whether the file may only be read.
  public let isReadOnly: Bool

  /// What a connection may use before it gives up; tests make it scarce.
  struct Limits {
    var busySeconds = 5.0
    var whenHeld: (@Sendable () -> Void)?
    var pages: Int?
  }

  /// Opens the database at `path`; with `creating`, makes it when it isn't there.
  ///
  /// `patience` is how many seconds to wait for another program that holds it, and `whenHeld` is
  /// called when a second of them has passed.
  public convenience init(
    path: String, creating: Bool = false, patience: Double = 5,
    whenHeld: (@Sendable () -> Void)? = nil
  ) throws(StorageError) {
    try self.init(
      path: path, creating: creating, limits: Limits(busySeconds: patience, whenHeld: whenHeld))
  }

  init(path: String, creating: Bool, limits: Limits) throws(StorageError) {
    let access = try DatabaseFile.prepare(path, creating: creating)
    self.path = path
    self.limits = limits
    isReadOnly = access == .readOnly
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = BusyWait.mode(limits)
    let readOnly = isReadOnly
    configuration.prepareDatabase { database in
      // In rollback mode a power cut could otherwise lose the last commit with its directory entry.
      if !readOnly {
        try database.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON")
      }
      if let pages = limits.pages {
        try database.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let isEmpty = try queue.read { try DatabaseFile.check($0, path: path) }
      if isEmpty {
        guard creating, !isReadOnly else { throw StorageError.empty(path) }
        try queue.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            // Another process may have made the tables since they were looked for.
            if try DatabaseFile.check(database, path: path) { try Schema.create(in: database) }
            return .commit
          }
        }
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// The ids of the projects, by the time they were made.
  public func projects() throws(StorageError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT project FROM entry
          WHERE revision IN (SELECT MIN(revision) FROM entry GROUP BY project)
          ORDER BY time, revision
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

  /// Appends all of `transactions` or none, and returns once they are on disk.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    return try write { database in
      let last = try Int.fetchOne(
        database, sql: "SELECT MAX(revision) FROM entry WHERE project = ?", arguments: [project])
      guard last ?? 0 == expecting else { throw StorageError.stale }
      let entries = try transactions.map { transaction in
        try EntryRows.insert(transaction, into: database, project: project)
      }
      try KeptRecords.follow(entries, in: database, project: project, after: expecting)
      return entries
    }
  }

  /// Puts another history in the place of a project's own, and clears the former from the file.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    guard !transactions.isEmpty else { throw .doesNotFit(path) }
    let entries = try write { database in
      let last = try Int.fetchOne(
        database, sql: "SELECT MAX(revision) FROM entry WHERE project = ?", arguments: [project])
      guard last == expecting else { throw StorageError.stale }
      try database.execute(sql: "DELETE FROM entry WHERE project = ?", arguments: [project])
      let entries = try transactions.map { transaction in
        try EntryRows.insert(transaction, into: database, project: project)
      }
      try KeptRecords.follow(entries, in: database, project: project, after: 0)
      return entries
    }
    try clear()
    return entries
  }

  /// Removes a project and its history for good, and clears them from the file.
  public func remove(_ project: String) throws(StorageError) {
    try write { database in
      try database.execute(sql: "DELETE FROM entry WHERE project = ?", arguments: [project])
    }
    try clear()
  }

  /// Writes the file anew, because deleted text can stand in any unused part of a page, also where
  /// `secure_delete` doesn't reach.
  private func clear() throws(StorageError) {
    do {
      try queue.vacuum()
    } catch {
      throw .notCleared(path)
    }
  }

  /// SQLite's own count of other connections' commits.
  ///
  /// Throws at once when another has locked the database: who asks often shall not wait.
  public func stamp() throws(StorageError) -> Int {
    try read { database in
      try database.execute(sql: "PRAGMA busy_timeout = 0")
      defer {
        let milliseconds = Int(limits.busySeconds * 1000)
        try? database.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
      }
      return try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
    }
  }

  private func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(StorageError) -> Value {
    do {
      return try queue.unsafeRead(body)
    } catch {
      throw StorageError(error, path: path)
    }
  }

  private func write<Value>(
    _ body: (Database) throws -> Value
  ) throws(StorageError) -> Value {
    if isReadOnly { throw .readOnly(path) }
    do {
      return try queue.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          try Schema.upgrade(database)
          result = try body(database)
          return .commit
        }
        return result!
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }
}
