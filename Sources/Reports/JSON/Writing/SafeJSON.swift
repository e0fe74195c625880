extension Report {
  /// The same JSON with everything that a terminal could take for an order, or that reorders its
  /// neighbours, written as `\u` escapes.
  public static func safe(json: String) -> String {
    var result = ""
    result.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      let isPlain = scalar == "\n" || (0x20...0x7E).contains(scalar.value)
      let category = isPlain ? nil : scalar.properties.generalCategory
      if category == .control || category == .format {
        for unit in UTF16.encode(scalar)! { result += escape(unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
