import Core
import Interface

/// A search while it is typed.
struct Search {
  /// What is searched for.
  var field: TextField
  /// What had the focus when the search began.
  let origin: (any Hashable)?
}

extension App {
  mutating func startSearch() {
    let screen = screens[place]
    search = Search(field: TextField(screen.query), origin: screen.anyFocus)
  }

  mutating func pressSearch(_ key: Key) -> [Effect] {
    switch key {
    case .enter: endSearch()
    case .escape:
      search?.field.text = ""
      find()
      search = nil
    case .up: return goToFound(step: -1)
    case .down: return goToFound(step: 1)
    default:
      if search?.field.update(key) == true { find() }
    }
    return []
  }

  /// Shows what has the text that is searched for, and goes to the first from where the search
  /// began.
  mutating func find() {
    guard let search else { return }
    let query = search.field.text
    screens[place].query = query
    screens[place].focus(onAny: search.origin)
    if !screens[place].isAtFound(query, scene) {
      _ = screens[place].goToFound(query, step: 1, scene)
    }
  }

  /// Stays at what was found, or says that nothing was.
  private mutating func endSearch() {
    let query = search?.field.text ?? ""
    search = nil
    if query.isEmpty || !screens[place].findsNothing(query, scene) { return }
    screens[place].query = ""
    say(screens[place].nothingFound(query))
  }

  /// Goes to the next that was found, or with -1 the one before, round the end.
  private mutating func goToFound(step: Int) -> [Effect] {
    let query = search?.field.text ?? ""
    if screens[place].goToFound(query, step: step, scene) { return [] }
    return perform(step < 0 ? .up : .down)
  }
}
