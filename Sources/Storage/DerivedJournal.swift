import Core
import Synchronization

/// A journal whose histories are made of another's, which are read whole for it, and which isn't
/// written to.
public protocol DerivedJournal: Journal {
  /// The project's entries, in order.
  func entries(of project: String) throws(StorageError) -> [Entry]
  /// Why nothing is written.
  var refusal: StorageError { get }
}

extension DerivedJournal {
  /// The project's entries; throws `.replaced` when none of them has the revision `known`.
  func entries(
    of project: String, knowing known: Int
  ) throws(StorageError) -> [Entry] {
    let entries = try entries(of: project)
    guard entries.contains(where: { $0.revision == known }) else { throw .replaced }
    return entries
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

  /// How many entries the project has before a revision.
  public func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try entries(of: project, knowing: known).count { $0.revision < revision }
  }

  /// Gives the project's history to `visit`, oldest first, a change at a time.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    for entry in try entries(of: project) { try entry.transaction.parts.forEach(visit) }
  }

  /// The project as its history leaves it.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    try ledger(of: project).snapshot
  }

  /// Throws: it isn't written to.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    throw refusal
  }

  /// Throws: it isn't written to.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    throw refusal
  }

  /// Throws: it isn't written to.
  public func remove(_ project: String) throws(StorageError) { throw refusal }

  /// Throws: it isn't written to.
  public func note(erased ids: Set<String>) throws(StorageError) { throw refusal }
}

/// What has been made of a journal's projects, kept while its stamp is the same.
final class StampedValues<Value: Sendable>: Sendable {
  private let kept = Mutex<(stamp: Int?, values: [String: Value])>((nil, [:]))

  /// What is kept of a project, or else what `make` makes of it.
  func value(
    of project: String, in journal: any Journal, _ make: () throws(StorageError) -> Value
  ) throws(StorageError) -> Value {
    // Before the reading; where it can't be asked for, reading may still be worth a wait.
    let stamp = try? journal.stamp()
    if let known = kept.withLock({ $0.stamp == stamp ? $0.values[project] : nil }) { return known }
    let value = try make()
    guard let stamp else { return value }
    kept.withLock {
      if $0.stamp != stamp { $0 = (stamp, [:]) }
      $0.values[project] = value
    }
    return value
  }
}
