import Core
import Storage
import Synchronization

/// A journal in memory.
public final class MemoryJournal: Journal {
  /// All that is kept.
  public struct State: Sendable {
    var order: [String] = []
    var entries: [String: [Entry]] = [:]
    var revision = 0
    var changes = 0
    var erased: Set<String> = []

    /// Gives transactions the next revisions.
    mutating func number(_ transactions: [Transaction]) -> [Entry] {
      let entries = zip((revision + 1)..., transactions).map(Entry.init)
      revision += entries.count
      changes += 1
      return entries
    }
  }

  private let state = Mutex(State())

  /// All that is kept, to be put into another journal.
  public var contents: State {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  /// Always the same words.
  public let name = "hukommelsen"
  /// Always nil.
  public let hindrance: String? = nil

  /// Creates an empty journal.
  public init() {}

  /// The ids of the projects, oldest first.
  public func projects() throws(StorageError) -> [String] {
    state.withLock { state in
      state.order.enumerated().map { place, project in
        (state.entries[project]?.first?.transaction.time.seconds ?? 0, place, project)
      }.sorted { $0 < $1 }.map(\.2)
    }
  }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    let entries = state.withLock { $0.entries[project, default: []] }
    let isKnown = revision == 0 || entries.contains { $0.revision == revision }
    guard entries.isEmpty || isKnown else { throw .replaced }
    return entries.filter { $0.revision > revision }
  }

  /// Reads on in a project's history, an entry at a time.
  public func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError) {
    let all = try load(reading.project, after: 0)
    let entries = all.filter { $0.revision <= reading.end }
    guard all.isEmpty || entries.last?.revision == reading.end else { throw .replaced }
    let start = reading.history.entries.count
    let end = min(start + max(1, count / 10), entries.count)
    reading.take(HistorySlice(Array(entries[start..<end]), isLast: end == entries.count))
  }

  /// The last `count` of the project's entries before a revision.
  public func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice {
    let earlier = try entries(of: project, before: revision, knowing: known)
    return HistorySlice(earlier.suffix(count), isLast: earlier.count <= count)
  }

  /// How many entries the project has before a revision.
  public func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try entries(of: project, before: revision, knowing: known).count
  }

  private func entries(
    of project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> [Entry] {
    let all = try load(project, after: 0)
    guard all.contains(where: { $0.revision == known }) else { throw .replaced }
    return all.filter { $0.revision < revision }
  }

  /// Gives the project's history to `visit`, oldest first, a change at a time.
  public func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    for entry in try load(project, after: 0) { try entry.transaction.parts.forEach(visit) }
  }

  /// The project as its history leaves it.
  public func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    try ledger(of: project).snapshot
  }

  /// Appends all of `transactions`.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    let result: Result<[Entry], StorageError> = state.withLock { state in
      let earlier = state.entries[project, default: []]
      guard earlier.last?.revision ?? 0 == expecting else { return .failure(.stale) }
      if transactions.isEmpty { return .success([]) }
      guard !project.isEmpty, Self.fit(earlier.map(\.transaction) + transactions) else {
        return .failure(.doesNotFit(name))
      }
      if earlier.isEmpty { state.order.append(project) }
      let new = state.number(transactions)
      state.entries[project] = earlier + new
      return .success(new)
    }
    return try result.get()
  }

  /// Puts another history in the place of a project's own.
  public func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    guard transactions.allSatisfy(\.isStorable) else { throw .unstorable }
    let result: Result<[Entry], StorageError> = state.withLock { state in
      guard state.entries[project]?.last?.revision == expecting else { return .failure(.stale) }
      guard !transactions.isEmpty, Self.fit(transactions) else {
        return .failure(.doesNotFit(name))
      }
      let new = state.number(transactions)
      state.entries[project] = new
      state.erased.formUnion(transactions.compactMap(\.forgotten))
      return .success(new)
    }
    return try result.get()
  }

  private static func fit(_ transactions: [Transaction]) -> Bool {
    let ids = transactions.map(\.id)
    return !ids.contains("") && Set(ids).count == ids.count
  }

  /// Removes a project and its history.
  public func remove(_ project: String) throws(StorageError) {
    state.withLock { state in
      state.entries[project] = nil
      state.order.removeAll { $0 == project }
      state.changes += 1
    }
  }

  /// The ids of those who have been forgotten.
  public func erased() throws(StorageError) -> Set<String> { state.withLock { $0.erased } }

  /// Keeps more of them.
  public func note(erased ids: Set<String>) throws(StorageError) {
    state.withLock { $0.erased.formUnion(ids) }
  }

  /// How often anything has been appended or removed.
  public func stamp() throws(StorageError) -> Int { state.withLock { $0.changes } }
}
