/// Cells that a spreadsheet would take for a formula, and carry out.
///
/// Such a cell goes out with an apostrophe before it, and so does one that looks like that already;
/// so every text comes in as it went out.
enum Formula {
  /// The text as it goes out.
  static func neutralise(_ text: String) -> String { isRisky(text.utf8[...]) ? "'" + text : text }

  /// The text as it was before it went out.
  static func restore(_ text: String) -> String {
    text.utf8.first == apostrophe && isRisky(text.utf8.dropFirst())
      ? String(decoding: text.utf8.dropFirst(), as: UTF8.self) : text
  }

  /// Whether the text is apostrophes, or nothing, before something that begins a formula.
  private static func isRisky(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first(where: { $0 != apostrophe }) else { return false }
    return beginnings.contains(first)
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let beginnings = Set("=+-@\t\r\n".utf8)
}
