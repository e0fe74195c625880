import Core
import Synchronization

/// A journal in memory, for tests and throw-away projects.
public final class MemoryJournal: Journal {
  private struct State {
    var order: [String] = []
    var entries: [String: [Entry]] = [:]
    var revision = 0
  }

  private let state = Mutex(State())

  /// Always the same words.
  public let name = "hukommelsen"
  /// Never.
  public let isReadOnly = false

  /// Creates an empty journal.
  public init() {}

  /// The ids of the projects, oldest first.
  public func projects() throws(StorageError) -> [String] { state.withLock { $0.order } }

  /// The project's entries with a revision above `revision`, in order.
  public func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    state.withLock { $0.entries[project, default: []].filter { $0.revision > revision } }
  }

  /// Appends all of `transactions`.
  public func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    let appended: [Entry]? = state.withLock { state in
      guard state.entries[project]?.last?.revision ?? 0 == expecting else { return nil }
      if state.entries[project] == nil, !transactions.isEmpty { state.order.append(project) }
      let new = transactions.map { transaction in
        state.revision += 1
        return Entry(revision: state.revision, transaction: transaction)
      }
      if !new.isEmpty { state.entries[project, default: []] += new }
      return new
    }
    guard let appended else { throw .stale }
    return appended
  }

  /// Removes a project and its history.
  public func remove(_ project: String) throws(StorageError) {
    state.withLock { state in
      state.entries[project] = nil
      state.order.removeAll { $0 == project }
    }
  }

  /// The number of entries ever appended.
  public func stamp() throws(StorageError) -> Int { state.withLock { $0.revision } }
}
