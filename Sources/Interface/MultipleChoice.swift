/// Any number of words chosen from a list, in a form.
public struct MultipleChoice: Equatable, Sendable {
  /// The words to choose among.
  public let words: [String]
  /// The numbers of the chosen words.
  public private(set) var chosen: Set<Int>
  private var focus: Int

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
    }
  }

  /// Carries out a key; false when it is not for this field, or leads out of it.
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .up where focus > 0: focus -= 1
    case .down where focus < words.count - 1: focus += 1
    case .home: focus = 0
    case .end: focus = max(0, words.count - 1)
    case .character(" ") where !words.isEmpty: chosen.formSymmetricDifference([focus])
    case .character(let letter):
      let after = (0..<words.count).map { (focus + 1 + $0) % words.count }
      focus = after.first { words[$0].lowercased().hasPrefix(letter.lowercased()) } ?? focus
    default: return false
    }
    return true
  }

  /// Draws as much of the list as there is room for in `rect`.
  public func view(in frame: inout Frame, at rect: Rect, focused: Bool) {
    if words.isEmpty {
      frame.put(
        "Ingen at vælge", at: Point(x: rect.x, y: rect.y), style: .muted, width: rect.width)
      if focused { frame.cursor = Point(x: rect.x, y: rect.y) }
      return
    }
    let offset = Scroll.offset(
      current: 0, focus: focus, count: words.count, height: rect.height)
    for (row, index) in words.indices.dropFirst(offset).prefix(rect.height).enumerated() {
      let place = Point(x: rect.x, y: rect.y + row)
      let hasFocus = focused && index == focus
      frame.put(
        "\(chosen.contains(index) ? "[x]" : "[ ]") \(words[index])".padded(to: rect.width - 1),
        at: place, style: hasFocus ? .activeField : .field, width: rect.width - 1)
      if hasFocus { frame.cursor = Point(x: place.x + 1, y: place.y) }
    }
    let edge = rect.right - 1
    if offset > 0 { frame.put("▲", at: Point(x: edge, y: rect.y), style: .muted) }
    if offset + rect.height < words.count {
      frame.put("▼", at: Point(x: edge, y: rect.bottom - 1), style: .muted)
    }
  }
}
