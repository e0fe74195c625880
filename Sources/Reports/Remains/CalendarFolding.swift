/// How long lines are broken in calendars (RFC 5545, 3.1).
enum CalendarFolding {
  /// A calendar with its lines whole.
  static func unfolded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if [" ", "\t"].contains(scalar), result.last == "\n" {
        result.removeLast()
        if result.last == "\r" { result.removeLast() }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A calendar with breaks where lines would pass 75 bytes.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used = ["\r", "\n"].contains(scalar) ? 0 : used + UTF8.width(scalar)
      if used > 75 {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        used = 1 + UTF8.width(scalar)
      }
      result.append(scalar)
    }
    return String(result)
  }
}
