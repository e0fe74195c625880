/// The screens with what they remember, each made when somebody first comes there.
struct ScreenStore {
  /// In the order they were made; there are so few that they are looked through.
  private var all: [any Screen] = []

  /// The screen of a type.
  subscript<Kind: Screen>(type: Kind.Type) -> Kind {
    get { place(of: type).flatMap { all[$0] as? Kind } ?? Kind() }
    _modify {
      // Taken out meanwhile, so that it isn't copied.
      var screen = place(of: type).flatMap { all.remove(at: $0) as? Kind } ?? Kind()
      defer { all.append(screen) }
      yield &screen
    }
  }

  /// The screen of a place.
  subscript(place: Place) -> any Screen {
    get {
      let type = place.screen
      return self.place(of: type).map { all[$0] } ?? type.init()
    }
    _modify {
      let type = place.screen
      let known = self.place(of: type)
      if known == nil { all.append(type.init()) }
      yield &all[known ?? all.count - 1]
    }
  }

  /// Forgets what was looked at in a project.
  mutating func forgetProject() { all.removeAll { type(of: $0).isInProject } }

  private func place(of type: any Screen.Type) -> Int? {
    all.firstIndex { Swift.type(of: $0) == type }
  }
}
