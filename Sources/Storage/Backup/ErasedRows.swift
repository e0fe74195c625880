import Core
import GRDB

/// The ids of those who have been forgotten, in the table that a database gets at the first erasure.
enum ErasedRows {
  static func fetch(_ database: Database) throws -> Set<String> {
    guard try isThere(in: database) else { return [] }
    return try Set(String.fetchAll(database, sql: "SELECT id FROM \(Schema.erased.name)"))
  }

  static func insert(_ ids: Set<String>, into database: Database) throws {
    if ids.isEmpty { return }
    if try !isThere(in: database) { try database.execute(sql: Schema.erased.statement) }
    let insertion = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO \(Schema.erased.name) (id) VALUES (?)")
    for id in ids.sorted() { try insertion.execute(arguments: [id]) }
  }

  private static func isThere(in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?)",
      arguments: [Schema.erased.name]) ?? false
  }
}

extension SQLiteJournal {
  /// The ids of the stakeholders who have been forgotten, by the database and by the list beside it.
  public func erased() throws(StorageError) -> Set<String> {
    try read { try ErasedRows.fetch($0) }.union(ErasedList(of: path).ids)
  }

  /// Keeps the ids of stakeholders who have been forgotten elsewhere.
  public func note(erased ids: Set<String>) throws(StorageError) {
    if ids.isEmpty { return }
    let known = try read { try ErasedRows.fetch($0) }
    if !ids.isSubset(of: known) {
      let areThere = { (database: Database) in ids.isSubset(of: try ErasedRows.fetch(database)) }
      try write(holds: areThere) { try ErasedRows.insert(ids, into: $0) }
    }
    list(ids)
  }

  /// Puts ids on the list beside the file; where that can't be done, says so.
  func list(_ ids: Set<String>) {
    do throws(StorageError) { try ErasedList(of: path).add(ids) } catch { tell(error.message) }
  }
}
