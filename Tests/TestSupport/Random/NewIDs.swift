import Synchronization

/// Gives a new id at each call.
///
/// The ids are "id1", "id2" and so on.
public final class NewIDs: Sendable {
  private let prefix: String
  private let count = Mutex(0)

  /// Creates ids that begin with `prefix`.
  public init(_ prefix: String = "id") { self.prefix = prefix }

  /// How many ids have been given.
  public var given: Int {
    get { count.withLock { $0 } }
    set { count.withLock { $0 = newValue } }
  }

  /// The next id.
  @Sendable public func next() -> String {
    let count = count.withLock { count in
      count += 1
      return count
    }
    return "\(prefix)\(count)"
  }
}
