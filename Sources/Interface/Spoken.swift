import Text

extension String {
  /// The text as it is read aloud: signs that are only to be seen are left out, or said in words.
  ///
  /// What stands apart on the screen, by a dot or by blanks, is parted by a comma.
  public var spoken: String {
    let text = Self.words.reduce(displayable) { text, sign in
      text.replacing(sign.sign, with: sign.words)
    }
    return text.split(separator: "  ").map { part in
      part.asCount
        ?? part.split(separator: " ").filter { !Self.marks.contains($0) }
        .map { $0.filter { !$0.isOnlySeen } }.filter { !$0.isEmpty }.joined(separator: " ")
    }.asSentences
  }

  /// Signs that mean something, and the words for them.
  private static let words: [(sign: String, words: String)] = [
    ("[x]", "krydset af:"), ("[ ]", "ikke krydset af:"), ("[-]", "udgår:"),
    (" · ", "  "), (" → ", " til "),
  ]

  /// Marks that say by their colour and place what is said in words beside them.
  private static let marks: Set<Substring> = ["!", "×", "·", "+"]
}

extension Substring {
  /// Words for a count that stands alone, "2/5"; nil where it is something else.
  fileprivate var asCount: String? {
    let numbers = split(separator: "/").map { Int($0.filter { $0 != " " }) }
    guard numbers.count == 2, let part = numbers[0], let all = numbers[1] else { return nil }
    return "\(part) af \(all)"
  }
}

extension String {
  /// The text with its parts, which stand apart by a dot on the screen, as sentences.
  public var dotsAsStops: String {
    split(separator: " · ").reduce("") { text, part in
      guard let last = text.last else { return String(part) }
      return text + (".:!?…".contains(last) ? " " : ". ") + part
    }
  }
}

extension [String] {
  /// The parts one after the other as they are read aloud, parted by commas where they end with no
  /// stop of their own; those that are empty are left out.
  public var asSentences: String {
    reduce("") { text, part in
      guard let last = text.last, !part.isEmpty else { return text + part }
      return text + (".:;,!?".contains(last) ? " " : ", ") + part
    }
  }
}

extension Character {
  /// Whether it is an arrow, a piece of a border or a picture, which no words are made of.
  fileprivate var isOnlySeen: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return (0x2190...0x21FF).contains(scalar) || (0x2300...0x23FF).contains(scalar)
      || (0x2500...0x28FF).contains(scalar) || "‹›".unicodeScalars.contains { $0.value == scalar }
  }
}
