import Text

/// What a project calls roles, groups and places, and so what tells them from the names of persons:
/// the one place where that is decided.
///
/// A word is known where it is one for what people do or are together, or an ordinary small one, or
/// where it is part of a whole name that the project has. Any other may be a name.
struct RoleWords {
  /// The names that the project has for what is no person, and the places in them.
  let names: [String]
  private let known: Set<[String]>
  private let mostWords: Int

  init(in project: Project) {
    let info = project.info
    let own = [info.name, info.organisation] + project.departments.map(\.name)
    let places = RoleWords(own + own.map(\.place))
    let titles = project.roles.map(\.title).filter(places.mayBeTitle)
    // A person may have been written down as a group, as a new stakeholder is until it is changed.
    let groups = project.stakeholders.filter { !$0.isPerson }.map(\.name)
    self.init(places.names + titles + groups.filter(places.isGroup))
  }

  private init(_ names: [String]) {
    self.names = names.filter { !$0.ownWords.isEmpty }
    known = Set(self.names.map { $0.ownWords.map(\.word) })
    mostWords = known.map(\.count).max() ?? 0
  }

  // MARK: - What is a role

  /// Whether a text is of one or more roles and nothing else.
  func areRoles(_ text: String) -> Bool {
    let pieces = text.separated
    return isRole(text) || !pieces.isEmpty && pieces.allSatisfy(isRole)
  }

  /// Whether a text is a whole name that the project has, or says what somebody does and nothing that
  /// isn't known.
  func isRole(_ text: String) -> Bool {
    guard text.withoutAddresses == text else { return false }
    let words = sorted(text)
    return known.contains(words.map(\.word))
      || words.contains { $0.sort == .function } && !words.contains { $0.sort == .unknown }
  }

  /// Whether the project may call a role so: only the first word has a capital that isn't known.
  private func mayBeTitle(_ name: String) -> Bool {
    !sorted(name).dropFirst().contains { $0.sort == .unknown && $0.isCapitalized }
  }

  /// Whether the name of a stakeholder is a group's: "Beboere med hund".
  private func isGroup(_ name: String) -> Bool {
    let words = sorted(name)
    return words.contains { $0.sort == .function }
      && words.indices.allSatisfy { place in
        words[place].sort != .unknown
          || place > 0 && words[place - 1].sort == .small && !words[place].isCapitalized
      }
  }

  // MARK: - What may be a name

  /// The names of persons in what is written where one is asked for: what stands between commas and
  /// the like, where something of it isn't known, and each such word with its capital.
  func persons(in text: String) -> [String] {
    areRoles(text)
      ? []
      : text.replacingAddresses(with: ",").separated.filter { !isRole($0) }
        .flatMap(nameAndParts)
  }

  /// The names of persons in a text that may be about anything: two words or more beside each other
  /// with capitals that aren't known.
  func pairs(in text: String) -> [String] {
    let words = sorted(text)
    return words.split { $0.sort != .unknown || !$0.isCapitalized }.filter { $0.count > 1 }
      .flatMap { nameAndParts($0.map(\.word.capitalizedFirst).joined(separator: " ")) }
  }

  private func nameAndParts(_ piece: String) -> [String] {
    let words = sorted(piece)
    let hasCapitals = words.contains { $0.sort == .unknown && $0.isCapitalized }
    var parts: [String] = []
    var isName = false
    for word in words {
      // A surname may have been written without.
      isName = word.sort == .unknown && (word.isCapitalized || !hasCapitals || isName)
      // With its capital, so that it isn't found where it is an ordinary word.
      if isName, word.word.count > 1 { parts.append(word.word.capitalizedFirst) }
    }
    return parts.isEmpty || words.count == 1 ? parts : [piece] + parts
  }

  // MARK: - Whom to ask

  /// Whether what is written of whom to ask, and how, names nobody: all of it is known that isn't a
  /// number, an address, or about when and how.
  func nameNobody(inContact text: String) -> Bool {
    if PersonNumber.occurs(in: text) { return false }
    let bytes = Array(text.utf8)
    let boxes = text.mailAddresses.map { place in
      String(decoding: bytes[place].prefix { $0 != UInt8(ascii: "@") }, as: UTF8.self)
    }
    func isKnown(_ text: String, _ others: Set<String>) -> Bool {
      sorted(text).allSatisfy { $0.sort != .unknown || others.contains($0.word) }
    }
    return boxes.allSatisfy { isKnown($0, Self.mailboxes) }
      && isKnown(text.replacingAddresses(with: ","), Self.contactWords)
  }

  // MARK: - Words

  private enum Sort {
    case function, small, place, unknown
  }

  private typealias Word = (word: String, isCapitalized: Bool, sort: Sort)

  /// The words of a text, each with what sort it is.
  private func sorted(_ text: String) -> [Word] {
    let words = text.ownWords
    var result: [Word] = []
    while result.count < words.count {
      let rest = words[result.count...]
      if let count = nameLength(of: rest.map(\.word)) {
        result += rest.prefix(count).map {
          ($0.word, $0.isCapitalized, Self.isFunction($0.word) ? .function : .place)
        }
        continue
      }
      let (word, isCapitalized) = words[result.count]
      let next = rest.dropFirst().first?.word
      result.append((word, isCapitalized, Self.sort(of: word, before: next)))
    }
    return result
  }

  /// How many words a whole name has that some begin with, a genitive's s at its end or not.
  private func nameLength(of words: [String]) -> Int? {
    (1...max(mostWords, 1)).reversed().first { count in
      guard count <= words.count else { return false }
      var name = Array(words.prefix(count))
      if known.contains(name) { return true }
      guard name[count - 1].hasSuffix("s") else { return false }
      name[count - 1].removeLast()
      return known.contains(name)
    }
  }

  private static func sort(of word: String, before next: String?) -> Sort {
    if isFunction(word) { return .function }
    if word.allSatisfy(\.isNumber) || small.contains(word) { return .small }
    let isStreet = next?.first?.isNumber == true && streets.contains(where: word.hasSuffix)
    return isStreet || places.contains(where: word.hasSuffix) ? .place : .unknown
  }

  /// Whether a word ends as what people are called by what they do, whatever its own ending.
  fileprivate static func isFunction(_ word: String) -> Bool {
    endings.contains { ending in
      guard word.hasSuffix(ending) else { return false }
      let stem = word.dropLast(ending.count)
      return functions.contains(where: stem.hasSuffix)
        || trades.contains { stem.hasSuffix($0) && isFirstPart(stem.dropLast($0.count)) }
    }
  }

  /// Whether a trade may stand after it, or alone, so that the two are no surname.
  private static func isFirstPart(_ stem: Substring) -> Bool {
    if stem.isEmpty || firstParts.contains(String(stem)) { return true }
    let plain = stem.hasSuffix("s") ? stem.dropLast() : stem
    return firstParts.contains(String(plain)) || functions.contains(where: plain.hasSuffix)
      || trades.contains(String(plain))
  }

  /// What a noun may end in besides: "driftslederen", "bestyrelsernes".
  private static let endings =
    ["", "e", "en", "et", "t", "er", "r", "n", "ne", "rne", "erne", "ene"].flatMap {
      [$0, $0 + "s"]
    }
}

extension String {
  /// What stands between commas and the like: each of several who are written together.
  var separated: [String] {
    [" og ", " samt ", " eller ", " v/"].reduce(self) { $0.replacing($1, with: ",") }
      .split { ",;:/&+·()".contains($0) || $0.isNewline }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The words of the text in small letters, each with whether it begins with a capital.
  fileprivate var ownWords: [(word: String, isCapitalized: Bool)] {
    split { !$0.isLetter && !$0.isNumber }.map {
      ($0.lowercased(), $0.first?.isUppercase ?? false)
    }
  }

  /// The name of the place in that of an organisation or a department, without what stands beside it
  /// as "Boligforeningen" does.
  fileprivate var place: String {
    func isBeside(_ word: Substring) -> Bool {
      let word = word.lowercased()
      return word.allSatisfy(\.isNumber) || RoleWords.small.contains(word)
        || RoleWords.isFunction(word)
    }
    let words = split { !$0.isLetter && !$0.isNumber }.drop(while: isBeside)
    guard let last = words.lastIndex(where: { !isBeside($0) }) else { return "" }
    return words[...last].joined(separator: " ")
  }
}
