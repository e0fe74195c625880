/// How the choices of a form have been: where Ctrl+Z goes back to, and Ctrl+Y forward.
///
/// Texts keep a history of their own, with the place of the cursor.
struct ChoiceHistory: Equatable, Sendable {
  /// The places of the chosen words.
  typealias Choice = Set<Int>

  private static let most = 100

  /// What was chosen, by the id of the field.
  private var past: [String: [Choice]] = [:]
  private var future: [String: [Choice]] = [:]

  /// Remembers what was chosen in a field before it was changed.
  mutating func note(_ choice: Choice, in field: String) {
    past[field] = (past[field] ?? []).suffix(Self.most - 1) + [choice]
    future[field] = nil
  }

  /// What was chosen in a field before the latest change, where it is `now`; nil when there is none.
  mutating func back(_ field: String, from now: Choice) -> Choice? {
    Self.step(field, from: &past, to: &future, now)
  }

  /// What was chosen in a field before Ctrl+Z was pressed, where it is `now`; nil when it wasn't.
  mutating func forward(_ field: String, from now: Choice) -> Choice? {
    Self.step(field, from: &future, to: &past, now)
  }

  private static func step(
    _ field: String, from source: inout [String: [Choice]], to target: inout [String: [Choice]],
    _ now: Choice
  ) -> Choice? {
    guard let choice = source[field]?.popLast() else { return nil }
    target[field, default: []].append(now)
    return choice
  }
}

extension Form.Control {
  /// What is chosen; nil in a text.
  var chosen: ChoiceHistory.Choice? {
    switch self {
    case .line, .area: nil
    case .choice(_, let selected): [selected]
    case .several(let choice): choice.chosen
    }
  }

  /// Chooses again what once was chosen.
  mutating func restore(_ chosen: ChoiceHistory.Choice) {
    switch self {
    case .line, .area: break
    case .choice(let words, let selected): self = .choice(words, selected: chosen.first ?? selected)
    case .several(var choice):
      choice.restore(chosen)
      self = .several(choice)
    }
  }

  /// Whether this can stand for `other` as it is filled in: it is the same but for that.
  func isLike(_ other: Form.Control) -> Bool {
    switch (self, other) {
    case (.line, .line), (.area, .area): true
    case (.choice(let words, _), .choice(let others, _)): words == others
    case (.several(let choice), .several(let other)): choice.words == other.words
    default: false
    }
  }
}
