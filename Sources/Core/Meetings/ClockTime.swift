import Text

/// The times of the day in what people write of when a meeting begins.
enum ClockTime {
  /// Why a text can't be when a meeting begins: a time in it is none that a clock shows; nil where there
  /// is no such time.
  ///
  /// Words are taken as they are, and so are dates and other numbers; after "kl." there is only time.
  static func refusal(of text: String) -> Refusal? {
    let all = text.lowercased().split { $0.isWhitespace || "-–—".contains($0) }
    let announced = all.lastIndex { ["kl", "kl.", "klokken"].contains(String($0)) }
    let words = announced.map { Array(all[($0 + 1)...]) } ?? all
    let isAnnounced = announced != nil
    for (place, word) in words.enumerated() {
      let parts = word.trimmingSuffix(of: ".,;").split(
        omittingEmptySubsequences: false, whereSeparator: { ".:".contains($0) })
      let isAlone = parts.count == 1 && (isAnnounced && place == 0 || words.count == 1)
      guard parts.allSatisfy(\.isDigits), parts.count == 2 && parts[1].count == 2 || isAlone
      else { continue }
      let digits = parts.joined()
      let hour = parts.count == 1 && digits.count < 3 ? digits : String(digits.dropLast(2))
      let minute = hour == digits ? "0" : String(digits.suffix(2))
      let isDate =
        !isAnnounced && place == 0 && words.count > 1 && (1...31).contains(Int(hour) ?? 0)
        && (1...12).contains(Int(minute) ?? 0)
      guard let hours = Int(hour), let minutes = Int(minute), hours < 24 || isDate, minutes < 60
      else {
        return Refusal("\(text.quoted) er ikke et klokkeslæt. Skriv for eksempel »19.00«.")
      }
    }
    return nil
  }

  /// The time of the day that a text is, as it is written in Danish; nil where the text is more than
  /// that, or may mean something else.
  ///
  /// For example "19.00" for "kl. 19" and "19.30–21.00" for "19:30-21".
  static func written(_ text: String) -> String? {
    var words = text.lowercased().trimmed
    let announcement = ["klokken", "kl.", "kl"].first(where: words.hasPrefix)
    words = String(words.dropFirst(announcement?.count ?? 0))
    let times = words.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
      .map { clock(String($0).trimmed) }
    guard (1...2).contains(times.count), !times.contains(where: { $0 == nil }) else { return nil }
    let clocks = times.compactMap { $0 }
    // »3-12« is rather a date.
    let isPlain = clocks.count == 1 || clocks.contains(where: \.hasMinutes) || announcement != nil
    guard isPlain || clocks[0].hour >= 7 else { return nil }
    return clocks.map { "\($0.hour).\($0.minutes)" }.joined(separator: "–")
  }

  /// A time alone: "19", "9.30", "19:30" or "1930".
  private static func clock(_ text: String) -> (hour: Int, minutes: String, hasMinutes: Bool)? {
    let parts = text.split(omittingEmptySubsequences: false) { ".:".contains($0) }.map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits), parts.joined().count <= 4
    else { return nil }
    let isRun = parts.count == 1 && parts[0].count > 2
    let hour = isRun ? String(parts[0].dropLast(2)) : parts[0]
    let minutes = isRun ? String(parts[0].suffix(2)) : parts.count == 2 ? parts[1] : "00"
    guard let hours = Int(hour), hours < 24, minutes.count == 2, Int(minutes)! < 60 else {
      return nil
    }
    return (hours, minutes, isRun || parts.count == 2)
  }
}

extension Substring {
  /// The text without the characters of `marks` at its end.
  fileprivate func trimmingSuffix(of marks: String) -> Substring {
    var rest = self
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}
