import Text

/// What a person has been called, and the person's addresses for mail, to be found in texts as words
/// of their own, no matter the case.
///
/// A name of one word is only found with its capital, since "per" and "bo" are also words.
/// A name is also found with a genitive's s after it, with ø, æ and å written oe, ae and aa, and
/// with other space, a hyphen, a full stop, an underscore or nothing between its words, or what
/// stands for a blank in the address of a page. It is not found as part of another person's longer
/// name.
public struct PersonNames: Equatable, Sendable {
  private let names: [Name]
  private let protected: [Name]
  /// The names as people have written them.
  private let written: [String]

  /// A name as words without the space between them.
  private struct Name: Hashable, Sendable {
    let words: [[Character]]
    /// Whether it is one word that is written with a capital.
    let isCapitalized: Bool
    var isAddress: Bool { words.contains { $0.contains("@") } }
    var count: Int { words.reduce(0) { $0 + $1.count } }
    var text: String { words.map { String($0) }.joined(separator: " ") }

    init(_ text: String) {
      let letters = FoldedText(text.trimmed).letters
      let words = letters.split(whereSeparator: \.isGap).map(Array.init)
      self.words = words.isEmpty && !letters.isEmpty ? [letters] : words
      isCapitalized = self.words.count == 1 && text.trimmed.first?.isUppercase == true
    }
  }

  /// So many letters a name must have to be known when its words stand together: fewer are often
  /// another word.
  private static let fewestTogether = 6

  init(_ names: [String], addresses: [String], others: [String]) {
    func read(_ names: [String]) -> [Name] {
      // The longest first, so that a name that is part of another doesn't leave the rest behind.
      Set(names.map(Name.init)).filter { !$0.words.isEmpty }
        .sorted { ($0.count, $0.text) > ($1.count, $1.text) }
    }
    let wanted = read(names + addresses.map { $0.lowercased() })
    self.names = wanted
    written = Set(names).sorted()
    protected = read(others).filter { other in
      let text = FoldedText(other.text)
      return wanted.contains { $0.count < other.count && Self.finds([$0], in: text) }
    }
  }

  /// The text with the substitute where the names stood.
  public func removed(from text: String) -> String {
    let places = places(in: text)
    if places.isEmpty { return text }
    let bytes = Array(text.utf8)
    var (result, end): ([UInt8], Int) = ([], 0)
    for place in places {
      result += bytes[end..<place.lowerBound] + Erasure.substitute.utf8
      end = place.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  /// Where the names stand in `text`, as places in its UTF-8, in order.
  public func places(in text: String) -> [Range<Int>] {
    let text = FoldedText(text)
    var places: [Range<Int>] = []
    // How many bytes there are before the letter at `index`.
    var (index, offset) = (0, 0)
    func advance(to end: Int) {
      offset += text.byteCount(index..<end)
      index = end
    }
    while index < text.letters.count {
      if let end = Self.end(of: protected, in: text, from: index) {
        advance(to: end)
      } else if let end = Self.end(of: names, in: text, from: index) {
        let start = offset
        advance(to: end)
        places.append(start..<offset)
      } else {
        advance(to: text.endOfCharacter(at: index))
      }
    }
    return places
  }

  /// Whether any of the names stands in `text`.
  public func occur(in text: String) -> Bool {
    let folded = FoldedText(text)
    // Mostly there is none; whether it is another's longer name takes longer to see.
    return folded.letters.indices.contains { Self.end(of: names, in: folded, from: $0) != nil }
      && !places(in: text).isEmpty
  }

  /// The words of the names that stand as words in a text; see `parts(in:)`.
  public func words(in text: String) -> [String] { parts(in: [("", text)]).map(\.word) }

  /// The words of the names, of two letters or more, that stand as words in any of `texts`, each
  /// with the places of those texts.
  ///
  /// One of two letters is mostly another word, and must have a capital.
  func parts(in texts: [(place: String, text: String)]) -> [(word: String, places: [String])] {
    var words: [Name: String] = [:]
    for text in written {
      let parts = text.split { !$0.isWordLetter }.map(String.init)
      for part in parts + [parts.joined()] where part.count >= 2 {
        words[Name(part)] = part.prefix(1).uppercased() + part.dropFirst()
      }
    }
    var places: [String: [String]] = [:]
    for (place, text) in texts {
      let folded = FoldedText(text)
      for (name, word) in words
      where Self.finds([name], in: folded, withCapital: name.count == 2) {
        if places[word]?.last != place { places[word, default: []].append(place) }
      }
    }
    return places.map { (word: $0, places: $1) }.sorted { $0.word < $1.word }
  }

  private static func finds(
    _ names: [Name], in text: FoldedText, withCapital: Bool = false
  ) -> Bool {
    text.letters.indices.contains { index in
      end(of: names, in: text, from: index, inAnyCase: !withCapital) != nil
        && (!withCapital || text.hasCapital(at: index))
    }
  }

  /// Where the first of `names` that stands at `start` ends, without a genitive's s.
  private static func end(
    of names: [Name], in text: FoldedText, from start: Int, inAnyCase: Bool = false
  ) -> Int? {
    let letters = text.letters
    // Texts are many and names few: most places are passed over at the first letter.
    guard names.contains(where: { $0.words[0][0] == letters[start] }) else { return nil }
    if start > 0, letters[start - 1].isWordLetter,
      !letters[..<start].suffix(writtenBlank.count).elementsEqual(writtenBlank)
    {
      return nil
    }
    func isEnd(_ place: Int) -> Bool { place == letters.count || !letters[place].isWordLetter }
    // "lene@fjordbo.dk" isn't the end of "anne.lene@fjordbo.dk".
    let isInAddress =
      start > 1 && ".-_+".contains(letters[start - 1]) && letters[start - 2].isWordLetter
    for name in names {
      guard !(isInAddress && name.isAddress), let end = end(of: name, in: letters, from: start),
        inAnyCase || !name.isCapitalized || text.hasCapital(at: start)
      else { continue }
      if isEnd(end) || letters[end] == "s" && isEnd(end + 1) { return end }
    }
    return nil
  }

  /// A blank in the address of a page.
  private static let writtenBlank: [Character] = ["%", "2", "0"]

  private static func end(of name: Name, in letters: [Character], from start: Int) -> Int? {
    var place = start
    for (index, word) in name.words.enumerated() {
      if index > 0 {
        let wordEnd = place
        while place < letters.count, letters[place].isGap { place += 1 }
        if place == wordEnd, place < letters.count, "._+".contains(letters[place]) {
          place += 1
        } else if place == wordEnd, letters[place...].starts(with: writtenBlank) {
          place += writtenBlank.count
        }
        if place == wordEnd, name.count < fewestTogether { return nil }
      }
      guard letters[place...].starts(with: word) else { return nil }
      place += word.count
    }
    return place
  }
}

/// A text letter by letter, in lower case and with ø, æ and å as oe, ae and aa.
private struct FoldedText {
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

  /// Where the letters of another character begin.
  func endOfCharacter(at index: Int) -> Int {
    var end = index + 1
    while end < sources.count, sources[end] == sources[index] { end += 1 }
    return end
  }
}

extension Character {
  fileprivate var isWordLetter: Bool { isLetter || isNumber }
  fileprivate var isGap: Bool { isWhitespace || self == "-" }
}
