/// Where a copy of a project (kopi) was taken from, as the copy's database keeps it.
public struct CopyOrigin: Hashable, Sendable {
  /// The project's id, the same at home and in the copy.
  public let project: String
  /// The id of the copy's first own transaction, which tells that it was taken along.
  public let departure: String
  /// The revision of the last entry at home when the copy was taken.
  public let revision: Int
  /// What people call the database at home: a file's path, or a server and a base.
  public let home: String
  /// When it was taken.
  public let time: Moment

  /// Creates an origin.
  public init(project: String, departure: String, revision: Int, home: String, time: Moment) {
    (self.project, self.departure, self.revision) = (project, departure, revision)
    (self.home, self.time) = (home, time)
  }
}

/// What histories tell of copies, each by the id of a transaction without changes.
extension Transaction {
  private static let departing = "taken-"
  private static let returning = "merged-"

  /// The transaction that a copy's own history begins with; `id` is one that isn't used before.
  public static func departure(id: String, by author: String, at time: Moment) -> Transaction {
    Edit("Taget med som kopi", []).signed(id: departing + id, author: author, time: time)
  }

  /// The transaction at home that tells that a copy was merged, up to the one with `last` as its id.
  static func homecoming(
    of last: String, label: String, by author: String, at time: Moment
  ) -> Transaction {
    Edit(label, []).signed(id: returning + last, author: author, time: time)
  }

  /// Whether it tells that a copy was merged.
  public var isHomecoming: Bool { mergedTo != nil }

  /// The id of the copy's transaction to which it was merged; nil where it tells of no merging.
  var mergedTo: String? {
    changes.isEmpty && id.hasPrefix(Self.returning)
      ? String(id.dropFirst(Self.returning.count)) : nil
  }
}
