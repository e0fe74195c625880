/// A stored text on its way into a field: as a string, or as the bytes it stands in among a record's
/// packed fields.
enum StoredText {
  case string(String)
  case bytes(UnsafeRawBufferPointer)
}

extension FieldValue {
  /// Reads a stored text; nil when it is not such a value.
  @inline(__always)
  init?(_ text: StoredText) {
    switch text {
    case .string(let text): self.init(stored: text)
    case .bytes(let bytes): self.init(packed: bytes)
    }
  }

  /// Reads the stored text of a value that is read byte by byte.
  init?(bytesOf stored: String) {
    var stored = stored
    let value = stored.withUTF8 { Self(packed: UnsafeRawBufferPointer($0)) }
    guard let value else { return nil }
    self = value
  }
}

extension String {
  /// Creates a text from UTF-8, with a replacement character for what is none.
  ///
  /// As `String(decoding:as:)`, but without its way round by generic collections, which takes longer
  /// than a short text does.
  public init(utf8 bytes: UnsafeRawBufferPointer) {
    self.init(unsafeUninitializedCapacity: bytes.count) { buffer in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
      return bytes.count
    }
  }
}
