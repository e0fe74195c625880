import Foundation
import GRDB
import GRDBSQLite

/// The row that a statement stands at, read where SQLite has it.
///
/// To have GRDB make a value of each column takes longer than reading the record.
struct StatementRow {
  private let statement: SQLiteStatement

  /// Creates it for a statement whose rows are gone through by their first column.
  init(_ statement: Statement) { self.statement = statement.sqliteStatement }

  /// The UTF-8 of a text, until the statement goes on; nil where the column has something else.
  func text(_ column: CInt) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeRawBufferPointer(start: sqlite3_column_text(statement, column), count: count)
  }

  /// The number and the packed fields, until the statement goes on, of a record that was kept, each
  /// nil where there is none; nil for both where they aren't of the types that this program writes.
  func content(number: CInt, fields: CInt) -> (number: Int?, fields: UnsafeRawBufferPointer?)? {
    let stored: Int?
    switch sqlite3_column_type(statement, number) {
    case SQLITE_NULL: stored = nil
    case SQLITE_INTEGER: stored = Int(sqlite3_column_int64(statement, number))
    default: return nil
    }
    switch sqlite3_column_type(statement, fields) {
    case SQLITE_NULL: return (stored, nil)
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, fields))
      let bytes = sqlite3_column_blob(statement, fields)
      return (stored, UnsafeRawBufferPointer(start: bytes, count: count))
    default: return nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether they are the UTF-8 of `bytes`.
  func equal(_ bytes: [UInt8]) -> Bool {
    count == bytes.count && (count == 0 || memcmp(baseAddress!, bytes, count) == 0)
  }
}
