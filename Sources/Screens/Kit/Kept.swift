/// A value that is kept as long as what it is made from, its key, is the same.
struct Kept<Key, Value> {
  private var kept: (key: Key, value: Value)?
}

// Not demanded of the type: all conformances would be looked through before the first frame.
extension Kept where Key: Equatable {
  /// The value that was made from `key`; nil when what is kept was made from something else.
  subscript(key: Key) -> Value? {
    get {
      if let kept, kept.key == key { kept.value } else { nil }
    }
    set { kept = newValue.map { (key, $0) } }
  }
}

/// What the picture behind the focus is made from: what surrounds every screen, the keys in the
/// footer, and what the screen itself draws that is the same wherever its focus is.
///
/// The picture depends on this alone, so it is drawn once and kept while the focus moves.
struct BackdropKey: Equatable {
  let place: Place
  let version: SceneVersion
  let view: BackdropView
  let footer: FooterChoice
}

/// What of a screen's own memory its backdrop depends on.
struct BackdropView: Equatable {
  /// What is searched for, or which of several things is shown.
  var words = ""
  /// How far it is scrolled, and the like.
  var numbers: [Int] = []
}
