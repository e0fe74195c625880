extension String {
  /// The text with the characters that stand in it as "_x000D_" (ECMA-376, part 1, 22.9.2.19).
  var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    var result = ""
    var rest = self[...]
    while let mark = rest.firstIndex(of: "_") {
      result += rest[..<mark]
      rest = rest[mark...]
      if let scalar = rest.escaped {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
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
      case "_" where Substring(rest.prefix(6)).isEscapeTail: result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Substring {
  /// Whether it is "x000D_", what follows the first mark of an escaped character.
  fileprivate var isEscapeTail: Bool {
    let bytes = utf8
    return bytes.count == 6 && bytes.first == UInt8(ascii: "x") && bytes.last == UInt8(ascii: "_")
      && dropFirst().dropLast().allSatisfy(\.isHexDigit)
  }

  /// The character that it begins with in the form "_x000D_"; nil where it doesn't.
  fileprivate var escaped: Unicode.Scalar? {
    guard dropFirst().prefix(6).isEscapeTail else { return nil }
    return UInt32(dropFirst(2).prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
