import Core
import Synchronization

/// A journal as readers see it: without what is confidential, and not to be written to.
///
/// Nothing that is made of it can tell what isn't there, whatever screen, paper or command asks. When
/// something comes that changes what readers see of what was before, it has to be read anew.
public final class ReaderJournal: GuardedJournal {
  /// The journal behind it.
  public let journal: any Journal
  private let access: Access
  /// What has been read of the projects, while the journal's stamp is the same.
  private let kept = Mutex<(stamp: Int?, projects: [String: Read])>((nil, [:]))

  /// A project's history as it is, and as readers see it.
  private struct Read {
    let whole: [Entry]
    let view: ReaderView
    let shown: [Entry]
  }

  /// Creates a journal for whoever has only this access to another.
  public init(_ journal: any Journal, _ access: Access) {
    (self.journal, self.access) = (journal, access)
  }

  /// Why nothing can be appended.
  public var hindrance: String? { access.hindrance }
  /// That what is confidential is left out.
  public var isForReaders: Bool { true }

  private func read(_ project: String) throws(StorageError) -> Read {
    // Before the reading; where it can't be asked for, reading may still be worth a wait.
    let stamp = try? journal.stamp()
    if let known = kept.withLock({ $0.stamp == stamp ? $0.projects[project] : nil }) {
      return known
    }
    let whole = try journal.load(project, after: 0)
    let view = ReaderView(of: whole)
    let read = Read(whole: whole, view: view, shown: view.shown(whole))
    guard let stamp else { return read }
    kept.withLock {
      if $0.stamp != stamp { $0 = (stamp, [:]) }
      $0.projects[project] = read
    }
    return read
  }

  private func entries(
    of project: String, knowing known: Int
  ) throws(StorageError) -> [Entry] {
    let entries = try read(project).shown
    guard entries.contains(where: { $0.revision == known }) else { throw .replaced }
    return entries
  }

  /// The project's entries with a revision above `revision`, in order.
  ///
  /// Throws `.replaced` also when they change what readers see of those before.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    let read = try read(project)
    if revision == 0 || read.whole.isEmpty { return read.shown }
    guard let place = read.whole.firstIndex(where: { $0.revision == revision }) else {
      throw .replaced
    }
    let news = read.shown[(place + 1)...]
    if !news.isEmpty, ReaderView(of: read.whole[...place]) != read.view { throw .replaced }
    return Array(news)
  }

  /// Reads a project's history to its end.
  public func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError) {
    let known = try entries(of: reading.project, knowing: reading.end)
    let read = reading.history.entries.count
    reading.take(
      HistorySlice(Array(known.filter { $0.revision <= reading.end }.dropFirst(read))))
  }

  /// The last `count` of the project's entries before a revision.
  public func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice {
    let earlier = try entries(of: project, knowing: known).filter { $0.revision < revision }
    return HistorySlice(earlier.suffix(count), isLast: earlier.count <= count)
  }

  /// Gives the project's history to `visit`, oldest first, a change at a time.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    for entry in try read(project).shown { try entry.transaction.parts.forEach(visit) }
  }

  /// The project as its history leaves it.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    try ledger(of: project).snapshot
  }

  /// Throws: readers change nothing.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    throw refusal
  }

  /// Throws: readers change nothing.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    throw refusal
  }

  /// Throws: readers change nothing.
  public func remove(_ project: String) throws(StorageError) { throw refusal }

  /// Throws: readers change nothing.
  public func note(erased ids: Set<String>) throws(StorageError) { throw refusal }

  private var refusal: StorageError { StorageError(.role, access.hindrance ?? "") }
}
