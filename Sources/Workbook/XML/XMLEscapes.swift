extension String {
  /// The text with the characters that stand in it as "_x000D_" (ECMA-376, part 1, 22.9.2.19).
  var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    var result = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "_", let escaped = rest.escaped {
        result.unicodeScalars.append(escaped)
        rest = rest.dropFirst(Substring.UnicodeScalarView.escapeLength)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as it stands in XML: marks of the language escaped, and characters that XML can't have
  /// as "_x000D_".
  var inXML: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      // What looks like such a character already.
      case "_" where rest.code != nil: result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Substring.UnicodeScalarView {
  /// How many characters there are in "x000D_", what follows the first mark of an escaped one.
  fileprivate static let escapeLength = 6

  /// The number of the character that it begins with in that form; nil where it doesn't.
  fileprivate var code: UInt32? {
    let start = prefix(Self.escapeLength)
    let digits = start.dropFirst().dropLast()
    guard start.count == Self.escapeLength, start.first == "x", start.last == "_",
      digits.allSatisfy({ $0.isASCII && Character($0).isHexDigit })
    else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
  }

  /// The character that it begins with in that form; nil where it doesn't.
  fileprivate var escaped: Unicode.Scalar? { code.flatMap(Unicode.Scalar.init) }
}
