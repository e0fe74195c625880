extension String {
  /// The words of a paper in plain text with one blank between them, wherever its lines break.
  var unbroken: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
