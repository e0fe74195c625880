/// A text to search in or for, no matter the case, made ready once so that a thousand are searched
/// with every key.
struct SearchText {
  private let text: String
  private let bytes: [UInt8]
  /// Whether a letter may be written in more than one way, so that bytes don't tell.
  private let hasMarks: Bool

  init(_ text: String) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
    hasMarks = self.text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
  }

  /// Whether `query` stands somewhere in the text.
  func contains(_ query: SearchText) -> Bool {
    if hasMarks || query.hasMarks { return text.contains(query.text) }
    let wanted = query.bytes
    guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...bytes.count - wanted.count).contains { start in
        bytes[start] == first && wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
      }
    }
  }
}
