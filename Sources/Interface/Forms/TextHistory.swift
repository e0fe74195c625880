/// How a text has been while it was edited: where Ctrl+Z goes back to, and Ctrl+Y forward.
struct TextHistory: Equatable, Sendable {
  /// A text with the place of the cursor.
  struct Moment: Equatable, Sendable {
    let characters: [Character]
    let cursor: Int
  }

  /// A way to change a text; typing goes back a word at a time, and deleting as far as it went.
  enum Change { case typing, deleting, other }

  private static let most = 100
  /// How many characters are kept in all; the latest text is kept whatever its length.
  private static let mostCharacters = 1_000_000

  private var past: [Moment] = []
  private var future: [Moment] = []
  /// What may go on as part of the latest change, and where the cursor is then.
  private var last: Change?
  private var end = 0

  /// Remembers a text that is about to be changed, unless the change goes on from the latest.
  mutating func begin(_ change: Change, _ characters: [Character], _ cursor: Int) {
    future = []
    if change == last, change != .other, cursor == end { return }
    past.append(Moment(characters: characters, cursor: cursor))
    var length = past.reduce(0) { $0 + $1.characters.count }
    while past.count > Self.most || past.count > 1 && length > Self.mostCharacters {
      length -= past.removeFirst().characters.count
    }
  }

  /// Notes what may go on from the change that has been made, if anything.
  mutating func finish(_ change: Change?, _ cursor: Int) { (last, end) = (change, cursor) }

  /// The text before the latest change, where it is `now` like this; nil when nothing was changed.
  mutating func back(from now: Moment) -> Moment? {
    guard let moment = past.popLast() else { return nil }
    future.append(now)
    last = nil
    return moment
  }

  /// The text before Ctrl+Z was pressed, where it is `now` like this; nil when it wasn't.
  mutating func forward(from now: Moment) -> Moment? {
    guard let moment = future.popLast() else { return nil }
    past.append(now)
    last = nil
    return moment
  }
}
