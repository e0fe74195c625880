import Core

/// A cell with a day in it, taken apart as far as it can be without knowing the others.
struct DateCell {
  /// Three numbers with marks between them, of which the last is the year.
  struct Numbers {
    let first: Int
    let second: Int
    let year: Int
    /// Whether the marks are slashes, as where the month is written first.
    let hasSlashes: Bool

    /// Whether it is a date only with the month first.
    var isMonthFirst: Bool { second > 12 && (1...12).contains(first) }
    /// Whether it is a date only with the day first.
    var isDayFirst: Bool { first > 12 && (1...12).contains(second) }

    /// The date with the month first, or nil.
    var monthFirst: Day? { Day(year: year, month: first, day: second) }
    /// The date with the day first, or nil.
    var dayFirst: Day? { Day(year: year, month: second, day: first) }
  }

  /// The text without a time of day.
  let text: String
  /// The time of day that stands after it, where it isn't midnight.
  let time: String?

  init(_ cell: String) {
    let words = cell.split(whereSeparator: \.isWhitespace).map(String.init)
    // "2026-12-18T12:00:00.000Z"
    if words.count == 1, let mark = cell.firstIndex(where: { "Tt".contains($0) }),
      Day(iso: String(cell[..<mark])) != nil, Self.isTime(cell[cell.index(after: mark)...])
    {
      text = String(cell[..<mark])
      time = Self.told(String(cell[cell.index(after: mark)...]))
      return
    }
    var rest = words
    var taken: [String] = []
    if let half = rest.last?.lowercased(), ["am", "pm"].contains(half) {
      taken.insert(rest.removeLast(), at: 0)
    }
    let isNamed = rest.count > 2 && ["kl", "kl."].contains(rest[rest.count - 2].lowercased())
    if rest.count > 1, let last = rest.last,
      isNamed && last.isDigits || (isNamed || last.contains(":")) && Self.isTime(last[...])
    {
      taken.insert(rest.removeLast(), at: 0)
      if isNamed { rest.removeLast() }
      text = rest.joined(separator: " ")
      time = Self.told(taken.joined(separator: " "))
    } else {
      text = cell
      time = nil
    }
  }

  /// The numbers of a date like "12/18/2026", seen from the century of `today`; nil for any other.
  func numbers(today: Day) -> Numbers? {
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let marks = Set(text.filter { "/-.".contains($0) })
    guard parts.count == 3, marks.count == 1, parts.allSatisfy(\.isDigits),
      parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return Numbers(
      first: first, second: second,
      year: parts[2].count == 2 ? today.year / 100 * 100 + year : year,
      hasSlashes: marks == ["/"])
  }

  /// Whether it is two numbers with a slash between them, such as "3/12".
  var isBare: Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.count <= 2 && $0.isDigits }
  }

  /// The day that it is seen from `today`, where that depends on the day it is read; nil for any other.
  func dayWithoutYear(today: Day, leaning: DateInput.Leaning) -> Day? {
    guard numbers(today: today) == nil, serialDay == nil, !isCounted(from: today),
      let day = try? DateInput.read(text, today: today, leaning: leaning).get(),
      day != (try? DateInput.read(text, today: today.adding(days: 500), leaning: leaning).get())
    else { return nil }
    return day
  }

  /// Whether it is counted from the day that it is read on: "fredag", "+10d", "næste uge".
  func isCounted(from today: Day) -> Bool {
    // A day in digits alone is none of those, and most are.
    guard text.contains(where: { $0.isLetter || $0 == "+" }) || text.first == "-",
      let day = try? DateInput.read(text, today: today).get(),
      let later = try? DateInput.read(text, today: today.adding(days: 7)).get()
    else { return false }
    // Where a year is left out, the two are none or a whole year apart.
    return (1..<300).contains(later.ordinal - day.ordinal)
  }

  /// The day that Excel counts as such a number, with the time of day as its decimals; nil for any
  /// other text, and for a day far from these years.
  var serialDay: Day? {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ",.".contains($0) })
    guard parts.count < 3, parts.allSatisfy(\.isDigits), parts[0].count == 5,
      let number = Int(parts[0]), (20_000...80_000).contains(number)
    else { return nil }
    // Excel's day 25,569 is 1 January 1970.
    return Day(ordinal: number - 25_569)
  }

  private static func isTime(_ text: Substring) -> Bool {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || ":.,".contains($0)) }
    let parts = digits.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    let zone = text.dropFirst(digits.count)
    return (2...4).contains(parts.count) && (1...2).contains(parts[0].count)
      && parts[1].count == 2 && parts.allSatisfy { !$0.isEmpty }
      && zone.allSatisfy { "Zz+-:".contains($0) || $0.isNumber || $0 == "M" || $0 == "m" }
      && zone.count <= 6
  }

  private static func told(_ time: String) -> String? {
    time.contains { $0.isNumber && $0 != "0" } ? time : nil
  }
}
