/// The screens with what they remember, each made when somebody first comes there.
struct ScreenStore {
  private var all: [ObjectIdentifier: any Screen] = [:]

  /// The screen of a type.
  subscript<Kind: Screen>(type: Kind.Type) -> Kind {
    get { all[ObjectIdentifier(type)] as? Kind ?? Kind() }
    _modify {
      // Taken out meanwhile, so that it isn't copied.
      var screen = all.removeValue(forKey: ObjectIdentifier(type)) as? Kind ?? Kind()
      defer { all[ObjectIdentifier(type)] = screen }
      yield &screen
    }
  }

  /// The screen of a place.
  subscript(place: Place) -> any Screen {
    get {
      let type = place.screen
      return all[ObjectIdentifier(type)] ?? type.init()
    }
    _modify {
      let type = place.screen
      yield &all[ObjectIdentifier(type), default: type.init()]
    }
  }

  /// Forgets what was looked at in a project.
  mutating func forgetProject() { all = all.filter { !type(of: $1).isInProject } }
}
