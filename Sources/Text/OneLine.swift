extension String {
  /// The text on one line: breaks and tabs become blanks.
  public var onOneLine: String {
    // All but a few texts are one line, and bytes are quick to look through.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    return contains(where: \.breaksLine)
      ? split(whereSeparator: \.breaksLine).joined(separator: " ") : self
  }
}

extension Character {
  fileprivate var breaksLine: Bool { isNewline || self == "\t" }
}
