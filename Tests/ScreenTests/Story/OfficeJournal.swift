import Core
import Storage
import Synchronization
import TestJournals

/// A journal in memory that several work on: for the program, others may hold it, and the disk may
/// be in trouble.
final class OfficeJournal: Journal {
  /// What stands in the program's way.
  struct State {
    /// What goes wrong whenever something is to be saved, if anything.
    var trouble: String?
    /// Whether somebody else holds the journal.
    var isHeld = false
    /// Whether its server can't be reached.
    var isAway = false
    /// Whether its server goes away after it has saved something, before it has said so.
    var losesNextAnswer = false
    /// What goes wrong whenever the history is to be read, if anything.
    var damage: String?
    /// What is said when a history is read from its beginning, which lacks the last entry that it
    /// should have; nil where none is missing.
    var damagedEnd: String?
    /// How often the program has begun to read a history from its beginning.
    var readings = 0
    /// The most fields of a history that it gives at a time.
    var slice = Int.max
  }

  let state = Mutex(State())
  private let journal: MemoryJournal

  init(_ journal: MemoryJournal) { self.journal = journal }

  var name: String { journal.name }
  var hindrance: String? { nil }

  func projects() throws(StorageError) -> [String] {
    try demandThere()
    return try journal.projects()
  }

  func load(_ project: String, after revision: Int) throws(StorageError) -> [Entry] {
    try demandThere()
    if revision == 0 { state.withLock { $0.readings += 1 } }
    if let damage = state.withLock({ $0.damagedEnd }) {
      throw revision == 0 ? StorageError(.unreadable, damage) : .replaced
    }
    return try journal.load(project, after: revision)
  }

  func read(_ reading: inout HistoryReading, fields count: Int) throws(StorageError) {
    try demandThere()
    if let damage = state.withLock({ $0.damage }) { throw StorageError(.unreadable, damage) }
    if state.withLock({ $0.damagedEnd }) != nil { throw .replaced }
    try journal.read(&reading, fields: min(count, state.withLock { $0.slice }))
  }

  func load(
    _ project: String, before revision: Int, last count: Int, knowing known: Int
  ) throws(StorageError) -> HistorySlice {
    try journal.load(project, before: revision, last: count, knowing: known)
  }

  func count(
    _ project: String, before revision: Int, knowing known: Int
  ) throws(StorageError) -> Int {
    try journal.count(project, before: revision, knowing: known)
  }

  func walk(_ project: String, _ visit: (HistoryPart) throws -> Void) throws {
    try journal.walk(project, visit)
  }

  func snapshot(
    of project: String, activities numbers: [Int]?
  ) throws(StorageError) -> Snapshot {
    try journal.snapshot(of: project, activities: numbers)
  }

  func append(
    _ transactions: [Transaction], to project: String, expecting: Int
  ) throws(StorageError) -> [Entry] {
    try demandFree()
    let entries = try journal.append(transactions, to: project, expecting: expecting)
    try demandAnswered()
    return entries
  }

  func replace(
    _ project: String, with transactions: [Transaction], expecting: Int
  ) throws(StorageError) -> [Entry] {
    try demandFree()
    let entries = try journal.replace(project, with: transactions, expecting: expecting)
    try demandAnswered()
    return entries
  }

  func remove(_ project: String) throws(StorageError) {
    try demandFree()
    try journal.remove(project)
  }

  func erased() throws(StorageError) -> Set<String> { try journal.erased() }

  func note(erased ids: Set<String>) throws(StorageError) { try journal.note(erased: ids) }

  func stamp() throws(StorageError) -> Int {
    try demandThere()
    return try journal.stamp()
  }

  private func demandAnswered() throws(StorageError) {
    let isAnswered = state.withLock { state in
      defer { state.losesNextAnswer = false }
      return !state.losesNextAnswer
    }
    if !isAnswered { throw StorageError(.unsure, Self.away) }
  }

  private func demandThere() throws(StorageError) {
    if state.withLock({ $0.isAway }) { throw StorageError(.away, Self.away) }
  }

  /// What is said while its server can't be reached.
  static let away = "Der er ingen forbindelse til hukommelsen. Programmet prøver igen."

  private func demandFree() throws(StorageError) {
    try demandThere()
    let state = state.withLock { $0 }
    if state.isHeld { throw StorageError(.busy, "En anden er ved at gemme.") }
    if let trouble = state.trouble { throw StorageError(.other, trouble) }
  }
}
