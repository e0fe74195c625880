extension String {
  /// Whether `part` stands somewhere in it, byte for byte; where accents stand alone, as `contains`
  /// finds it.
  ///
  /// `contains` makes tables for each search, which pays only in long texts.
  public func hasPart(_ part: String) -> Bool {
    if hasAccentsAlone || part.hasAccentsAlone { return contains(part) }
    var (text, part) = (self, part)
    return text.withUTF8 { text in part.withUTF8 { text.hasPart($0) } }
  }

  /// Whether it may have one of U+0300 to U+036F, which begin with these bytes.
  private var hasAccentsAlone: Bool { utf8.contains { $0 == 0xCC || $0 == 0xCD } }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasPart(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { start in
      part.indices.allSatisfy { self[start + $0] == part[$0] }
    }
  }
}
