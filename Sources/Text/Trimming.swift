extension String {
  /// The text without white space at either end.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text in quotation marks, or its beginning where it is too long to repeat.
  public var quoted: String {
    let beginning = prefix(60)
    return beginning.endIndex == endIndex ? "»\(self)«" : "»\(beginning)…«"
  }
}
