import Core
import Synchronization

/// A journal as it was when a day had ended, to be looked at and not written to.
///
/// Every project is the fold of the entries that had been made by then; projects that hadn't been
/// made aren't there. It sees what others write meanwhile, and not what is written through the same
/// journal: whoever does that makes another.
public final class PastJournal: Journal {
  /// The day.
  public let day: Day
  private let journal: any Journal
  private let zone: Zone
  /// What has been read of the projects, while the journal's stamp is the same.
  private let kept = Mutex<(stamp: Int?, entries: [String: [Entry]])>((nil, [:]))

  /// Creates a journal that is as another was when a day had ended in a time zone.
  public init(_ journal: any Journal, endOf day: Day, in zone: Zone) {
    (self.journal, self.day, self.zone) = (journal, day, zone)
  }

  /// What the journal is called.
  public var name: String { journal.name }
  /// Why nothing can be appended.
  public var hindrance: String? { StorageError.past(day).message }
  /// Whether the journal is for practice.
  public var isPractice: Bool { journal.isPractice }
  /// Whether what is confidential is left out.
  public var isForReaders: Bool { journal.isForReaders }

  /// The day that a project was made, however much later that is; nil where there is none.
  public func beginning(of project: String) throws(StorageError) -> Day? {
    try first(of: project, where: { _ in true }).map { zone.day(of: $0.time) }
  }

  /// The first transaction of a project that is wanted; reads no further.
  private func first(
    of project: String, where isWanted: (Transaction) -> Bool
  ) throws(StorageError) -> Transaction? {
    struct Stop: Error {}
    var found: Transaction?
    do {
      try journal.walk(project) { part in
        guard case .transaction(let transaction) = part, isWanted(transaction) else { return }
        found = transaction
        throw Stop()
      }
    } catch let error as StorageError {
      throw error
    } catch {}
    return found
  }

  private func entries(of project: String) throws(StorageError) -> [Entry] {
    // Before the reading; where it can't be asked for, reading may still be worth a wait.
    let stamp = try? journal.stamp()
    let known = kept.withLock { $0.stamp == stamp ? $0.entries[project] : nil }
    if let known { return known }
    let entries = Array(try journal.load(project, after: 0).made(before: zone.end(of: day)))
    guard let stamp else { return entries }
    kept.withLock {
      if $0.stamp != stamp { $0 = (stamp, [:]) }
      $0.entries[project] = entries
    }
    return entries
  }

  private func entries(
    of project: String, knowing known: Int
  ) throws(StorageError) -> [Entry] {
    let entries = try entries(of: project)
    guard entries.contains(where: { $0.revision == known }) else { throw .replaced }
    return entries
  }

  /// The ids of the projects there were, by the time they were made.
  public func projects() throws(StorageError) -> [String] {
    let end = zone.end(of: day)
    var found: [String] = []
    for project in try journal.projects()
    where try first(of: project, where: { $0.time < end }) != nil { found.append(project) }
    return found
  }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    if revision == 0 { return try entries(of: project) }
    return try entries(of: project, knowing: revision).filter { $0.revision > revision }
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

  /// How many entries the project had before a revision.
  public func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try entries(of: project, knowing: known).count { $0.revision < revision }
  }

  /// Gives the project's history to `visit`, oldest first, a change at a time.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    for entry in try entries(of: project) { try entry.transaction.parts.forEach(visit) }
  }

  /// The project as its history had left it.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    try ledger(of: project).snapshot
  }

  /// Throws: the past can't be added to.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    throw .past(day)
  }

  /// Throws: the past can't be changed.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    throw .past(day)
  }

  /// Throws: the past can't be changed.
  public func remove(_ project: String) throws(StorageError) { throw .past(day) }

  /// The journal's own: whoever has been forgotten isn't there on any day.
  public func erased() throws(StorageError) -> Set<String> { try journal.erased() }

  /// Throws: the past can't be changed.
  public func note(erased ids: Set<String>) throws(StorageError) { throw .past(day) }

  /// The journal's own.
  public func stamp() throws(StorageError) -> Int { try journal.stamp() }
}

extension StorageError {
  /// The project is shown as it was at the end of a day.
  public static func past(_ day: Day) -> StorageError {
    StorageError(
      .past,
      "Projektet vises, som det var den \(day.medium), så intet kan ændres. Udelad --som-den for at "
        + "ændre det, som det er nu.")
  }
}
