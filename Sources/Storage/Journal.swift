import Core

/// Where projects are kept: an append-only list of transactions for each.
///
/// A storage only keeps and gives back; folding, conflicts and undo are `Core`'s.
public protocol Journal: AnyObject, Sendable {
  /// What people call the place: a file's path.
  var name: String { get }

  /// Why nothing can be appended now, in words, or nil when it can.
  var hindrance: String? { get }

  /// Whether the projects are only for practice, in which any day may count as today.
  var isPractice: Bool { get }

  /// Where the database was taken from, where it is a copy of a project; nil where it is none.
  var origin: CopyOrigin? { get }

  /// Whether what is confidential is left out of all that it gives.
  var isForReaders: Bool { get }

  /// Whether what is open is still what its name leads to.
  var place: JournalPlace { get }

  /// How much the storage itself lets its user do; nil where it leaves that to others.
  var granted: AccessLevel? { get }

  /// A descriptor that can be read from when somebody else may have changed something; nil where the
  /// only way to know is to ask for the stamp.
  ///
  /// It is a hint to ask at once. Another may be given later, as after a lost connection.
  var news: Int32? { get }

  /// Takes the news that have come, so that the descriptor waits for others.
  func takeNews()

  /// The ids of the projects, by the time they were made; of two from the same second, the one
  /// that came in first.
  func projects() throws(StorageError) -> [String]

  /// The id of the only project there is; nil when there are several or none.
  func onlyProject() throws(StorageError) -> String?

  /// The project's entries with a revision above `revision`, in order.
  ///
  /// Throws `.replaced` when the entry with that revision is no longer part of the history.
  func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry]

  /// Reads on in a project's history: about as many of its fields as `count`, and a change at least.
  ///
  /// Throws `.replaced` when what has been read is no longer part of the history.
  func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError)

  /// The last `count` of the project's entries before a revision; `isLast` when there are no earlier
  /// ones.
  ///
  /// Throws `.replaced` when the entry with the revision `known` is no longer part of the history, or
  /// was never.
  func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice

  /// How many entries the project has before a revision.
  ///
  /// Throws `.replaced` as `load` does.
  func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int

  /// Gives the project's history to `visit`, oldest first, a change at a time, so that no more of it
  /// need be held; all of it as it is at one moment, whatever others do meanwhile.
  ///
  /// Others may have to wait until it returns. Errors of `visit` are thrown as they are.
  func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws

  /// The project as its history leaves it.
  ///
  /// With `numbers`, it may have no more than the project's own record, the activities that were
  /// made with them, those that wait for them, and all that any of these wait for.
  func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot

  /// The outline of a project's plan, as its history leaves it.
  func outline(of project: String) throws(StorageError) -> OutlinedPlan

  /// Where what is kept of a project beside its history isn't what the history leads to, in sentences.
  func differences(from ledger: Ledger) throws(StorageError) -> [String]

  /// Appends all of `transactions` or none, and returns once they are on disk.
  ///
  /// `expecting` is the project's last revision, 0 for a new one. Throws `.stale` when someone has
  /// appended since.
  func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry]

  /// Appends what `make` gives for the entries that have come since `revision`, all of it or none;
  /// returns those entries and its own once they are on disk.
  ///
  /// Nobody else's come between what it was given and its own, so that whoever has to wait for others
  /// need only do so once. It may be called again, with more. Throws `.removed` when the project is gone.
  func append(
    to project: String, after revision: Int,
    _ make: ([Entry]) throws(StorageError) -> [Transaction]
  ) throws(StorageError) -> [Entry]

  /// Puts another history in the place of a project's own, all of it or none, and leaves no trace
  /// of what isn't in it.
  ///
  /// The entries get new revisions, so that whoever has read the former history must read anew.
  /// `expecting` is the project's last revision; throws `.stale` as `append` does. There must be at
  /// least one transaction.
  func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry]

  /// Removes a project and its history for good.
  func remove(_ project: String) throws(StorageError)

  /// The ids of the stakeholders who have been forgotten, also in projects that are gone.
  func erased() throws(StorageError) -> Set<String>

  /// Keeps the ids of stakeholders who have been forgotten elsewhere.
  func note(erased ids: Set<String>) throws(StorageError)

  /// A number that changes when anybody else has changed anything; cheap enough to ask often.
  func stamp() throws(StorageError) -> Int
}

extension Journal {
  /// That they are in earnest.
  public var isPractice: Bool { false }

  /// That it is no copy.
  public var origin: CopyOrigin? { nil }

  /// That nothing is left out.
  public var isForReaders: Bool { false }

  /// That it is.
  public var place: JournalPlace { .unmoved }

  /// That it is for others to say.
  public var granted: AccessLevel? { nil }

  /// That there is none.
  public var news: Int32? { nil }

  /// Takes nothing.
  public func takeNews() {}

  /// Appends, and again on top of what others have appended meanwhile.
  public func append(
    to project: String, after revision: Int,
    _ make: ([Entry]) throws(StorageError) -> [Transaction]
  ) throws(StorageError) -> [Entry] {
    var news: [Entry] = []
    while true {
      let known = news.last?.revision ?? revision
      let transactions = try make(news)
      if !transactions.isEmpty {
        do {
          return news + (try append(transactions, to: project, expecting: known))
        } catch  where error.reason == .stale {}
      }
      let others = try load(project, after: known)
      if others.isEmpty, transactions.isEmpty { return news }
      if others.isEmpty { throw .removed }
      news += others
    }
  }

  /// The outline of the plan in the project's snapshot.
  public func outline(of project: String) throws(StorageError) -> OutlinedPlan {
    let snapshot = try snapshot(of: project)
    return (snapshot, PlanOutline(snapshot.project))
  }

  /// Where its snapshot isn't the ledger's.
  public func differences(from ledger: Ledger) throws(StorageError) -> [String] {
    try snapshot(of: ledger.project.id) == ledger.snapshot ? [] : [Examination.otherThanHistory]
  }

  /// As the list of projects has it.
  public func onlyProject() throws(StorageError) -> String? {
    let ids = try projects()
    return ids.count == 1 ? ids[0] : nil
  }

  /// The project's ledger with its history unread, or whole where that is needed to know the state.
  public func opening(of project: String) throws(StorageError) -> Ledger {
    if let ledger = Ledger(try snapshot(of: project)) { return ledger }
    return try ledger(of: project)
  }

  /// The ledger of a snapshot, with as much of the history as it takes until `isEnough`, or all of it.
  public func ledger(
    _ snapshot: Snapshot, until isEnough: (Ledger) -> Bool
  ) throws(StorageError) -> Ledger {
    guard var ledger = Ledger(snapshot) else { return try ledger(of: snapshot.project.id) }
    while !ledger.isWhole, !isEnough(ledger) {
      // Twice as much each time, so that what is read first is soon a small part of it.
      let slice = try load(
        ledger.project.id, before: ledger.unread + 1, last: max(16, ledger.entries.count),
        knowing: ledger.revision)
      guard slice.isLast || !slice.entries.isEmpty else { throw .replaced }
      ledger.fill(History(slice.entries + ledger.entries, isWhole: slice.isLast))
    }
    return ledger
  }

  /// Gives the entries that lead to a snapshot to `visit` in slices, the last first, `limit` at most;
  /// returns how many there are before them.
  ///
  /// Throws `.replaced` when the history becomes another meanwhile.
  public func walkBack(
    from snapshot: Snapshot, limit: Int, slice size: Int = 500, _ visit: ([Entry]) -> Void
  ) throws(StorageError) -> Int {
    let project = snapshot.project.id
    var (end, rest) = (snapshot.revision + 1, limit)
    while rest > 0 {
      let slice = try load(
        project, before: end, last: min(rest, size), knowing: snapshot.revision)
      visit(slice.entries)
      if slice.isLast { return 0 }
      guard let first = slice.entries.first else { throw .replaced }
      (end, rest) = (first.revision, rest - slice.entries.count)
    }
    return try count(project, before: end, knowing: snapshot.revision)
  }

  /// The project as its history leaves it.
  public func snapshot(of project: String) throws(StorageError) -> Snapshot {
    try snapshot(of: project, activities: nil)
  }
}

/// Where a storage is that is open.
public enum JournalPlace: Sendable {
  /// Where its name leads.
  case unmoved
  /// There is nothing where its name leads.
  case missing
  /// There is another where its name leads.
  case exchanged
}

/// The outline of a plan, with of the rest of its project at least the project's own record and its
/// departments.
public typealias OutlinedPlan = (rest: Snapshot, plan: PlanOutline)

/// A piece of a history, as it is read a change at a time.
public enum HistoryPart: Equatable {
  /// A transaction begins, here without its changes, which follow.
  case transaction(Transaction)
  /// The next change of the transaction that began last.
  case change(Change)
}

extension Transaction {
  /// The transaction as a walk gives it: itself without its changes, and then each of them.
  public var parts: [HistoryPart] {
    let bare = Transaction(
      id: id, author: author, time: time, label: label, act: act, changes: [])
    return [.transaction(bare)] + changes.map(HistoryPart.change)
  }

  /// Whether its texts can be stored: SQL databases end a text at the first NUL.
  public var isStorable: Bool {
    func areStorable(_ texts: [String]) -> Bool { texts.allSatisfy { !$0.utf8.contains(0) } }
    // A change at a time: all the texts of a large import would take much room.
    return areStorable([id, author, label]) && changes.allSatisfy { areStorable($0.texts) }
  }
}

extension Change {
  fileprivate var texts: [String] {
    switch self {
    case .insert(let reference, let fields), .remove(let reference, let fields):
      [reference.id] + fields.keys + fields.values
    case .set(let reference, let field, let old, let new):
      [reference.id, field, old ?? "", new ?? ""]
    }
  }
}
