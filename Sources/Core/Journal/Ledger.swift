/// A project's journal, folded: the history, the state it adds up to, and what can be undone.
///
/// The state may be known before the history is: then `isWhole` is false, and the entries are only
/// the last of them.
public struct Ledger: Equatable, Sendable {
  /// The state, and the revision of the last entry.
  public private(set) var snapshot: Snapshot
  /// The history, from the entry after `unread` on.
  public private(set) var history: History
  /// Entries to this revision have not been read; 0 when all have been.
  public private(set) var unread = 0
  /// What the presented versions of the agreement said when they were presented, by their ids.
  var presentedTerms: [String: PresentedTerms] = [:]

  /// Creates the ledger of a project that nothing has happened to.
  public init(projectID: String, isForReaders: Bool = false) {
    snapshot = Snapshot(projectID: projectID, isForReaders: isForReaders)
    history = History()
  }

  /// Creates the ledger of a project whose history is to be read later; nil where the history alone
  /// knows what was presented.
  public init?(_ snapshot: Snapshot) {
    let presented = snapshot.project.agreements.filter { $0.presented != nil }
    let terms = presented.compactMap { agreement in agreement.terms.map { (agreement.id, $0) } }
    guard !snapshot.isPart, terms.count == presented.count else { return nil }
    self.snapshot = snapshot
    unread = snapshot.revision
    history = History(isWhole: unread == 0)
    presentedTerms = Dictionary(uniqueKeysWithValues: terms)
  }

  /// Whether all of the history has been read.
  public var isWhole: Bool { history.isWhole }

  /// The entries that have been read, oldest first.
  public var entries: [Entry] { history.entries }

  /// The state.
  public var project: Project { snapshot.project }

  /// The revision of the last entry; 0 when there is none.
  public var revision: Int { snapshot.revision }

  /// Adds an entry and carries out its changes.
  ///
  /// Throws, leaving the ledger as it was, when the entry speaks of what isn't there.
  public mutating func append(_ entry: Entry) throws(Damage) {
    try snapshot.append(entry)
    history.append(entry)
    noteTerms(of: entry)
  }

  /// Takes in more of the history, which ends with the last entry as the ledger does.
  public mutating func fill(_ history: History) {
    guard !isWhole, let first = history.entries.first,
      history.entries.last?.revision == revision
    else { return }
    self.history = history
    unread = history.isWhole ? 0 : first.revision - 1
  }

  /// Adds entries in order; throws at the first that can't be carried out.
  public mutating func append(_ newEntries: [Entry]) throws(Damage) {
    for entry in newEntries { try append(entry) }
  }

  /// The state as it was at a revision; nil when the history has no such entry.
  public func snapshot(at revision: Int) -> Snapshot? {
    guard let end = entries.lastIndex(where: { $0.revision == revision }) else { return nil }
    var snapshot = Snapshot(projectID: project.id, isForReaders: project.isForReaders)
    do { try snapshot.append(Array(entries[...end])) } catch { return nil }
    return snapshot
  }

  /// The state as it was before an entry, gone back to from what it is; nil when the entry hasn't been
  /// read.
  public func snapshot(before entry: Entry) -> Snapshot? {
    guard let place = entries.lastIndex(of: entry) else { return nil }
    var before = project
    for later in entries[place...].reversed() {
      for change in later.transaction.changes.reversed() {
        do { try before.apply(change.inverse) } catch { return nil }
      }
    }
    return Snapshot(before, revision: place > 0 ? entries[place - 1].revision : unread)
  }

  /// The transaction that `author` would undo next; nil when there is none, or it isn't known.
  public func nextUndo(for author: String) -> Transaction? { history.nextUndo(for: author) }

  /// The transaction that `author` would redo next; nil when there is none, or it isn't known.
  public func nextRedo(for author: String) -> Transaction? { history.nextRedo(for: author) }

  /// Whether what has been read of the history tells what `author` would undo next.
  public func knowsUndo(of author: String) -> Bool { history.knowsUndo(of: author) }

  /// Whether what has been read of the history tells what `author` would redo next.
  public func knowsRedo(of author: String) -> Bool { history.knowsRedo(of: author) }

  /// Whether the last thing that `author` did was to have a person forgotten, which can't be undone.
  public func hasJustErased(by author: String) -> Bool {
    entries.last { $0.transaction.author == author }?.transaction.isErasure == true
  }

  /// Whether the last thing that `author` did was to merge a copy, which isn't undone as one.
  public func hasJustMerged(by author: String) -> Bool {
    entries.last { $0.transaction.author == author }?.transaction.isHomecoming == true
  }

  /// The statuses that activities had before they were last ticked off, by their ids; of one that was
  /// closed then too, that it hasn't begun.
  ///
  /// Those that what has been read of the history doesn't tell of aren't there.
  public func statusesBeforeTick(of activities: [Activity]) -> [String: ActivityStatus] {
    var wanted = Set(activities.map(\.id))
    var statuses: [String: ActivityStatus] = [:]
    for entry in entries.reversed() {
      if wanted.isEmpty { break }
      for case .set(let reference, "status", let old, ActivityStatus.done.stored)
        in entry.transaction.changes
      where reference.kind == .activity && wanted.remove(reference.id) != nil {
        let former = old.flatMap(ActivityStatus.init(stored:)) ?? .notStarted
        statuses[reference.id] = former.isClosed ? .notStarted : former
      }
    }
    return statuses
  }

  /// The latest entry that changed a record, or one field of it, or nil.
  public func lastChange(of reference: Reference, field: String? = nil) -> Entry? {
    entries.last { entry in
      entry.transaction.changes.contains { change in
        guard change.reference == reference else { return false }
        guard let field, case .set(_, let changed, _, _) = change else { return true }
        return changed == field
      }
    }
  }
}
