import Core
import Interface
import Text

/// What is said of a key that means nothing where the user is.
extension App {
  /// Says where a key works: where Enter leads from what has the focus, where a key of the screen's
  /// own leads, where Esc leads, or on the only tab that has it; that it works nowhere near, when it
  /// doesn't.
  func refusal(of key: Key) -> Outcome {
    if key.onlyMoves { return .done }
    // Whoever reads the history has gone there to look.
    let ways = place == .history ? [] : ways.filter { means(key, in: $0.place) != nil }
    let nearby = ways.first { $0.isNear } ?? (ways.count == 1 ? ways[0] : nil)
    guard let way = nearby, let binding = means(key, in: way.place) else {
      return .unavailable(
        "Tasten \(key.name) bruges ikke her. Tryk ? for at se dem, der virker.")
    }
    if binding.action.place == place { return .unavailable("Du er her allerede.") }
    let end = "\(way.place.screen.whereabouts): tryk \(way.key.name)."
    let names = [binding.name, binding.short].compactMap { $0 }
    let sentences =
      names.map { "»\($0)« (\(key.name)) er \(end)" } + ["Tasten \(key.name) bruges \(end)"]
    return .unavailable(sentences.fitting(size.width - 2))
  }

  /// Says which keys mean something where one lies over the screen that doesn't.
  func refusal(of key: Key, where keys: [FooterItem]) -> Outcome {
    if key.onlyMoves { return .done }
    let names = keys.map { "\($0.key) (\($0.word))" }
    let all = [names.dropLast().joined(separator: ", "), names.last ?? ""].filled(" eller ")
    return .unavailable("Tasten \(key.name) bruges ikke her. Brug \(all).")
  }

  /// What a key that doesn't just move the focus means in a place.
  private func means(_ key: Key, in place: Place) -> KeyBinding? {
    place.screen.bindings.binding(of: key).flatMap { binding in
      binding.action.isMovement || place.screen.refused.contains(binding.action) ? nil : binding
    }
  }

  /// A place that a key leads to.
  private struct Way {
    let key: Key
    let place: Place
    var isNear = true
  }

  /// The places that keys lead to from here, the nearest first.
  private var ways: [Way] {
    let bindings = place.screen.bindings
    let entrance = screens[place].entrance(scene).map { Way(key: .enter, place: $0) }
    var here = screens[place]
    let onward = bindings.own.compactMap { binding in
      binding.keys.first.flatMap { key in binding.action.place.map { Way(key: key, place: $0) } }
    }
    let leadsAway = bindings.binding(of: .escape) != nil && here.goBack(scene) == nil
    let exit = leadsAway ? Way(key: .escape, place: place.parent) : nil
    let tabs = bindings.all.compactMap { binding -> Way? in
      guard case .tab(let tab) = binding.action, let key = binding.keys.first else { return nil }
      return Way(key: key, place: Place(tab), isNear: false)
    }
    return [entrance].compactMap { $0 } + onward + [exit].compactMap { $0 } + tabs
  }
}

extension Key {
  /// Whether it moves about or out wherever it does something, so that it may do nothing in silence.
  fileprivate var onlyMoves: Bool {
    switch self {
    case .character, .control, .function, .enter, .tab, .backtab, .delete: false
    case .escape, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .shiftLeft, .shiftRight:
      true
    }
  }
}
