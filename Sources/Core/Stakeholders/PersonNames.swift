/// What a person has been called, to be found in texts as words of their own, no matter the case.
///
/// A name is also found with a genitive's s after it, and with other space between its words. It is
/// not found as part of another person's longer name.
struct PersonNames {
  private let names: [[String]]
  private let protected: [[String]]

  init(_ names: [String], others: [String]) {
    func letters(_ names: [String]) -> [[String]] {
      // The longest first, so that a name that is part of another doesn't leave the rest behind.
      Set(names.map { Self.letters(Array($0.trimmed)) }).filter { !$0.isEmpty }
        .sorted { ($0.count, $0.joined()) > ($1.count, $1.joined()) }
    }
    let wanted = letters(names)
    self.names = wanted
    protected = letters(others).filter { other in
      wanted.contains { name in other.count > name.count && Self.finds(name, in: other) }
    }
  }

  /// The text with the substitute where the names stood.
  func removed(from text: String) -> String {
    let original = Array(text)
    let lower = Self.letters(original)
    var result = ""
    var index = 0
    while index < lower.count {
      if let end = Self.end(of: protected, in: lower, from: index) {
        result += String(original[index..<end])
        index = end
      } else if let end = Self.end(of: names, in: lower, from: index) {
        result += Erasure.substitute
        index = end
      } else {
        result.append(original[index])
        index += 1
      }
    }
    return result
  }

  /// The words of the names, three letters or more, that stand as words in any of `texts`.
  func parts(in texts: [String]) -> [String] {
    let wanted = Set(names.flatMap { $0.split { !Self.isLetter($0) } }.map(Array.init))
      .filter { $0.count >= 3 }
    let lower = Set(texts).map { Self.letters(Array($0)) }
    return wanted.filter { part in lower.contains { Self.finds(part, in: $0) } }
      .map { $0[0].uppercased() + $0.dropFirst().joined() }.sorted()
  }

  private static func letters(_ text: [Character]) -> [String] { text.map { $0.lowercased() } }

  private static func isLetter(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func finds(_ name: [String], in text: [String]) -> Bool {
    text.indices.contains { end(of: [name], in: text, from: $0) != nil }
  }

  /// Where the first of `names` that stands at `start` ends, without a genitive's s.
  private static func end(of names: [[String]], in text: [String], from start: Int) -> Int? {
    // Texts are many and names few: most places are passed over at the first letter.
    guard names.contains(where: { $0[0] == text[start] }) else { return nil }
    if start > 0, isLetter(text[start - 1]) { return nil }
    for name in names {
      guard let end = end(of: name, in: text, from: start) else { continue }
      let isWord = end == text.count || !isLetter(text[end])
      let isGenitive =
        end < text.count && text[end] == "s" && (end + 1 == text.count || !isLetter(text[end + 1]))
      if isWord || isGenitive { return end }
    }
    return nil
  }

  private static func end(of name: [String], in text: [String], from start: Int) -> Int? {
    var place = start
    var previous = ""
    for letter in name {
      if isSpace(letter) {
        if isSpace(previous) { continue }
        guard place < text.count, isSpace(text[place]) else { return nil }
        while place < text.count, isSpace(text[place]) { place += 1 }
      } else {
        guard place < text.count, text[place] == letter else { return nil }
        place += 1
      }
      previous = letter
    }
    return place
  }

  private static func isSpace(_ text: String) -> Bool { text.first?.isWhitespace == true }
}
