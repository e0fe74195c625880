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
}

extension Substring {
  /// The text without the characters of `marks` at its end.
  fileprivate func trimmingSuffix(of marks: String) -> Substring {
    var rest = self
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}
