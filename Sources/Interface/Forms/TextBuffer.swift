/// Characters and a cursor between them: what a field and an area have in common.
struct TextBuffer: Equatable, Sendable {
  private(set) var characters: [Character]
  var cursor: Int
  private var history = TextHistory()

  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  mutating func insert(_ text: String) { insert(text, .other) }

  /// Puts `text` in the place of all there is, with the cursor at its end; Ctrl+Z takes it back, with
  /// what is typed on after it where it `isTyped`.
  mutating func replaceAll(with text: String, isTyped: Bool = false) {
    history.begin(.other, characters, cursor)
    characters = Array(text)
    cursor = characters.count
    history.finish(isTyped ? .typing : nil, cursor)
  }

  private mutating func insert(_ text: String, _ change: TextHistory.Change) {
    history.begin(change, characters, cursor)
    // A combining mark joins its neighbour, so the neighbours are cut into characters anew.
    let before = max(0, cursor - 1)
    let after = min(characters.count, cursor + 1)
    let head = Array(String(characters[before..<cursor]) + text)
    let joined = Array(String(head) + String(characters[cursor..<after]))
    characters.replaceSubrange(before..<after, with: joined)
    cursor = min(before + head.count, characters.count)
    history.finish(text.last?.isWhitespace == true ? nil : change, cursor)
  }

  private mutating func remove(_ range: Range<Int>, _ change: TextHistory.Change = .other) {
    let range = range.clamped(to: 0..<characters.count)
    if range.isEmpty { return }
    history.begin(change, characters, cursor)
    characters.removeSubrange(range)
    cursor = range.lowerBound
    history.finish(change, cursor)
  }

  private var now: TextHistory.Moment { .init(characters: characters, cursor: cursor) }

  private mutating func go(to moment: TextHistory.Moment?) {
    guard let moment else { return }
    (characters, cursor) = (moment.characters, moment.cursor)
  }

  /// Carries out the keys that work alike everywhere; `line` is the range of the cursor's line.
  mutating func update(_ key: Key, line: Range<Int>) -> Bool {
    switch key {
    case .character(let character): insert(String(character), .typing)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = line.lowerBound
    case .end, .control("e"): cursor = line.upperBound
    case .backspace: remove(cursor - 1..<cursor, .deleting)
    case .delete: remove(cursor..<cursor + 1, .deleting)
    case .control("u"): remove(line.lowerBound..<cursor)
    case .control("k"): remove(cursor..<line.upperBound)
    case .control("w"): remove(startOfWord..<cursor)
    case .control("z"): go(to: history.back(from: now))
    case .control("y"): go(to: history.forward(from: now))
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }
}

extension String {
  /// The text with one kind of newline, spaces for tabs and no other control characters.
  var pasteable: String {
    var result = String.UnicodeScalarView()
    for character in self {
      if character.isNewline {
        result.append("\n")
      } else if character == "\t" {
        result.append(" ")
      } else {
        result += character.unicodeScalars.filter { $0.properties.generalCategory != .control }
      }
    }
    return String(result)
  }
}
