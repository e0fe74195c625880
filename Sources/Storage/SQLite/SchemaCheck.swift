import Core
import GRDB

extension Schema {
  /// Throws unless the tables are this program's own, as it made them.
  ///
  /// A trigger or a view could do anything when a row is written or read, and so could another
  /// table or index in the place of ours. Tables of another program's beside them are its own
  /// affair, and those with names like `sqlite_…` are SQLite's. True where one says that the database
  /// is for practice.
  @discardableResult
  static func check(_ database: Database, version: Int, path: String) throws -> Bool {
    let ours = statements(of: version)
    let reserved = statements(of: FormatVersion.current)
    var found = 0
    var isPractice = false
    let statement = try database.cachedStatement(
      sql: "SELECT 0, type, name, tbl_name, sql FROM sqlite_master")
    let rows = try Int.fetchCursor(statement)
    let row = StatementRow(statement)
    func text(_ column: CInt) -> String? { row.text(column).map { String(utf8: $0) } }
    while try rows.next() != nil {
      guard let type = text(1), let name = text(2), let table = text(3) else {
        throw StorageError.corrupt(path)
      }
      if name.hasPrefix("sqlite_"), type == "table" || type == "index" { continue }
      if let own = ours.first(where: { $0.key == name }) {
        guard text(4) == own.value else {
          throw StorageError.altered(path, name)
        }
        found += 1
      } else if name == practice.name, text(4) == practice.statement {
        isPractice = true
      } else if name == erased.name {
        guard text(4) == erased.statement else { throw StorageError.altered(path, name) }
      } else if type == "trigger" || type == "view"
        || table == erased.name || reserved.contains(where: { $0.key == name || $0.key == table })
      {
        throw StorageError.altered(path, name)
      }
    }
    guard found == ours.count else { throw StorageError.incomplete(path) }
    return isPractice
  }
}
