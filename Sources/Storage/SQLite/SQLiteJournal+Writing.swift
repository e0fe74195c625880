import Foundation
import GRDB

extension SQLiteJournal {
  /// Does `body` in one transaction; `holds` is whether a database has what it did.
  func write<Value>(
    holds: (Database) throws -> Bool, _ body: (Database) throws -> Value
  ) throws(StorageError) -> Value {
    try demandWritable()
    do {
      return try attempt(holds: holds, body)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      do {
        guard try mendNumbers() else { throw error }
        return try attempt(holds: holds, body)
      } catch {
        throw StorageError(error, path: path)
      }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  private func attempt<Value>(
    holds: (Database) throws -> Bool, _ body: (Database) throws -> Value
  ) throws -> Value {
    var result: Value?
    var copy: String?
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          let version = try knownVersion(of: database)
          try demandOwnTables(database, version: version)
          try Schema.upgrade(database, from: version) { copy = try backUp(before: $0) }
          result = try body(database)
          return .commit
        }
        try limits.afterCommit()
      }
    } catch {
      guard let result, isSaved(holds, despite: error) else {
        if let copy { unlink(copy) }
        throw error
      }
      tell(Self.unsure(path))
      return result
    }
    if let copy { tell(Self.converted(path, copy)) }
    return result!
  }

  /// The version that the file is of now; throws when a newer program has raised it since it was
  /// opened.
  func knownVersion(of database: Database) throws -> Int {
    let version = try Schema.version(of: database)
    guard version <= FormatVersion.current else { throw StorageError.tooNew(path, version) }
    return version
  }

  /// Throws when another program has made something of the tables since the file was opened, that
  /// could do anything with what is about to be written.
  private func demandOwnTables(_ database: Database, version: Int) throws {
    let now = try Int.fetchOne(database, sql: "PRAGMA schema_version")
    if knownTables.withLock({ $0 == now }) { return }
    try Schema.check(database, version: version, path: path)
    knownTables.withLock { $0 = now }
  }

  /// Whether a commit that was answered with an error has been made all the same.
  private func isSaved(_ holds: (Database) throws -> Bool, despite error: any Error) -> Bool {
    if (error as? DatabaseError)?.resultCode == .SQLITE_BUSY { return false }
    var configuration = Configuration()
    configuration.readonly = true
    return (try? DatabaseQueue(path: path, configuration: configuration).read(holds)) ?? false
  }
}
