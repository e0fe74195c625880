import GRDB
import GRDBSQLite

/// The row that a statement for kept records stands at, read where SQLite has it.
///
/// To have GRDB make a value of each column takes longer than reading the record.
struct KeptRow {
  private let row: SQLiteStatement

  /// Creates it for a statement with revision, kind, id, number and fields, in this order.
  init(_ row: SQLiteStatement) { self.row = row }

  /// The revision that the records are of.
  var revision: Int { Int(sqlite3_column_int64(row, 0)) }

  /// The stored name of the record's kind.
  var kind: String? { text(1) }

  /// The record's id.
  var id: String? { text(2) }

  /// The number that it was made with.
  var number: Int? { isNull(3) ? nil : Int(sqlite3_column_int64(row, 3)) }

  /// Its packed fields until the statement goes on; nil when it has been removed.
  var fields: UnsafeRawBufferPointer? {
    if isNull(4) { return nil }
    let count = Int(sqlite3_column_bytes(row, 4))
    return UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 4), count: count)
  }

  /// Whether number and fields are nothing, or of the types that this program writes.
  var isReadable: Bool {
    (isNull(3) || sqlite3_column_type(row, 3) == SQLITE_INTEGER)
      && (isNull(4) || sqlite3_column_type(row, 4) == SQLITE_BLOB)
  }

  private func isNull(_ column: CInt) -> Bool { sqlite3_column_type(row, column) == SQLITE_NULL }

  private func text(_ column: CInt) -> String? {
    guard sqlite3_column_type(row, column) == SQLITE_TEXT else { return nil }
    let count = Int(sqlite3_column_bytes(row, column))
    let bytes = UnsafeRawBufferPointer(start: sqlite3_column_text(row, column), count: count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
