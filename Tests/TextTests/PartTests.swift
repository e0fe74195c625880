import Testing

@testable import Text

@Suite struct PartTests {
  @Test(arguments: [
    ("gårdmænd", "mænd"), ("gårdmænd", "gård"), ("gårdmænd", "gårdmænd"), ("gårdmænd", "mand"),
    ("gårdmænd", "gårdmændene"), ("", "a"), ("aab", "ab"), ("ejendomsmester", "mester"),
    ("ga\u{30A}rdmænd", "gård"), ("gård", "ga\u{30A}rd"), ("ma\u{301}", "ma"),
  ])
  func isFoundAsContainsFindsIt(text: String, part: String) {
    #expect(text.hasPart(part) == text.contains(part))
  }
}
