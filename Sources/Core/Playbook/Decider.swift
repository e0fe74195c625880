import Text

extension Milestone {
  /// Who decides, as words in a sentence: "den administrative ledelse"; empty where what is written
  /// names nobody.
  ///
  /// Only the first sentence tells it, and its verb is left out.
  public var decider: String {
    let sentence = decidedBy.onOneLine.trimmed.firstSentence
    if sentence.hasPrefix("Drejebogen nævner") { return "" }
    var words = sentence.split(separator: " ")
    let verb = words.firstIndex { ["godkender", "beslutter", "vurderer", "afgør"].contains($0) }
    // "Dem, der godkender" is whole as it stands.
    if let verb, verb > 0, !["der", "som"].contains(words[verb - 1]) {
      words = Array(words[..<verb])
    }
    let decider = words.joined(separator: " ")
    let isArticle = ["De", "Den", "Det"].contains(words.first ?? "")
    return isArticle ? decider.lowercasedFirst : decider
  }
}

extension String {
  /// The first sentence without its full stop.
  fileprivate var firstSentence: String {
    let end = indices.first { index in
      guard self[index] == "." else { return false }
      let rest = self[index...].dropFirst()
      return rest.first?.isWhitespace != false
        && rest.first { !$0.isWhitespace }?.isUppercase != false
    }
    return String(self[..<(end ?? endIndex)])
  }
}
