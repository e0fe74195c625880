import Core

/// A journal for those who may change what can be undone, and nothing else.
///
/// A new project is its one first transaction; a whole history at once is brought in by an owner.
public final class EditorJournal: GuardedJournal {
  /// The journal behind it.
  public let journal: any Journal
  private let access: Access

  /// Creates a journal for whoever has only this access to another.
  public init(_ journal: any Journal, _ access: Access) {
    (self.journal, self.access) = (journal, access)
  }

  /// The journal's own.
  public var hindrance: String? { journal.hindrance }
  /// That nothing is left out.
  public var isForReaders: Bool { false }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    try journal.load(project, after: revision)
  }

  /// Reads on in a project's history.
  public func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError) {
    try journal.read(&reading, fields: count)
  }

  /// The last `count` of the project's entries before a revision.
  public func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice {
    try journal.load(project, before: revision, last: count, knowing: known)
  }

  /// How many entries the project has before a revision.
  public func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try journal.count(project, before: revision, knowing: known)
  }

  /// Gives the project's history to `visit`.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    try journal.walk(project, visit)
  }

  /// The project as its history leaves it.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    try journal.snapshot(of: project, activities: numbers)
  }

  /// The outline of the project's plan.
  public func outline(of project: String) throws(StorageError) -> OutlinedPlan {
    try journal.outline(of: project)
  }

  /// Appends to a project, or makes a new one.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    if expecting == 0, transactions.count > 1 { try demand(.bringIn) }
    return try journal.append(transactions, to: project, expecting: expecting)
  }

  /// Appends what `make` gives to a project, or makes a new one.
  public func append(
    to project: String, after revision: Int,
    _ make: ([Entry]) throws(StorageError) -> [Transaction]
  ) throws(StorageError) -> [Entry] {
    try journal.append(to: project, after: revision) { others throws(StorageError) in
      let transactions = try make(others)
      if revision == 0, transactions.count > 1 { try demand(.bringIn) }
      return transactions
    }
  }

  /// Throws: what is replaced can't be undone.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    try demand(.forget)
    return try journal.replace(project, with: transactions, expecting: expecting)
  }

  /// Throws: what is removed can't be undone.
  public func remove(_ project: String) throws(StorageError) {
    try demand(.delete)
    try journal.remove(project)
  }

  /// Throws: whoever is forgotten can't be brought back.
  public func note(erased ids: Set<String>) throws(StorageError) {
    try demand(.forget)
    try journal.note(erased: ids)
  }

  private func demand(_ deed: OwnerDeed) throws(StorageError) {
    if let hindrance = access.hindrance(to: deed) { throw StorageError(.role, hindrance) }
  }
}
