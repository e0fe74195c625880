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
