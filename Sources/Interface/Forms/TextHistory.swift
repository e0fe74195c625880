/// How a text has been while it was edited, by the changes that people know as one.
struct TextHistory: Equatable, Sendable {
  /// A text with the place of the cursor.
  struct Moment: Equatable, Sendable {
    let characters: [Character]
    let cursor: Int
  }

  /// A way to change a text; typing goes back a word at a time, and deleting as far as it went.
  enum Change { case typing, deleting, other }

  private var moments = EditHistory<Moment>()
  /// What may go on as part of the latest change, and where the cursor is then.
  private var last: Change?
  private var end = 0

  /// Remembers a text that is about to be changed, unless the change goes on from the latest.
  mutating func begin(_ change: Change, _ characters: [Character], _ cursor: Int) {
    if change == last, change != .other, cursor == end { return }
    moments.note(Moment(characters: characters, cursor: cursor)) { $0.characters.count }
  }

  /// Notes what may go on from the change that has been made, if anything.
  mutating func finish(_ change: Change?, _ cursor: Int) { (last, end) = (change, cursor) }

  /// The text before the latest change, where it is `now` like this; nil when nothing was changed.
  mutating func back(from now: Moment) -> Moment? {
    guard let moment = moments.back(from: now) else { return nil }
    last = nil
    return moment
  }

  /// The text before Ctrl+Z was pressed, where it is `now` like this; nil when it wasn't.
  mutating func forward(from now: Moment) -> Moment? {
    guard let moment = moments.forward(from: now) else { return nil }
    last = nil
    return moment
  }
}
