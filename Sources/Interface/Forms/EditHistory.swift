/// How something has been while it was edited: where Ctrl+Z goes back to, and Ctrl+Y forward.
struct EditHistory<Moment: Equatable & Sendable>: Equatable, Sendable {
  private static var most: Int { 100 }
  /// How large all moments may be together; the latest is kept whatever its size.
  private static var mostInAll: Int { 1_000_000 }

  private var past: [Moment] = []
  private var future: [Moment] = []

  /// Remembers how it was before it was changed.
  mutating func note(_ moment: Moment, size: (Moment) -> Int = { _ in 1 }) {
    future = []
    past.append(moment)
    var total = past.reduce(0) { $0 + size($1) }
    while past.count > Self.most || past.count > 1 && total > Self.mostInAll {
      total -= size(past.removeFirst())
    }
  }

  /// How it was before the latest change, where it is `now` like this; nil when nothing was changed.
  mutating func back(from now: Moment) -> Moment? {
    guard let moment = past.popLast() else { return nil }
    future.append(now)
    return moment
  }

  /// How it was before Ctrl+Z was pressed, where it is `now` like this; nil when it wasn't.
  mutating func forward(from now: Moment) -> Moment? {
    guard let moment = future.popLast() else { return nil }
    past.append(now)
    return moment
  }
}
