/// A value that a spreadsheet couldn't work out, as it shows it in Danish or in English.
enum FailedCell {
  private static let words: Set<String> = [
    "#DIVISION/0!", "#DIV/0!", "#I/T", "#N/A", "#NAVN?", "#NAME?", "#NUL!", "#NULL!", "#NUM!",
    "#REFERENCE!", "#REF!", "#VÆRDI!", "#VALUE!", "#OVERLØB!", "#SPILL!", "#BEREGN!", "#CALC!",
  ]

  /// Whether a text is such a value, or the marks of a column that is too narrow for its own.
  static func isOne(_ text: String) -> Bool {
    text.first == "#"
      && (words.contains(text) || text.count > 2 && text.allSatisfy { $0 == "#" })
  }
}
