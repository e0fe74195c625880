/// The screens with what they remember, each made when somebody first comes there.
struct ScreenStore {
  private var all: [ObjectIdentifier: any Screen] = [:]

  /// The screen of a type.
  subscript<Kind: Screen>(type: Kind.Type) -> Kind {
    get { all[ObjectIdentifier(type)] as? Kind ?? Kind() }
    set { all[ObjectIdentifier(type)] = newValue }
  }

  /// The screen of a place.
  subscript(place: Place) -> any Screen {
    get {
      let type = place.screen
      return all[ObjectIdentifier(type)] ?? type.init()
    }
    set { all[ObjectIdentifier(place.screen)] = newValue }
  }

  /// Forgets what was looked at in a project.
  mutating func forgetProject() { all = all.filter { !type(of: $1).isInProject } }
}
