extension String {
  /// A screen's text without the breaks and borders that wrapping has put into it.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).filter { $0 != "│" }.joined(separator: " ")
  }
}
