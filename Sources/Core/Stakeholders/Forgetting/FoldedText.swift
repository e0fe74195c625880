/// A text letter by letter, in lower case and with ø, æ and å as oe, ae and aa.
struct FoldedText {
  let letters: [Character]
  private let characters: [Character]
  /// Which of the characters each letter is of.
  private let sources: [Int]

  init(_ text: String) {
    characters = Array(text)
    var letters: [Character] = []
    var sources: [Int] = []
    letters.reserveCapacity(characters.count)
    sources.reserveCapacity(characters.count)
    for (index, character) in characters.enumerated() {
      for letter in character.lowercased() {
        let folded: [Character] =
          switch letter {
          case "æ": ["a", "e"]
          case "ø": ["o", "e"]
          case "å": ["a", "a"]
          default: [letter]
          }
        letters += folded
        sources += folded.map { _ in index }
      }
    }
    self.letters = letters
    self.sources = sources
  }

  /// How many bytes the characters that some letters are of take in UTF-8.
  func byteCount(_ range: Range<Int>) -> Int {
    characters[sources[range.lowerBound]...sources[range.upperBound - 1]]
      .reduce(0) { $0 + $1.utf8.count }
  }

  /// Whether a letter is of a capital.
  func hasCapital(at index: Int) -> Bool { characters[sources[index]].isUppercase }

  /// What stands around some letters on their line, cut where it is long.
  func excerpt(around range: Range<Int>) -> String {
    let most = 25
    let (first, last) = (sources[range.lowerBound], sources[range.upperBound - 1])
    let before = characters[..<first].suffix(most + 1).reversed().prefix { !$0.isNewline }
    let after = characters[(last + 1)...].prefix(most + 1).prefix { !$0.isNewline }
    let (start, end) = (before.count > most ? "…" : "", after.count > most ? "…" : "")
    return start + String(before.prefix(most).reversed()) + String(characters[first...last])
      + String(after.prefix(most)) + end
  }

  /// Where the letters of another character begin.
  func endOfCharacter(at index: Int) -> Int {
    var end = index + 1
    while end < sources.count, sources[end] == sources[index] { end += 1 }
    return end
  }
}
