/// How the choices of a form have been: where Ctrl+Z goes back to, and Ctrl+Y forward.
///
/// Texts keep a history of their own, with the place of the cursor.
struct ChoiceHistory: Equatable, Sendable {
  /// The places of the chosen words, by the place of the field; nothing chosen is a set too.
  typealias Choice = Set<Int>

  private var past: [Int: [Choice]] = [:]
  private var future: [Int: [Choice]] = [:]

  /// Remembers what was chosen in a field before it was changed.
  mutating func note(_ choice: Choice, in field: Int) {
    past[field, default: []].append(choice)
    future[field] = nil
  }

  /// What was chosen in a field before the latest change, where it is `now`; nil when there is none.
  mutating func back(_ field: Int, from now: Choice) -> Choice? {
    Self.step(from: &past[field, default: []], to: &future[field, default: []], now)
  }

  /// What was chosen in a field before Ctrl+Z was pressed, where it is `now`; nil when it wasn't.
  mutating func forward(_ field: Int, from now: Choice) -> Choice? {
    Self.step(from: &future[field, default: []], to: &past[field, default: []], now)
  }

  private static func step(
    from source: inout [Choice], to target: inout [Choice], _ now: Choice
  ) -> Choice? {
    guard let choice = source.popLast() else { return nil }
    target.append(now)
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
  mutating func choose(_ chosen: ChoiceHistory.Choice) {
    switch self {
    case .line, .area: break
    case .choice(let words, let selected): self = .choice(words, selected: chosen.first ?? selected)
    case .several(var choice):
      choice.chosen = chosen
      self = .several(choice)
    }
  }
}
