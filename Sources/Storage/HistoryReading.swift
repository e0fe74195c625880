import Core

/// A project's history on its way from the journal, read in slices so that nobody has to wait for
/// all of it.
public struct HistoryReading: Sendable {
  /// The project's id.
  public let project: String
  /// The revision of the last entry to read.
  public let end: Int
  /// What has been read to its end.
  public private(set) var history = History()
  /// Whether all has been read.
  public private(set) var isDone = false
  /// The entry that only some changes have been read of, without them; nil between two entries.
  private var begun: Entry?
  private var changes: [Change] = []
  /// Where in the entry that it goes on with the next slice begins, counted in changes.
  private var position = 0

  /// Creates the reading of a project's entries up to `end`, of which none have been read.
  public init(of project: String, through end: Int) {
    (self.project, self.end) = (project, end)
    history.reserve(min(end, Self.mostReserved))
  }

  /// Room for more entries is only made when they come: other projects may have the revisions.
  private static let mostReserved = 1 << 20

  /// How much of it has been read, from 0 to 1, as far as revisions tell.
  public var progress: Double { end == 0 ? 1 : Double(revision - 1) / Double(end) }

  /// The revision that the next slice begins with, or the lowest that it can have.
  private var revision: Int { begun?.revision ?? (history.entries.last?.revision ?? 0) + 1 }

  /// What the next slice is, without what has been read.
  var next: Next { Next(project: project, revision: revision, position: position, end: end) }

  /// Where a slice begins, and the last entry that it can have.
  struct Next {
    let project: String
    let revision: Int
    /// Where in the first entry it begins, counted in changes.
    let position: Int
    let end: Int
  }

  /// Takes in what has been read next.
  public mutating func take(_ slice: HistorySlice) {
    for entry in slice.entries {
      if begun?.revision != entry.revision {
        finish()
        begun = entry.with(changes: [])
      }
      changes += entry.transaction.changes
    }
    position = slice.next ?? 0
    if slice.next == nil { finish() }
    isDone = slice.isLast
  }

  private mutating func finish() {
    if let begun { history.append(begun.with(changes: changes)) }
    (begun, changes) = (nil, [])
  }
}

/// Some entries that follow each other in a history; the first may go on with one that is known, and
/// the last may be only its beginning.
public struct HistorySlice: Sendable {
  /// The entries, with the changes that have been read.
  public var entries: [Entry]
  /// The position of the change that the last entry goes on with; nil when that entry is whole.
  public var next: Int?
  /// Whether there is no more to read.
  public var isLast: Bool

  /// Creates a slice whose last entry is whole.
  public init(_ entries: [Entry] = [], isLast: Bool = true) {
    (self.entries, self.isLast) = (entries, isLast)
  }
}

extension Entry {
  fileprivate func with(changes: [Change]) -> Entry {
    let own = transaction
    return Entry(
      revision: revision,
      transaction: Transaction(
        id: own.id, author: own.author, time: own.time, label: own.label, act: own.act,
        changes: changes))
  }
}
