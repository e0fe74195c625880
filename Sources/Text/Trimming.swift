extension String {
  /// The text without white space at either end.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    // Most texts have none, and needn't be copied.
    if first == startIndex, index(after: last) == endIndex { return self }
    return String(self[first...last])
  }

  /// The lines that aren't blank, without white space at either end.
  public var filledLines: [String] {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The text without the spaces it ends in.
  public var withoutTrailingBlanks: String {
    // By bytes: to take a character off the end takes long.
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[..<utf8.index(after: last)])
  }

  /// The text in quotation marks, or its beginning where it is too long to repeat.
  public var quoted: String {
    let beginning = prefix(60)
    return beginning.endIndex == endIndex ? "»\(self)«" : "»\(beginning)…«"
  }
}

extension Collection where Element == String {
  /// The texts that aren't empty, one after the other.
  public func joinedFilled(separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
