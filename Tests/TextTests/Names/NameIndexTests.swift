import Testing

@testable import Text

@Suite("Names that are found") struct NameIndexTests {
  private static let names = [
    "Tidsplan", "Plan", "Tilføj måling", "Maling af opgange", "7 Nøgler", "17 Kontor og it",
    "Mål 7 for 2027", "Café Ærø", "Afdelingsmøde",
  ]

  private func find(_ query: String) -> [String] {
    var index = NameIndex()
    for name in Self.names { index.add(name, also: name == "Plan" ? "aktiviteter" : "") }
    return index.find(query).places.map { Self.names[$0] }
  }

  @Test(arguments: [
    ("plan", ["Plan", "Tidsplan"]), ("TIDS", ["Tidsplan"]), ("7", ["7 Nøgler", "Mål 7 for 2027"]),
    ("akt", ["Plan"]), ("nøgler 7", ["7 Nøgler"]), ("og kontor", ["17 Kontor og it"]),
    ("møde", ["Afdelingsmøde"]), ("", []), ("· —", []),
  ]) func wordsComeBeforeBeginningsAndParts(query: String, found: [String]) {
    #expect(find(query) == found)
  }

  @Test(arguments: [
    ("nogler", "7 Nøgler"), ("noegler", "7 Nøgler"), ("nölger", "7 Nøgler"),
    ("cafe", "Café Ærø"), ("aeroe", "Café Ærø"), ("aro", "Café Ærø"), ("tidspaln", "Tidsplan"),
    ("tisdplan", "Tidsplan"), ("afdelingmøde", "Afdelingsmøde"), ("malign", "Maling af opgange"),
    ("maaling", "Tilføj måling"), ("NØGL", "7 Nøgler"), ("no\u{308}gler", "7 Nøgler"),
  ]) func accentsAndTypingErrorsAreForgiven(query: String, first: String) {
    #expect(find(query).first == first)
  }

  @Test func aMissingAccentComesAfterTheWordItself() {
    #expect(find("maling") == ["Maling af opgange", "Tilføj måling"])
  }

  @Test(arguments: [("xyz", []), ("dlan", []), ("18", []), ("tidsplan budget", ["Tidsplan"])])
  func whatIsFarFromIsNotFound(query: String, found: [String]) {
    #expect(find(query) == found)
    var index = NameIndex()
    for name in Self.names { index.add(name) }
    #expect(index.find(query).areNear == !found.isEmpty)
  }

  /// Each word of each name finds it, and each with two letters that have changed places.
  @Test func eachNameIsFoundByItsWords() {
    for name in Self.names {
      for word in PlainWords(name).words {
        let word = String(decoding: word, as: UTF8.self)
        #expect(find(word).contains(name), "\(word)")
        guard word.count > 4 else { continue }
        var letters = Array(word)
        letters.swapAt(2, 3)
        #expect(find(String(letters)).contains(name), "\(letters)")
      }
    }
  }
}
