/// Gives a new id at each call.
///
/// The ids are "id1", "id2" and so on.
public final class NewIDs {
  private let prefix: String
  private var count = 0

  /// Creates ids that begin with `prefix`.
  public init(_ prefix: String = "id") { self.prefix = prefix }

  /// The next id.
  public func next() -> String {
    count += 1
    return "\(prefix)\(count)"
  }
}
