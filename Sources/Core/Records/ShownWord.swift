import Text

extension FieldValue where Self: CaseIterable {
  /// Reads the word that people see, in any case, æ, ø and å also as ae, oe and aa, or one of its
  /// synonyms, or so much of the beginning of either that it can't be another; nil when it is none
  /// of them.
  public init?(shown text: String) {
    let found = Self.all(shown: text)
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  /// The values that a word may be: the one it is, or else all that it is the beginning of.
  public static func all(shown text: String) -> [Self] {
    let wanted = text.inPlainLetters
    if wanted.isEmpty { return [] }
    let shown = allCases.filter { $0.shown.inPlainLetters == wanted }
    if !shown.isEmpty { return shown }
    let known = allCases.map { ($0, ([$0.shown] + $0.synonyms).map(\.inPlainLetters)) }
    let exact = known.filter { $0.1.contains(wanted) }
    return (exact.isEmpty ? known.filter { $0.1.contains { $0.hasPrefix(wanted) } } : exact)
      .map(\.0)
  }

  /// The words that people see, for a sentence that says what there is to choose from.
  public static var shownWords: String {
    allCases.map { "»\($0.shown)«" }.joined(separator: ", ")
  }
}
