extension String {
  /// The text in lower case without blanks, with æ, ø and å written ae, oe and aa.
  public var inPlainLetters: String {
    lowercased().filter { !$0.isWhitespace }.map { letter in
      switch letter {
      case "æ": "ae"
      case "ø": "oe"
      case "å": "aa"
      default: String(letter)
      }
    }.joined()
  }
}
