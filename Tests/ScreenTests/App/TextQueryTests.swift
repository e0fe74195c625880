import TestSupport
import Testing
import Text

@Suite("Search in many texts") struct TextQueryTests {
  @Test(arguments: [
    ("Åse Holm", "åse", true), ("Åse Holm", "Ase", false), ("Beboere", "", true),
    ("", "b", false), ("abab", "bab", true), ("ab", "abc", false), ("ÆBLE", "æb", true),
    ("A\u{30A}se", "åse", true), ("Åse", "a\u{30A}se", true), ("A\u{30A}se", "ase", false),
  ])
  func caseAndSpellingOfLettersCountForNothing(text: String, query: String, isFound: Bool) {
    #expect(TextQuery(query).isIn(text) == isFound)
  }

  /// Letters of every kind: Danish ones, such as are written in two ways, such as become two when they
  /// are made small, and such as are one with what comes after them.
  private static let letters = [
    "a", "A", "e", "n", "s", "S", "z", "Z", " ", "-", "1", "\n", "\r", "\r\n", "æ", "Æ", "ø", "Ø",
    "å",
    "Å", "a\u{30A}", "A\u{30A}", "e\u{301}", "é", "É", "\u{30A}", "ß", "ẞ", "İ", "ı", "i", "I",
    "\u{212B}",
    "×", "÷", "Þ", "ÿ", "Ÿ", "µ", "«", "»", "–", "…", "’", "‥", "‰", "ł", "Ł", "Σ", "ς", "σ", "ﬁ",
    "\u{AD}",
    "\u{200D}", "👩", "👧", "👩‍👧", "🇩🇰", "🇩", "한", "ᄒ", "\u{1161}", "\u{212A}", "k", "€",
  ]

  /// Whether the small characters of one are found one after the other among those of the other.
  private static func characters(of query: String, standIn text: String) -> Bool {
    let (wanted, all) = (Array(query.lowercased()), Array(text.lowercased()))
    return wanted.count <= all.count
      && (0...all.count - wanted.count).contains {
        Array(all[$0..<$0 + wanted.count]) == wanted
      }
  }

  @Test(arguments: 1...20)
  func theQuickAnswerIsThatOfSmallLetters(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // Few kinds of letters at a time, so that much is found.
    for _ in 0..<200 {
      let some = Self.letters.shuffled(using: &random).prefix(random.pick(1...5))
      func text(_ length: ClosedRange<Int>) -> String {
        (0..<random.pick(length)).map { _ in random.pick(some) }.joined()
      }
      let queries = (0..<4).map { _ in text(1...3) }
      let texts = (0..<20).map { _ in text(0...12) }
      for (query, text) in queries.flatMap({ query in texts.map { (query, $0) } }) {
        let isFound = Self.characters(of: query, standIn: text)
        #expect(
          TextQuery(query).isIn(text) == isFound,
          "\(query.debugDescription) in \(text.debugDescription)")
      }
      for (wide, narrow) in zip(queries, queries.map { $0 + text(0...2) }) {
        guard TextQuery(narrow).narrows(TextQuery(wide)) else { continue }
        for text in texts where TextQuery(narrow).isIn(text) {
          #expect(
            TextQuery(wide).isIn(text),
            "\(wide.debugDescription), not \(narrow.debugDescription), in \(text.debugDescription)")
        }
      }
    }
  }
}
