/// What a server answered: the rows of a statement, in libpq's memory.
final class ServerRows {
  private let libpq: LibPQ
  private let result: LibPQ.Handle
  /// How many there are.
  let count: Int

  init(_ result: LibPQ.Handle, of libpq: LibPQ) {
    (self.libpq, self.result) = (libpq, result)
    count = Int(libpq.rowCount(result))
  }

  deinit { libpq.clear(result) }

  /// The row at a place.
  subscript(_ place: Int) -> ServerRow { ServerRow(rows: self, place: CInt(place)) }

  /// The first row, or nil.
  var first: ServerRow? { count == 0 ? nil : self[0] }

  /// Gives the rows one after the other.
  func iterator() -> () -> ServerRow? {
    var place = 0
    return {
      guard place < self.count else { return nil }
      defer { place += 1 }
      return self[place]
    }
  }

  /// What stands in a column, valid as long as the rows; nil where it is null.
  fileprivate func bytes(_ row: CInt, _ column: Int) -> UnsafeRawBufferPointer? {
    let column = CInt(column)
    if libpq.isNull(result, row, column) == 1 { return nil }
    let count = Int(libpq.length(result, row, column))
    return UnsafeRawBufferPointer(start: libpq.value(result, row, column), count: count)
  }
}

/// A row that a server answered, with its numbers and bytes in binary form.
struct ServerRow: HistoryRow {
  fileprivate let rows: ServerRows
  fileprivate let place: CInt

  /// The bytes of a column, valid as long as the rows are held; nil where it is null.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer? { rows.bytes(place, column) }

  func text(_ column: Int) throws -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  func integer(_ column: Int) throws -> Int? {
    guard let bytes = bytes(column) else { return nil }
    switch bytes.count {
    case 1: return Int(bytes[0])
    case 2: return Int(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    case 4: return Int(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case 8: return Int(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
    default: throw UnreadableRow()
    }
  }

  /// Whether a column is true.
  func isTrue(_ column: Int) -> Bool { bytes(column)?.first == 1 }
}

/// A value that a statement is given.
enum ServerValue {
  case text(String?)
  case integer(Int?)
  case bytes([UInt8]?)
}
