import Core
import Foundation
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

  /// The stored name of the record's kind, in UTF-8, until the statement goes on.
  var kind: UnsafeRawBufferPointer? { text(1) }

  /// The UTF-8 of the record's id, the number that it was made with, and its packed fields, nil when
  /// it has been removed, until the statement goes on; nil for all where they aren't of the types
  /// that this program writes.
  var record: Record? {
    guard let id = text(2) else { return nil }
    let number: Int?
    switch sqlite3_column_type(row, 3) {
    case SQLITE_NULL: number = nil
    case SQLITE_INTEGER: number = Int(sqlite3_column_int64(row, 3))
    default: return nil
    }
    let fields: UnsafeRawBufferPointer?
    switch sqlite3_column_type(row, 4) {
    case SQLITE_NULL: fields = nil
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(row, 4))
      fields = UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 4), count: count)
    default: return nil
    }
    return (id, number, fields)
  }

  typealias Record = (
    id: UnsafeRawBufferPointer, number: Int?, fields: UnsafeRawBufferPointer?
  )

  private func text(_ column: CInt) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(row, column) == SQLITE_TEXT else { return nil }
    let count = Int(sqlite3_column_bytes(row, column))
    return UnsafeRawBufferPointer(start: sqlite3_column_text(row, column), count: count)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether they are the UTF-8 of `bytes`.
  func equal(_ bytes: [UInt8]) -> Bool {
    count == bytes.count && (count == 0 || memcmp(baseAddress!, bytes, count) == 0)
  }
}
