import Interface

/// Something that lies over the screen and takes the keys while it does.
protocol Layer {
  /// The keys that work while it lies on top, in the footer; none where it names them itself.
  var footer: [FooterItem] { get }
  /// The keys that are told of to somebody who presses another.
  var keys: [FooterItem] { get }
  /// Whether it shows the news itself, where they don't cover what is written.
  var showsNews: Bool { get }

  /// Whether letters are written in it, so that none of them is a key of the screen.
  var isWriting: Bool { get }

  /// Whether it is there to change something, which can't be done in the past.
  var isForChange: Bool { get }

  /// Answers a key.
  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer
  /// Takes text that was pasted.
  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome
  /// The key that a click amounts to, where there is one: a kind of target, and which of them.
  mutating func click(_ kind: String, _ value: String) -> Key?
  /// Draws it over what lies under it.
  func view(in frame: inout Frame, _ scene: Scene)
  /// What is read aloud of it.
  func reading(_ scene: Scene) -> Reading
}

/// What came of a key that a layer was given.
enum Answer {
  /// The layer stays.
  case stays(Outcome = .done)
  /// The layer goes away first.
  case closes(Outcome = .done)
  /// The key means nothing to it.
  case unknown
}

extension Layer {
  var footer: [FooterItem] { [] }
  var keys: [FooterItem] { footer }
  var showsNews: Bool { false }

  var isWriting: Bool { false }
  var isForChange: Bool { false }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome { .nowhereToPaste }
  mutating func click(_ kind: String, _ value: String) -> Key? { Self.key(of: kind) }

  /// The key of a part that means the same on every layer.
  static func key(of kind: String) -> Key? {
    switch kind {
    case "cancel": .escape
    case "no": .character("n")
    case "yes": .character("j")
    default: nil
    }
  }
}

extension Key {
  /// Where it scrolls a text from the line `offset`, a screenful being `page` lines and `last` the
  /// furthest; nil when it doesn't scroll.
  func scrolled(from offset: Int, page: Int, last: Int) -> Int? {
    let target: Int
    switch self {
    case .up, .character("k"): target = offset - 1
    case .down, .character("j"): target = offset + 1
    case .pageUp: target = offset - page
    case .pageDown, .character(" "): target = offset + page
    case .home: target = 0
    case .end: target = last
    default: return nil
    }
    return max(0, min(target, last))
  }
}
