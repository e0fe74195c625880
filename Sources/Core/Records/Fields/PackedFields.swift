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
      fields[name] = text
    }
    return reader.isAtEnd ? fields : nil
  }
}

/// Reads one text after the other from packed fields.
struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all has been read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next text, or nil when no more is ended as it should be.
  mutating func next() -> String? {
    guard let end = bytes[place...].firstIndex(of: 0) else { return nil }
    defer { place = end + 1 }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<end]), as: UTF8.self)
  }
}

extension Entity {
  /// The stored names of the fields, in the order people read them.
  static var fieldNames: [String] { fields.map(\.name) }

  /// Creates a record from its packed fields; nil when they aren't such.
  init?(id: String, packed bytes: UnsafeRawBufferPointer) {
    self.init(id: id)
    let fields = Self.fields
    var reader = PackedReader(bytes)
    var place = 0
    while let name = reader.next() {
      guard let text = reader.next() else { return nil }
      // They stand in the order of the fields, unless that has been changed since.
      if let next = fields[place...].firstIndex(where: { $0.name == name }) {
        place = next
      } else if let earlier = fields.firstIndex(where: { $0.name == name }) {
        place = earlier
      } else {
        return nil
      }
      guard fields[place].write(&self, text) else { return nil }
    }
    if !reader.isAtEnd { return nil }
  }
}
