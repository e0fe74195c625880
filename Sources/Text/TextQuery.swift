/// What is searched for in texts, no matter the case: made ready once, and held against each text where it
/// stands.
///
/// A text has it when the same characters stand there in a row, however each of them is written.
public struct TextQuery: Sendable {
  /// What was asked for.
  public let text: String
  private let lowercased: String
  /// Its bytes, where they tell as much as its characters do.
  private let bytes: [UInt8]?

  /// Makes a query ready.
  public init(_ text: String) {
    self.text = text
    lowercased = text.lowercased()
    let bytes = Array(lowercased.utf8)
    // Nothing is in all texts, so that a search for it only tells whether the bytes are plain.
    self.bytes = bytes.withUnsafeBufferPointer { Self.find([], in: $0) } == nil ? nil : bytes
  }

  /// Whether nothing is asked for.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether it stands somewhere in a text; an empty query does in all.
  public func isIn(_ text: String) -> Bool {
    let found = bytes.flatMap { bytes in
      text.utf8.withContiguousStorageIfAvailable { Self.find(bytes, in: $0) } ?? nil
    }
    return found ?? text.lowercased().contains(lowercased)
  }

  /// Whether all that it stands in has `other` in it too.
  public func narrows(_ other: TextQuery) -> Bool {
    bytes != nil && other.bytes != nil && other.isIn(lowercased)
  }

  /// Whether `wanted`, in small letters, stands in a text; nil where bytes don't tell.
  ///
  /// They do where each character is one scalar that is written in one way, and has one small letter
  /// of as many bytes: in ASCII, but for the carriage return, in Latin-1, which has the Danish
  /// letters, and among dashes, quotation marks and the ellipsis.
  private static func find(_ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    let first = wanted.first ?? 0
    // Letters of two bytes differ in the second.
    let capital = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first ? first & ~0x20 : first
    var isFound = wanted.isEmpty
    var place = 0
    while place < text.count {
      let byte = text[place]
      if !isFound, byte == first || byte == capital {
        isFound = stands(wanted, in: text, at: place)
      }
      switch byte {
      case 0x0D: return nil
      case ..<0x80: place += 1
      case 0xC2, 0xC3: place += 2
      case 0xE2 where text[place + 1] == 0x80 && 0x90...0xA7 ~= text[place + 2]: place += 3
      default: return nil
      }
    }
    return isFound
  }

  private static func stands(
    _ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard place + wanted.count <= text.count else { return false }
    for index in wanted.indices {
      let byte = text[place + index]
      let hasSmall =
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        // The sign of multiplication stands among the letters.
        case 0x80...0x9E: byte != 0x97 && index > 0 && wanted[index - 1] == 0xC3
        default: false
        }
      if wanted[index] != (hasSmall ? byte | 0x20 : byte) { return false }
    }
    return true
  }
}
