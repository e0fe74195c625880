import Text

/// What a person has been called, and the person's addresses for mail, to be found in texts as words
/// of their own, no matter the case.
///
/// A name of one word is only found with its capital, since "per" and "bo" are also words.
/// A name is also found with a genitive's s after it, with ø, æ and å written oe, ae and aa, and
/// with other space, a hyphen, a full stop, an underscore or nothing between its words, or what
/// stands for a blank in the address of a page and for a break of lines in JSON and calendars; and
/// as lists have it, "Lund, Xenia". It is not found as part of another person's longer name.
public struct PersonNames: Equatable, Sendable {
  private let names: [Name]
  private let protected: [Name]
  /// The words of the names, each with how it is told.
  private let parts: [Name: String]
  private let probes: NameProbes

  /// A name as words without the space between them.
  private struct Name: Hashable, Sendable {
    var words: [[Character]]
    /// The place of the word that a comma stands before; nil in a name that is written as it is said.
    var comma: Int?
    /// Whether it is one word that is written with a capital.
    let isCapitalized: Bool
    var isAddress: Bool { words.contains { $0.contains("@") } }
    var count: Int { words.reduce(0) { $0 + $1.count } }
    var text: String {
      words.enumerated().map { ($0 == 0 ? "" : $0 == comma ? ", " : " ") + String($1) }.joined()
    }
    /// The name with what may be its surname first.
    var inverted: [Name] {
      if isAddress { return [] }
      return words.indices.dropFirst().map { surname in
        var name = self
        name.words = Array(words[surname...] + words[..<surname])
        name.comma = words.count - surname
        return name
      }
    }

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
      let said = names.map(Name.init).filter { !$0.words.isEmpty }
      return Self.longestFirst(Set(said + said.flatMap(\.inverted)))
    }
    let wanted = read(names + addresses.map { $0.lowercased() })
    self.names = wanted
    var parts: [Name: String] = [:]
    for text in Set(names).sorted() {
      let words = text.split { !$0.isWordLetter }.map(String.init)
      for word in words + [words.joined()] where word.count >= 2 {
        parts[Name(word)] = word.prefix(1).uppercased() + word.dropFirst()
      }
    }
    self.parts = parts
    probes = NameProbes((wanted + parts.keys).compactMap(\.words.first))
    protected = read(others).filter { other in
      let text = FoldedText(other.text)
      return wanted.contains { $0.count < other.count && Self.finds([$0], in: text) }
    }
  }

  /// The names of several persons together.
  public init(_ all: [PersonNames]) {
    let wanted = Set(all.flatMap(\.names))
    names = Self.longestFirst(wanted)
    parts = all.reduce(into: [:]) { $0.merge($1.parts) { word, _ in word } }
    probes = NameProbes((names + parts.keys).compactMap(\.words.first))
    protected = Self.longestFirst(Set(all.flatMap(\.protected)).subtracting(wanted))
  }

  /// So that a name that is part of another doesn't leave the rest behind.
  private static func longestFirst(_ names: Set<Name>) -> [Name] {
    names.sorted { ($0.count, $0.text) > ($1.count, $1.text) }
  }

  /// The text with the substitute where the names stood.
  public func removed(from text: String) -> String {
    replaced(in: text, with: Erasure.substitute)
  }

  /// The text with another where the names stood.
  func replaced(in text: String, with other: String) -> String {
    text.replacing(places(in: text).map { (place: $0, with: other) })
  }

  /// Whether a text is one of the names and nothing else.
  public func are(_ text: String) -> Bool {
    let text = text.trimmed
    return places(in: text) == [0..<text.utf8.count]
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

  /// Whether a text in UTF-8 may have the names or words of them; it is quick to see that it hasn't.
  public func mayStand(in text: ArraySlice<UInt8>) -> Bool { probes.mayStand(in: text) }

  /// Whether any of the names stands in `text`.
  public func occur(in text: String) -> Bool {
    let folded = FoldedText(text)
    // Mostly there is none; whether it is another's longer name takes longer to see.
    return folded.letters.indices.contains { Self.end(of: names, in: folded, from: $0) != nil }
      && !places(in: text).isEmpty
  }

  /// A word of the names that stands in a text, and what stands around it.
  public struct Mention: Hashable, Sendable {
    /// The word.
    public let word: String
    /// The line's words beside it, as they stand there.
    public let excerpt: String
  }

  /// The words of the names that stand as words in a text, in order; which they are, `parts(in:)`
  /// says.
  public func mentions(in text: String) -> [Mention] {
    let folded = FoldedText(text)
    return folded.letters.indices.compactMap { start in
      parts.compactMap { name, word in
        Self.end(of: name, asWordIn: folded, from: start).map {
          Mention(word: word, excerpt: folded.excerpt(around: start..<$0))
        }
      }.max { $0.word.count < $1.word.count }
    }
  }

  /// The words of the names, of two letters or more, that stand as words in any of `texts`, each
  /// with the places of those texts.
  ///
  /// One of two letters is mostly another word, and must have a capital.
  func parts(in texts: [(place: String, text: String)]) -> [(word: String, places: [String])] {
    var places: [String: [String]] = [:]
    for (place, text) in texts {
      let folded = FoldedText(text)
      for (name, word) in parts
      where folded.letters.indices.contains(where: {
        Self.end(of: name, asWordIn: folded, from: $0) != nil
      }) {
        if places[word]?.last != place { places[word, default: []].append(place) }
      }
    }
    return places.map { (word: $0, places: $1) }.sorted { $0.word < $1.word }
  }

  private static func end(of name: Name, asWordIn text: FoldedText, from start: Int) -> Int? {
    guard name.words[0][0] == text.letters[start], name.count > 2 || text.hasCapital(at: start)
    else { return nil }
    return end(of: [name], in: text, from: start, inAnyCase: name.count > 2)
  }

  private static func finds(_ names: [Name], in text: FoldedText) -> Bool {
    text.letters.indices.contains { end(of: names, in: text, from: $0, inAnyCase: true) != nil }
  }

  /// Where the first of `names` that stands at `start` ends, without a genitive's s.
  private static func end(
    of names: [Name], in text: FoldedText, from start: Int, inAnyCase: Bool = false
  ) -> Int? {
    let letters = text.letters
    // Texts are many and names few: most places are passed over at the first letter.
    guard names.contains(where: { $0.words[0][0] == letters[start] }) else { return nil }
    if start > 0, letters[start - 1].isWordLetter,
      !writtenBlanks.contains(where: { letters[..<start].suffix($0.count).elementsEqual($0) })
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
      guard isEnd(end) || letters[end] == "s" && isEnd(end + 1) else { continue }
      if name.comma != nil, isAmongNames(start..<end, in: text) { continue }
      return end
    }
    return nil
  }

  /// Whether another name goes on into what stands there, as in "Per Lund, Xenia Berg".
  private static func isAmongNames(_ place: Range<Int>, in text: FoldedText) -> Bool {
    let letters = text.letters
    func goesOn(_ gap: Int, _ word: Int) -> Bool {
      guard letters.indices.contains(gap), letters.indices.contains(word), letters[gap].isGap,
        !letters[gap].isNewline, letters[gap] != "\t", letters[word].isLetter
      else { return false }
      let start = letters[...word].lastIndex { !$0.isWordLetter }.map { $0 + 1 } ?? 0
      return text.hasCapital(at: start) || !text.hasCapital(at: place.lowerBound)
    }
    return goesOn(place.lowerBound - 1, place.lowerBound - 2)
      || goesOn(place.upperBound, place.upperBound + 1)
  }

  /// A blank in the address of a page, and breaks of lines and tabs in JSON and calendars.
  private static let writtenBlanks: [[Character]] = ["%20", #"\n"#, #"\r"#, #"\t"#].map {
    Array($0)
  }

  private static func end(of name: Name, in letters: [Character], from start: Int) -> Int? {
    var place = start
    for (index, word) in name.words.enumerated() {
      if index > 0 {
        let wordEnd = place
        func skipGap() {
          while place < letters.count {
            if letters[place].isGap {
              place += 1
            } else if "%\\".contains(letters[place]),
              let blank = writtenBlanks.first(where: { letters[place...].starts(with: $0) })
            {
              place += blank.count
            } else {
              return
            }
          }
        }
        skipGap()
        if index == name.comma {
          guard place < letters.count, letters[place] == "," else { return nil }
          place += 1
          skipGap()
        } else if place == wordEnd, place < letters.count, "._+".contains(letters[place]) {
          place += 1
        }
        if place == wordEnd, name.count < fewestTogether { return nil }
      }
      guard letters[place...].starts(with: word) else { return nil }
      place += word.count
    }
    return place
  }
}

extension Character {
  fileprivate var isWordLetter: Bool { isLetter || isNumber }
  fileprivate var isGap: Bool { isWhitespace || self == "-" }
}
