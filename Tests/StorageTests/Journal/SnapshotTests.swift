import Core
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// A project as it stands is read without its history, and is what the history adds up to.
@Suite struct SnapshotTests {
  static let seeds: [UInt64] = Array(1...6)

  /// Lives random histories of two projects side by side, and calls `check` now and then.
  private func live(
    _ seed: UInt64, in journals: [any Journal], check: (Ledger) throws -> Void
  ) throws {
    var histories = [try RandomHistory(seed: seed), try RandomHistory(seed: seed + 100)]
    var revisions = [0, 0]
    for step in 0..<80 {
      for place in histories.indices {
        let known = step == 0 ? 0 : histories[place].ledger.entries.count
        if step > 0 { try histories[place].step() }
        let new = histories[place].ledger.entries.dropFirst(known).map(\.transaction)
        let entries = try journals[step % journals.count].append(
          new, to: "p\(place)", expecting: revisions[place])
        revisions[place] = entries.last?.revision ?? revisions[place]
      }
      if step % 8 == 0 { try check(try journals[0].ledger(of: "p\(step / 8 % 2)")) }
    }
  }

  @Test(arguments: Backend.allCases, seeds)
  func isWhatTheHistoryAddsUpTo(backend: Backend, seed: UInt64) throws {
    try backend.withJournals { journal, other throws in
      try live(seed, in: [journal, other]) { ledger throws in
        let snapshot = try other.snapshot(of: ledger.project.id)
        #expect(snapshot == ledger.snapshot)
        let coming = Activity(id: "ny")
        #expect(snapshot.project.add(coming).changes == ledger.project.add(coming).changes)
        let newcomer = Stakeholder(id: "ny")
        #expect(
          snapshot.project.add(newcomer).changes == ledger.project.add(newcomer).changes)
      }
    }
  }

  @Test(arguments: Backend.allCases, seeds)
  func aPartHasWhatATickNeeds(backend: Backend, seed: UInt64) throws {
    try backend.withJournals { journal, other throws in
      try live(seed, in: [journal, other]) { ledger throws in
        let whole = Plan(ledger.project)
        let none = try other.snapshot(of: ledger.project.id, activities: [])
        #expect(none.revision == ledger.revision && none.project.info == ledger.project.info)
        for activity in whole.activities {
          let snapshot = try other.snapshot(of: ledger.project.id, activities: [activity.number])
          #expect(snapshot.revision == ledger.revision)
          #expect(snapshot.project.info == ledger.project.info)
          let part = Plan(snapshot.project)
          #expect(part.activity(activity.id) == activity)
          for (found, waiting) in zip(part.successors(of: activity), whole.successors(of: activity))
          {
            #expect(found == waiting)
            #expect(part.isReady(found) == whole.isReady(waiting))
          }
          #expect(part.successors(of: activity).count == whole.successors(of: activity).count)
        }
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func isEmptyWhereThereIsNoProject(backend: Backend) throws {
    try backend.withJournals { journal, _ throws in
      #expect(try journal.snapshot(of: "p") == Snapshot(projectID: "p"))
      #expect(try journal.snapshot(of: "p", activities: [1]) == Snapshot(projectID: "p"))
    }
  }

  @Test(arguments: Backend.allCases)
  func aTickMadeFromAPartIsCheckedAgainstWhatOthersDid(backend: Backend) throws {
    try backend.withJournals { journal, other throws in
      let ids = NewIDs()
      var chief = Snapshot(projectID: "p")
      let by = Signature.test("Driftschef")
      for make in [
        { (_: Project) in
          Playbook.newProject(
            name: "Samdrift", organisation: "", leader: "", departments: [], newID: ids.next)
        },
        { $0.add([Activity(id: "a"), Activity(id: "b"), Activity(id: "c")]) },
      ] {
        _ = try journal.commit(make(chief.project), on: &chief, by: by)
      }
      #expect(try journal.snapshot(of: "p") == chief)

      let day = Day(iso: "2026-11-23")!
      var part = try other.snapshot(of: "p", activities: [1])
      let tick = part.project.tick([part.project.activity("a")!], on: day, by: "Leder")
      // Somebody else does something about another activity meanwhile.
      let remark = chief.project.edit(chief.project.activity("c")!) { $0.note = "Nu" }
      _ = try journal.commit(remark, on: &chief, by: by)
      let result = try other.commit(tick, on: &part, by: .test("Leder"))
      guard case .committed(let entries) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(entries.map(\.transaction.author) == ["Driftschef", "Leder"])
      #expect(try part == journal.snapshot(of: "p"))

      // And then about the same.
      var late = try other.snapshot(of: "p", activities: [2])
      let second = late.project.tick([late.project.activity("b")!], on: day, by: "Leder")
      try journal.catchUp(&chief)
      let status = chief.project.edit(chief.project.activity("b")!) {
        $0.status = .waiting
      }
      _ = try journal.commit(status, on: &chief, by: by)
      guard case .conflicting(let conflicts, _) = try other.commit(second, on: &late, by: by) else {
        Issue.record("No conflict")
        return
      }
      #expect(conflicts.first?.obstacle == .changed(now: "waiting"))
    }
  }
}
