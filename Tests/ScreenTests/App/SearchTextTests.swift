import Testing

@testable import Screens

@Suite("Search in many texts") struct SearchTextTests {
  @Test(arguments: [
    ("Åse Holm", "åse", true), ("Åse Holm", "Ase", false), ("Beboere", "", true),
    ("", "b", false), ("abab", "bab", true), ("ab", "abc", false), ("ÆBLE", "æb", true),
    ("A\u{30A}se", "åse", true), ("Åse", "a\u{30A}se", true), ("A\u{30A}se", "ase", false),
  ])
  func caseAndSpellingOfLettersCountForNothing(text: String, query: String, isFound: Bool) {
    #expect(SearchText(text).contains(SearchText(query)) == isFound)
  }
}
