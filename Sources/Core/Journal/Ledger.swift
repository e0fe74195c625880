/// A project's journal, folded: the history, the state it adds up to, and what can be undone.
///
/// The state may be known before the history is: then `isWhole` is false, the entries are only those
/// that have come since, and nothing is known of what can be undone.
public struct Ledger: Equatable, Sendable {
  /// The state, and the revision of the last entry.
  public private(set) var snapshot: Snapshot
  /// The history, oldest first, from the entry after `unread` on.
  public private(set) var entries: [Entry] = []
  /// The revision of the last entry that has not been read; 0 when all have been.
  public private(set) var unread = 0
  /// What the presented versions of the agreement said when they were presented, by their ids.
  var presentedTerms: [String: PresentedTerms] = [:]
  private var steps: [String: Steps] = [:]

  /// What one author can undo and redo, as indices into the entries, the next one last.
  private struct Steps: Equatable {
    var undoable: [Int] = []
    var redoable: [Int] = []

    /// Takes notice of the author's entry at an index.
    mutating func count(_ index: Int, of entries: [Entry]) {
      let transaction = entries[index].transaction
      switch transaction.act {
      case .edit where transaction.changes.isEmpty: return
      case .edit:
        undoable.append(index)
        redoable.removeAll()
      case .undo(let target):
        if let place = undoable.lastIndex(where: { entries[$0].transaction.id == target }) {
          redoable.append(undoable.remove(at: place))
        }
      case .redo(let target):
        if let place = redoable.lastIndex(where: { entries[$0].transaction.id == target }) {
          undoable.append(redoable.remove(at: place))
        }
      }
    }
  }

  /// Creates the ledger of a project that nothing has happened to.
  public init(projectID: String) { snapshot = Snapshot(projectID: projectID) }

  /// Creates the ledger of a project whose history is to be read later; nil where the history alone
  /// knows what was presented.
  public init?(_ snapshot: Snapshot) {
    let presented = snapshot.project.agreements.filter { $0.presented != nil }
    let terms = presented.compactMap { agreement in agreement.terms.map { (agreement.id, $0) } }
    guard !snapshot.isPart, terms.count == presented.count else { return nil }
    self.snapshot = snapshot
    unread = snapshot.revision
    presentedTerms = Dictionary(uniqueKeysWithValues: terms)
  }

  /// Whether all of the history has been read.
  public var isWhole: Bool { unread == 0 }

  /// The state.
  public var project: Project { snapshot.project }

  /// The revision of the last entry; 0 when there is none.
  public var revision: Int { snapshot.revision }

  /// Adds an entry and carries out its changes.
  ///
  /// Throws, leaving the ledger as it was, when the entry speaks of what isn't there.
  public mutating func append(_ entry: Entry) throws(Damage) {
    try snapshot.append(entry)
    entries.append(entry)
    noteTerms(of: entry)
    if isWhole { countStep(entries.count - 1) }
  }

  /// Puts in the entries that hadn't been read, oldest first.
  public mutating func fill(_ earlier: [Entry]) {
    if isWhole { return }
    entries = earlier + entries
    unread = 0
    steps = [:]
    for index in entries.indices { countStep(index) }
  }

  /// Adds entries in order; throws at the first that can't be carried out.
  public mutating func append(_ newEntries: [Entry]) throws(Damage) {
    for entry in newEntries { try append(entry) }
  }

  /// The state as it was at a revision; nil when the history has no such entry.
  public func snapshot(at revision: Int) -> Snapshot? {
    guard let end = entries.lastIndex(where: { $0.revision == revision }) else { return nil }
    var snapshot = Snapshot(projectID: project.id)
    do { try snapshot.append(Array(entries[...end])) } catch { return nil }
    return snapshot
  }

  /// The transaction that `author` would undo next, or nil.
  public func nextUndo(for author: String) -> Transaction? {
    steps[author]?.undoable.last.map { entries[$0].transaction }
  }

  /// The transaction that `author` would redo next, or nil.
  public func nextRedo(for author: String) -> Transaction? {
    steps[author]?.redoable.last.map { entries[$0].transaction }
  }

  /// Whether the last thing that `author` did was to have a person forgotten, which can't be undone.
  public func hasJustErased(by author: String) -> Bool {
    entries.last { $0.transaction.author == author }?.transaction.isErasure == true
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

  private mutating func countStep(_ index: Int) {
    // The first entry makes the project; without it there is nothing left to redo into.
    guard index > 0 else { return }
    // In place: a copy of an author's steps for each entry would make opening quadratic.
    steps[entries[index].transaction.author, default: Steps()].count(index, of: entries)
  }
}
