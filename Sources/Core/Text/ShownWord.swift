extension FieldValue where Self: CaseIterable {
  /// Reads the word that people see, in any case, æ, ø and å also as ae, oe and aa, or so much of
  /// its beginning that it can't be another, or one of its synonyms; nil when it is none of them.
  public init?(shown text: String) {
    let wanted = text.inPlainLetters
    let words = Self.allCases.map { ($0, $0.shown.inPlainLetters) }
    var exact = words.filter { $0.1 == wanted }
    if exact.isEmpty {
      exact = words.filter { $0.0.synonyms.contains { $0.inPlainLetters == wanted } }
    }
    let found = exact.isEmpty ? words.filter { $0.1.hasPrefix(wanted) } : exact
    guard !wanted.isEmpty, found.count == 1 else { return nil }
    self = found[0].0
  }

  /// The words that people see, for a sentence that says what there is to choose from.
  public static var shownWords: String {
    allCases.map { "»\($0.shown)«" }.joined(separator: ", ")
  }
}
