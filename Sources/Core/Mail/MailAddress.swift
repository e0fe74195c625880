import Text

/// Somebody's address for mail, as "lene@boligforeningen.dk".
///
/// The part before the sign, and the host, are written in ASCII, without quotation marks, comments or
/// a name beside: what every mail program takes (the dot-atoms of RFC 5322, 3.4.1, and RFC 1035's
/// letters, digits and hyphens).
public struct MailAddress: Hashable, Sendable {
  /// The address as it is written.
  public let text: String

  /// Reads an address; throws a sentence about what is wrong with it.
  public init(_ written: String) throws(Refusal) {
    let text = written.trimmed
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, sides.count == 2, Self.isLocal(sides[0]), Self.isHost(sides[1])
    else {
      throw Refusal("»\(text.onOneLine)« er ikke en mailadresse. Skriv fx lene@boligforeningen.dk.")
    }
    self.text = text
  }

  private static func isLocal(_ text: Substring) -> Bool {
    text.utf8.count <= 64
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
      }
  }

  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
