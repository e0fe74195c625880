import Foundation

extension Report {
  /// A value as JSON: keys in alphabetical order, lines indented, a newline at the end.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Text, numbers and lists of them can always be encoded.
    return safe(json: String(decoding: try! encoder.encode(value), as: UTF8.self) + "\n")
  }
}

/// Writes a list as `Report.json(_:)` does, without holding it.
struct JSONListWriter {
  private var isEmpty = true

  /// The text of the next value in the list.
  mutating func next(_ value: some Encodable) -> String {
    defer { isEmpty = false }
    let text = Report.json(value).dropLast()
    // An empty list has an empty line in it.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "\n  " + $0 }
    return (isEmpty ? "[" : ",") + lines.joined()
  }

  /// The text after the last value.
  var end: String { isEmpty ? "[\n\n]\n" : "\n]\n" }
}
