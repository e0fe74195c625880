import Core
import Text

/// A search among days, the words of each of which are looked at once.
struct DaySearch {
  private let query: TextQuery
  private let words: (Day) -> String
  private var found: [Int: Bool] = [:]

  /// A search in what `words` says of a day.
  init(_ query: TextQuery, words: @escaping (Day) -> String) {
    self.query = query
    self.words = words
  }

  /// Whether a day has it; no day doesn't.
  mutating func finds(_ day: Day?) -> Bool {
    guard let day else { return false }
    if let known = found[day.ordinal] { return known }
    let isFound = query.isIn(words(day))
    found[day.ordinal] = isFound
    return isFound
  }
}
