import Core
import Text

/// What an activity waits for, as a plan from another program may say it: "3AS+2 dage" as Project
/// writes it, or "3-FS=P2D" as GanttProject does.
struct Predecessor {
  /// The number of the other.
  let number: Int
  /// What can't be kept of it, as a sentence's end; nil when all can.
  let lost: String?
  /// Whether it begins when the other has ended.
  let isAfter: Bool

  /// Reads a number with how the two are tied and the days between them; nil for anything else.
  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (0...999_999).contains(number) else { return nil }
    self.number = number
    var rest = text.dropFirst(digits.count).drop(while: \.isWhitespace)
    let isGantt = rest.first == "-"
    if isGantt { rest = rest.dropFirst() }
    let tie = rest.prefix(while: \.isLetter).uppercased()
    if isGantt, tie.isEmpty { return nil }
    var lag = String(rest.dropFirst(tie.count)).trimmed
    let hasSign = lag.first.map { (isGantt ? "=>" : "+-−").contains($0) } ?? false
    guard lag.isEmpty || !tie.isEmpty && hasSign && lag.contains(where: \.isNumber) else {
      return nil
    }
    if isGantt, !lag.isEmpty {
      guard let days = Self.days(lag.dropFirst()) else { return nil }
      lag = days == 0 ? "" : "\(days) \(abs(days) == 1 ? "dag" : "dage")"
    }
    switch tie {
    case "", "AS", "FS":
      isAfter = true
      lost =
        lag.isEmpty
        ? nil : "er læst som efter \(number); \(lag) imellem ses kun af datoerne"
    case "SS", "AA", "FF", "SA", "SF":
      isAfter = false
      lost = "er udeladt, for her kan en aktivitet kun komme efter en anden"
    default: return nil
    }
  }

  /// The days of "P2D", as ISO 8601 writes a duration.
  private static func days(_ text: Substring) -> Int? {
    guard text.first == "P", text.last == "D", text.count < 9 else { return nil }
    return Int(text.dropFirst().dropLast())
  }
}
