/// The stored fields of a record in one row of bytes: each field's name and text, both ended by the
/// NUL that no stored text can contain.
public struct PackedFields: Equatable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]

  /// Packs the fields of a record of `kind`, in the order the kind has them; those it doesn't have
  /// come last.
  public init(_ fields: [String: String], of kind: Kind) {
    var bytes: [UInt8] = []
    var rest = fields
    for name in kind.type.fieldNames + fields.keys.sorted() {
      guard let text = rest.removeValue(forKey: name) else { continue }
      bytes += name.utf8
      bytes.append(0)
      bytes += text.utf8
      bytes.append(0)
    }
    self.bytes = bytes
  }

  /// The fields in `bytes`; nil when they are not of this form.
  public static func unpack(_ bytes: UnsafeRawBufferPointer) -> [String: String]? {
    var fields: [String: String] = [:]
    var reader = PackedReader(bytes)
    while let name = reader.next() {
      guard let text = reader.next() else { return nil }
      fields[String(decoding: name, as: UTF8.self)] = String(decoding: text, as: UTF8.self)
    }
    return reader.isAtEnd ? fields : nil
  }
}

/// Reads one text after the other from packed fields.
struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  /// Where the next text begins.
  private(set) var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all has been read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next text, or nil when no more is ended as it should be.
  @inline(__always)
  mutating func next() -> UnsafeRawBufferPointer? {
    let start = place
    var end = place
    while end + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      let zero = UInt64(littleEndian: word).firstZeroByte
      end += zero
      if zero < 8 { return text(from: start, to: end) }
    }
    while end < bytes.count, bytes[end] != 0 { end += 1 }
    return end == bytes.count ? nil : text(from: start, to: end)
  }

  @inline(__always)
  private mutating func text(from start: Int, to end: Int) -> UnsafeRawBufferPointer {
    place = end + 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}

extension UInt64 {
  /// The place of the first of its eight bytes that is zero, beginning with the lowest; 8 when none
  /// is.
  fileprivate var firstZeroByte: Int {
    let zeros = (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
    return zeros.trailingZeroBitCount / 8
  }
}

extension Entity {
  /// The stored names of the fields, in the order people read them.
  static var fieldNames: [String] { fields.map(\.name) }

  /// Creates a record from its packed fields; nil when they aren't such.
  init?(id: String, packed bytes: UnsafeRawBufferPointer) {
    self.init(id: id)
    if !unpack(bytes) { return nil }
  }

  /// Fills a new record from its packed fields; false when they aren't such.
  ///
  /// In its place, since a record takes long to copy, and so does a field.
  @inline(__always)
  mutating func unpack(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let fields = Self.fields
    var reader = PackedReader(bytes)
    var place = 0
    while let name = reader.next() {
      // They stand in the order of the fields, unless that has been changed since.
      guard let text = reader.next(), let found = fields.place(of: name, from: place),
        fields[found].assign(&self, .bytes(text))
      else { return false }
      place = found + 1
    }
    return reader.isAtEnd
  }

  /// The field with a stored name, or nil.
  public static func field(_ name: String) -> Field<Self>? {
    let fields = Self.fields
    var name = name
    let place = name.withUTF8 { fields.place(of: UnsafeRawBufferPointer($0), from: 0) }
    return place.map { fields[$0] }
  }
}

extension Array {
  /// The place of the field with a stored name, looked for from `start` on and then before it.
  @inline(__always)
  func place<Owner>(of name: UnsafeRawBufferPointer, from start: Int) -> Int?
  where Element == Field<Owner> {
    let key = FieldTraits.key(of: name)
    for place in start..<count where self[place].traits.isNamed(name, key) { return place }
    for place in 0..<start where self[place].traits.isNamed(name, key) { return place }
    return nil
  }
}
