import Core
import Foundation
import Storage
import Synchronization

/// What one writer has done.
struct Tally: Sendable {
  /// The ids of the transactions that were acknowledged.
  var acknowledged: [String] = []
  /// How many milliseconds each took, from the first try.
  var waits: [Double] = []
  var stale = 0
  var busy = 0
  /// How many milliseconds the one took that was given up when the time was over.
  var unfinished = 0.0
}

/// Writers with a thread and a journal each, and a project in which each has an activity of its own.
final class Crowd: Sendable {
  private let address: String
  private let project: String
  private let activities: [String]
  private let first: any Journal

  /// Makes a project for so many writers.
  init(at address: String, of count: Int) throws(StorageError) {
    self.address = address
    project = UUID().uuidString.lowercased()
    activities = (1...count).map { "activity-\($0)" }
    first = try open(address, creating: true)
    let founding = Playbook.newProject(
      name: "Skrivere", organisation: "", leader: "", departments: [],
      newID: { UUID().uuidString.lowercased() })
    let revision = try first.append([sign(founding, by: 0)], to: project, expecting: 0).last!
      .revision
    let new = activities.map { id in Activity(id: id).with { $0.title = id } }
    let addition = try first.snapshot(of: project).project.add(new)
    _ = try first.append([sign(addition, by: 0)], to: project, expecting: revision)
  }

  private func sign(_ edit: Edit, by writer: Int) -> Transaction {
    edit.signed(
      id: UUID().uuidString.lowercased(), author: "Skriver \(writer)",
      time: Moment(seconds: time(nil)))
  }

  /// Lets all append for a while, from the moment when the last of them has opened its journal.
  func work(for seconds: Double) throws -> [Tally] {
    let (opened, begin, done) = (
      DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
    )
    let results = Mutex<[Result<Tally, any Error>]>([])
    for writer in activities.indices {
      Thread.detachNewThread { [self] in
        let result = Result {
          let journal = Result { try open(address) }
          opened.signal()
          begin.wait()
          return try append(by: writer, to: journal.get(), for: seconds)
        }
        results.withLock { $0.append(result) }
        done.signal()
      }
    }
    activities.forEach { _ in opened.wait() }
    activities.forEach { _ in begin.signal() }
    activities.forEach { _ in done.wait() }
    return try results.withLock { try $0.map { try $0.get() } }
  }

  private func append(
    by writer: Int, to journal: any Journal, for seconds: Double
  ) throws(StorageError) -> Tally {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var (tally, note, revision) = (Tally(), "", 0)
    while clock.now < end {
      let new = "Gang \(tally.waits.count)"
      let edit = Edit(
        "Aktivitet \(writer + 1): bemærkninger",
        [.set(Reference(.activity, activities[writer]), field: "note", old: note, new: new)])
      let transaction = sign(edit, by: writer + 1)
      let began = clock.now
      let isSaved = try append(transaction, to: journal, after: &revision, until: end, &tally)
      let wait = (clock.now - began) / .milliseconds(1)
      guard isSaved else {
        tally.unfinished = wait
        break
      }
      tally.waits.append(wait)
      tally.acknowledged.append(transaction.id)
      note = new
    }
    return tally
  }

  /// Appends on top of what others have appended meanwhile, as the program does, and tries again while
  /// others hold the database; false when that takes until the time is over.
  private func append(
    _ transaction: Transaction, to journal: any Journal, after revision: inout Int,
    until end: ContinuousClock.Instant, _ tally: inout Tally
  ) throws(StorageError) -> Bool {
    var isBehind = revision == 0
    while ContinuousClock.now < end {
      do {
        if isBehind {
          revision = try journal.load(project, after: revision).last?.revision ?? revision
          isBehind = false
        }
        revision = try journal.append([transaction], to: project, expecting: revision).last!
          .revision
        return true
      } catch  where error.reason == .stale {
        tally.stale += 1
        isBehind = true
      } catch  where error.reason == .busy {
        tally.busy += 1
      }
    }
    return false
  }

  /// How many acknowledged transactions the history hasn't got; also those that the state doesn't
  /// follow from.
  func lost(_ tallies: [Tally]) throws -> Int {
    let ledger = try first.ledger(of: project)
    let known = Set(ledger.entries.map(\.transaction.id))
    let kept = try first.snapshot(of: project).project
    if kept != ledger.project { throw StorageError(.unreadable, "The state isn't the history's.") }
    return tallies.flatMap(\.acknowledged).count { !known.contains($0) }
  }
}

private func open(_ address: String, creating: Bool = false) throws(StorageError) -> any Journal {
  if address.hasPrefix("postgresql:") {
    return try PostgreSQLJournal(address: PostgreSQLAddress(address), creating: creating)
  }
  return try SQLiteJournal(path: address, creating: creating)
}
