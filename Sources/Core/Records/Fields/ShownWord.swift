import Text

extension [Choice] {
  /// The choices that a typed word may be: the one whose word it is, or whose synonym, or else all
  /// that it is the beginning of either of; in any case, æ, ø and å also as ae, oe and aa.
  public func called(_ text: String) -> [Choice] {
    let wanted = text.inPlainLetters
    if wanted.isEmpty { return [] }
    let known = filter { !$0.isNone }.map { choice in
      (choice: choice, words: ([choice.shown] + choice.synonyms).map(\.inPlainLetters))
    }
    let ways: [(Choice, [String]) -> Bool] = [
      { $1[0] == wanted },
      { $1.contains(wanted) },
      { $1.contains { $0.hasPrefix(wanted) } },
      { $0.takesEndings && $1.contains { wanted.hasPrefix($0) } },
    ]
    for fits in ways {
      let found = known.filter { fits($0.choice, $0.words) }
      if !found.isEmpty { return found.map(\.choice) }
    }
    return []
  }

  /// The words that can be typed, for a sentence that says what there is to choose from.
  public var words: String {
    filter { !$0.isNone }.map { "»\($0.shown)«" }.joined(separator: ", ")
  }
}

extension FieldValue where Self: CaseIterable {
  /// Reads the word that people see, one of its synonyms, or so much of the beginning of either that
  /// it can't be another; nil when it is none of them.
  public init?(shown text: String) {
    let found = Self.all(shown: text)
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  /// The values that a word may be.
  public static func all(shown text: String) -> [Self] {
    Choice.all(Self.self).called(text).compactMap { $0.stored.flatMap(Self.init(stored:)) }
  }
}
