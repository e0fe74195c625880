import Core
import Interface

/// A search while it is typed.
struct Search {
  /// What is searched for.
  var field: TextField
  /// What had the focus when the search began.
  let origin: (any Hashable)?
  /// What the whole project has of it; nil until there is enough to search for.
  var project: ProjectSearch?
  fileprivate var version: SceneVersion?
}

extension App {
  /// Begins to search where the user is, or where there is no list, in the whole project.
  mutating func startSearch() {
    let screen = screens[place]
    guard place.screen.hasSearch else { return searchProject(for: "") }
    search = Search(field: TextField(screen.query), origin: screen.anyFocus)
    searchBeyond()
  }

  mutating func pressSearch(_ key: Key) -> [Effect] {
    switch key {
    case .enter: endSearch()
    case .escape: giveUpSearch()
    case .tab:
      guard place.screen.isInProject else {
        return carryOut(.unavailable("Åbn først et projekt med Enter."))
      }
      searchProject(for: search?.field.text ?? "")
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
    searchBeyond()
  }

  /// Shows all again, with the focus where the search began.
  mutating func giveUpSearch() {
    search?.field.text = ""
    find()
    search = nil
  }

  /// Searches the whole project too; a single letter is everywhere.
  private mutating func searchBeyond() {
    guard let text = search?.field.text, place.screen.isInProject, let project else { return }
    let version = scene.version
    let former = search?.version == version ? search?.project : nil
    search?.project =
      text.count < 2 && !(text.first?.isNumber ?? false)
      ? nil : ProjectSearch(text, in: project, narrowing: former)
    search?.version = version
  }

  /// Stays at what was found; where nothing was, shows what the whole project has, or says that it has
  /// nothing either.
  private mutating func endSearch() {
    let query = search?.field.text ?? ""
    let screen = screens[place]
    let isNowhere =
      screen.findsNothing(query, scene) || (screen.query == query && screen.anyFocus == nil)
    let beyond = search?.project
    if query.isEmpty || !isNowhere {
      search = nil
    } else if let beyond, !beyond.hits.isEmpty {
      searchProject(for: query)
    } else {
      giveUpSearch()
      say(
        screen.nothingFound(query)
          + (beyond == nil ? "" : " Det står heller ikke andre steder i projektet."))
    }
  }

  /// Goes to the next that was found, or with -1 the one before, round the end.
  private mutating func goToFound(step: Int) -> [Effect] {
    let query = search?.field.text ?? ""
    if screens[place].goToFound(query, step: step, scene) { return [] }
    return perform(step < 0 ? .up : .down)
  }
}
