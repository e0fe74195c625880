import Core
import GRDB

extension Schema {
  /// What a database is besides, as its tables tell.
  struct Marks {
    /// Whether it is for practice.
    var isPractice = false
    /// Whether it is a copy that was taken along.
    var isCopy = false
  }

  /// Throws unless the tables are this program's own, as it made them.
  ///
  /// A trigger or a view could do anything when a row is written or read, and so could another
  /// table or index in the place of ours. Tables of another program's beside them are its own
  /// affair, and those with names like `sqlite_…` are SQLite's.
  @discardableResult
  static func check(_ database: Database, version: Int, path: String) throws -> Marks {
    let ours = statements(of: version)
    let reserved = statements(of: FormatVersion.current)
    var found = 0
    var marks = Marks()
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
        marks.isPractice = true
      } else if let own = [erased, origin].first(where: { $0.name == name }) {
        guard text(4) == own.statement else { throw StorageError.altered(path, name) }
        marks.isCopy = marks.isCopy || name == origin.name
      } else if type == "trigger" || type == "view"
        || [erased.name, origin.name].contains(table)
        || reserved.contains(where: { $0.key == name || $0.key == table })
      {
        throw StorageError.altered(path, name)
      }
    }
    guard found == ours.count else { throw StorageError.incomplete(path) }
    return marks
  }
}
