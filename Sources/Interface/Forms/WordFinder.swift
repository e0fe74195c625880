/// What is typed to find a word in a list by: its first letters, or where none begins with a digit
/// its number.
struct WordFinder: Equatable, Sendable {
  /// What is looked for, or what has been typed since a letter led to none.
  private(set) var typed = ""
  /// Whether a letter has led to none, so that those after it are of a word that isn't there.
  private var isLost = false

  /// Begins anew, as after any other key.
  mutating func forget() { self = WordFinder() }

  /// The place of the word that `letter` leads to, typed after those before it, with the focus on the
  /// word at `focus`; nil where it leads to none.
  ///
  /// It begins with all that is typed, or else with the last letter, and is the next one then; what
  /// no word begins with may begin a word further into it. What is typed on after a letter that leads
  /// to none chooses nothing: somebody writes, who takes it for another field.
  mutating func find(_ letter: Character, in words: [String], from focus: Int) -> Int? {
    typed += letter.lowercased()
    if isLost { return nil }
    if let found = next(in: words, from: focus) { return found }
    typed = letter.lowercased()
    let found = next(in: words, from: focus + 1)
    isLost = found == nil
    return found
  }

  /// The place of the word with the number whose last digit is `digit`; nil where there is none.
  mutating func place(_ digit: Character, among count: Int) -> Int? {
    if isLost { forget() }
    typed.append(digit)
    if Int(typed).map((1...count).contains) != true { typed = String(digit) }
    return Int(typed).flatMap { (1...count).contains($0) ? $0 - 1 : nil }
  }

  private func next(in words: [String], from start: Int) -> Int? {
    let places = words.indices.map { (start + $0) % words.count }
    return places.first { words[$0].lowercased().hasPrefix(typed) }
      ?? places.first { place in
        words[place].lowercased().split(separator: " ").dropFirst()
          .contains { $0.hasPrefix(typed) }
      }
  }
}

extension [String] {
  /// Whether a digit is the number of one of these words, since none of them begins with one.
  var areNumbered: Bool { !isEmpty && !contains { $0.first?.isNumber == true } }
}
