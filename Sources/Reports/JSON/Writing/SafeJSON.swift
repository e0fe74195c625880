extension Report {
  /// The same JSON with everything that a terminal could take for an order, or that reorders its
  /// neighbours, written as `\u` escapes.
  public static func safe(json: String) -> String {
    let scalars = json.unicodeScalars
    var result = ""
    // Nearly all of it is handed on as it is, in long pieces.
    var copied = scalars.startIndex
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if isOrder(scalars[index]) {
        result += json[copied..<index]
        for unit in UTF16.encode(scalars[index])! { result += escape(unit) }
        copied = next
      }
      index = next
    }
    return copied == scalars.startIndex ? json : result + json[copied...]
  }

  private static func isOrder(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || (0x20...0x7E).contains(scalar.value) { return false }
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
