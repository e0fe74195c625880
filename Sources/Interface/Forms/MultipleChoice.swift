import Text

/// Any number of words chosen from a list, in a form.
public struct MultipleChoice: Equatable, Sendable {
  /// The words to choose among.
  public let words: [String]
  /// The numbers of the chosen words.
  public private(set) var chosen: Set<Int>
  /// The number of the word with the focus.
  public private(set) var focus: Int
  private var finder = WordFinder()
  /// What has been typed to find a word by.
  var sought: String { finder.typed }

  /// How far Page Up and Page Down go.
  private static let page = 8

  /// Creates a choice with the focus on the first chosen word.
  public init(_ words: [String], chosen: Set<Int> = []) {
    self.words = words
    self.chosen = chosen.filter(words.indices.contains)
    focus = self.chosen.min() ?? 0
  }

  /// The chosen words on a line each.
  public var text: String {
    get { chosen.sorted().map { words[$0] }.joined(separator: "\n") }
    set {
      let wanted = newValue.split(separator: "\n").map(String.init)
      chosen = Set(words.indices.filter { wanted.contains(words[$0]) })
      focus = chosen.min() ?? 0
    }
  }

  /// Chooses again what once was chosen, and goes to what changes by it.
  mutating func restore(_ chosen: Set<Int>) {
    focus = self.chosen.symmetricDifference(chosen).min() ?? focus
    self.chosen = chosen
    finder.forget()
  }

  /// Carries out a key; false when it is not for this field, or leads out of it.
  public mutating func update(_ key: Key) -> Bool {
    if case .character(let letter) = key, letter != " " {
      _ = find(letter)
      return true
    }
    finder.forget()
    let last = max(0, words.count - 1)
    switch key {
    case .up where focus > 0: focus -= 1
    case .down where focus < last: focus += 1
    case .pageUp: focus = max(0, focus - Self.page)
    case .pageDown: focus = min(last, focus + Self.page)
    case .home: focus = 0
    case .end: focus = last
    case .character where !words.isEmpty: chosen.formSymmetricDifference([focus])
    default: return false
    }
    return true
  }

  /// Goes to the word that the letters typed lead to, of which the last is `letter`; false where they
  /// lead to none.
  mutating func find(_ letter: Character) -> Bool {
    guard let found = finder.find(letter, in: words, from: focus) else { return false }
    focus = found
    return true
  }

  /// Draws as much of the list as there is room for in `rect`; only what is chosen, if anything is,
  /// while the focus is elsewhere.
  public func view(in frame: inout Frame, at rect: Rect, focused: Bool) {
    if words.isEmpty {
      frame.put(
        "Ingen at vælge", at: Point(x: rect.x, y: rect.y), style: .muted, width: rect.width)
      if focused { frame.cursor = Point(x: rect.x, y: rect.y) }
      return
    }
    let shown = focused || chosen.isEmpty ? Array(words.indices) : chosen.sorted()
    let offset = Scroll.offset(
      current: 0, focus: focused ? focus : 0, count: shown.count, height: rect.height)
    for (row, index) in shown.dropFirst(offset).prefix(rect.height).enumerated() {
      let place = Point(x: rect.x, y: rect.y + row)
      let hasFocus = focused && index == focus
      frame.put(
        "\(chosen.contains(index) ? "[x]" : "[ ]") \(words[index])".padded(to: rect.width - 1),
        at: place, style: hasFocus ? .activeField : .field, width: rect.width - 1)
      if hasFocus { frame.cursor = Point(x: place.x + 1, y: place.y) }
    }
    let edge = rect.right - 1
    if offset > 0 { frame.put("▲", at: Point(x: edge, y: rect.y), style: .muted) }
    if offset + rect.height < shown.count {
      frame.put("▼", at: Point(x: edge, y: rect.bottom - 1), style: .muted)
    }
  }
}
