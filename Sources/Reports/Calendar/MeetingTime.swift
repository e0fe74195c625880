/// When on a day a meeting is, as far as what people have written can be read.
struct MeetingTime: Equatable {
  /// When it begins, in minutes after midnight.
  let start: Int
  /// When it ends, in minutes after the same midnight and after it begins.
  let end: Int

  /// How long a meeting is taken to be when nobody has said.
  private static let usualLength = 120
  /// The first hour that a number alone can mean, in minutes: »3-12« is rather a date.
  private static let firstUsual = 7 * 60

  /// Reads what people write; nil for what says no time of the day.
  ///
  /// For example "19.00", "kl. 19" and "17.30–19".
  init?(_ text: String) {
    var rest = Substring(text.lowercased())
    let isAnnounced = rest.dropWords()
    guard let (start, hasMinutes) = rest.takeClock() else { return nil }
    var after = rest
    if after.dropDash() {
      after.dropWords()
      if let (end, endHasMinutes) = after.takeClock(),
        hasMinutes || endHasMinutes || isAnnounced || after.isEnd && start >= Self.firstUsual
      {
        self.start = start
        self.end = end > start ? end : end + 24 * 60
        return
      }
    }
    // A number alone may count something else: »2. sal«, »7 personer«.
    guard hasMinutes || isAnnounced || rest.isEnd && start >= Self.firstUsual else { return nil }
    self.start = start
    end = start + Self.usualLength
  }
}

extension Substring {
  /// Whether nothing more is said.
  fileprivate var isEnd: Bool { allSatisfy { $0.isWhitespace || $0 == "." } }

  /// Drops the words that stand before a time of the day; whether there were any.
  @discardableResult
  fileprivate mutating func dropWords() -> Bool {
    var isAnnounced = false
    self = drop(while: \.isWhitespace)
    while let word = ["klokken", "kl.", "kl", "ca.", "ca", "fra"].first(where: hasPrefix) {
      self = dropFirst(word.count).drop(while: \.isWhitespace)
      isAnnounced = true
    }
    return isAnnounced
  }

  /// Drops what stands between two times; whether there was such a thing.
  fileprivate mutating func dropDash() -> Bool {
    let rest = drop(while: \.isWhitespace)
    guard let dash = ["-", "–", "—", "til"].first(where: rest.hasPrefix) else { return false }
    self = rest.dropFirst(dash.count)
    return true
  }

  /// Takes a time from the beginning: minutes after midnight, and whether minutes were written.
  fileprivate mutating func takeClock() -> (minutes: Int, hasMinutes: Bool)? {
    func digits(_ text: Substring) -> Substring { text.prefix { $0.isASCII && $0.isNumber } }
    var hour = digits(self)
    guard (1...4).contains(hour.count) else { return nil }
    var rest = dropFirst(hour.count)
    var minute: Substring = ""
    if hour.count > 2 {
      minute = hour.suffix(2)
      hour = hour.dropLast(2)
    } else if let sign = rest.first, ".:".contains(sign), digits(rest.dropFirst()).count == 2 {
      minute = rest.dropFirst().prefix(2)
      rest = rest.dropFirst(3)
    }
    // A date, a fraction or a word goes on.
    if let next = rest.first, next == "/" || next.isLetter || next.isNumber { return nil }
    guard let hours = Int(hour), hours < 24, let minutes = Int(minute.isEmpty ? "0" : minute),
      minutes < 60
    else { return nil }
    self = rest
    return (hours * 60 + minutes, !minute.isEmpty)
  }
}
