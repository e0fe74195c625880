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
  /// How many entries of others it was told of with its own.
  var others = 0
  /// How often it was told that others had held the database for too long.
  var busy = 0
  /// How many milliseconds the one took that wasn't done when the time was over.
  var unfinished = 0.0
}

/// Writers with a thread and a journal each, and a project in which each has an activity of its own.
final class Crowd: Sendable {
  private let address: String
  private let project: String
  private let activities: [String]
  private let first: any Journal
  private let start: Snapshot

  /// Makes a project for so many writers.
  init(at address: String, of count: Int) throws(StorageError) {
    self.address = address
    project = UUID().uuidString.lowercased()
    activities = (1...count).map { "activity-\($0)" }
    first = try open(address, creating: true)
    let journal = first
    var snapshot = Snapshot(projectID: project)
    let founder = Self.signature(of: 0, with: { UUID().uuidString.lowercased() })
    _ = try journal.commit(
      Playbook.newProject(
        name: "Skrivere", organisation: "", leader: "", departments: [],
        newID: { UUID().uuidString.lowercased() }),
      on: &snapshot, by: founder)
    let new = activities.map { id in Activity(id: id).with { $0.title = id } }
    _ = try journal.commit(snapshot.project.add(new), on: &snapshot, by: founder)
    start = snapshot
  }

  private static func signature(
    of writer: Int, with newID: @escaping @Sendable () -> String
  ) -> Signature {
    Signature(
      author: "Skriver \(writer)", now: { Moment(seconds: time(nil)) }, newID: newID)
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
    var (tally, note): (Tally, String?) = (Tally(), nil)
    var (snapshot, began) = (start, clock.now)
    while clock.now < end {
      let new = "Gang \(tally.waits.count)"
      let edit = Edit(
        "Aktivitet \(writer + 1): bemærkninger",
        [.set(Reference(.activity, activities[writer]), field: "note", old: note, new: new)])
      let id = UUID().uuidString.lowercased()
      do throws(StorageError) {
        guard
          case .committed(let entries) = try journal.commit(
            edit, on: &snapshot, by: Self.signature(of: writer + 1, with: { id }))
        else { throw StorageError(.other, "Others have changed an activity that isn't theirs.") }
        tally.others += entries.count - 1
      } catch  where error.reason == .busy {
        tally.busy += 1
        tally.unfinished = (clock.now - began) / .milliseconds(1)
        continue
      }
      tally.waits.append((clock.now - began) / .milliseconds(1))
      tally.acknowledged.append(id)
      (note, began, tally.unfinished) = (new, clock.now, 0)
    }
    return tally
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
  var options = OpeningOptions()
  options.creating = creating
  return try DatabaseAddress(address).open(options)
}
