/// What stands for a character in XML and HTML, as "&amp;" and "&#248;".
public enum MarkupEntity {
  /// How long one is at the most, in bytes.
  private static let mostBytes = 10

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "aelig": "æ", "oslash": "ø", "aring": "å", "AElig": "Æ", "Oslash": "Ø", "Aring": "Å",
    "eacute": "é", "Eacute": "É", "egrave": "è", "uuml": "ü", "Uuml": "Ü", "ouml": "ö", "Ouml": "Ö",
    "auml": "ä", "Auml": "Ä", "ndash": "–", "mdash": "—",
  ]

  /// What the one that begins with the first of `bytes` stands for, and how many bytes it has; nil
  /// where there is none that is known.
  static func first(in bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    let start = bytes.prefix(mostBytes)
    guard let end = start.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: start[start.startIndex + 1..<end], as: UTF8.self)
    let length = end + 1 - start.startIndex
    if let text = named[name] { return (text, length) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { (String($0), length) }
  }

  /// Markup with what its entities stand for.
  public static func decoded(_ markup: [UInt8]) -> [UInt8] {
    var text = SourcedText()
    text.addMarkup(markup, markup.indices)
    return text.bytes
  }
}
