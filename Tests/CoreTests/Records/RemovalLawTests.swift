import Core
import TestSupport
import Testing

/// Any records can be removed, one or many at a time, whatever refers to them.
@Suite struct RemovalLawTests {
  @Test(arguments: JournalLawTests.seeds)
  func anySetOfRecordsIsRemovedWithoutConflict(seed: UInt64) throws {
    let start = try RandomHistory.ledger(seed: seed, steps: 200)
    let project = start.project
    let references = Kind.allCases.filter { $0 != .project }
      .flatMap { project.references(of: $0.type) }
    let all = references.filter { project.mayRemove($0) }
    var random = SeededRandom(seed: seed)
    for count in [1, 2, 3, 5, 8, 20, 60, all.count] {
      let chosen = Array(all.shuffled(using: &random).prefix(count))
      let edit = project.remove(chosen, "Slettet")
      try project.check(edit)
      let merge = project.merge(edit)
      #expect(merge.conflicts.isEmpty)
      #expect(merge.changes == edit.changes)
      let later = try #require(merge.result)
      for reference in chosen { #expect(!later.contains(reference)) }
      for kind in Kind.allCases { #expect(later.danglingReferences(of: kind.type) == []) }
      var before = later
      for change in edit.changes.reversed() { try before.apply(change.inverse) }
      #expect(before == project)
      let undone = later.merge(edit.changes.reversed().map(\.inverse))
      #expect(undone.conflicts.isEmpty)
    }
    for reference in references where !project.mayRemove(reference) {
      let edit = project.remove(reference)
      #expect(throws: Refusal.self) { try project.check(edit) }
      guard case .breaks = project.merge(edit).conflicts.first?.obstacle else {
        Issue.record("\(reference) can't go, and goes")
        continue
      }
    }
    // It can be taken back, whatever the rules say of the records that it took something from.
    for reference in all {
      var ledger = start
      try ledger.make(project.remove([reference], "Slettet"), by: "Projektleder")
      let undo = try ledger.undo(by: "Projektleder")
      try ledger.project.check(undo)
      #expect(ledger.project.merge(undo).conflicts.isEmpty)
    }
  }

  @Test func activitiesThatWaitForEachOtherAreRemovedTogether() throws {
    var project = Project(id: "p")
    let changes = [
      Activity(id: "a").insertion, Activity(id: "b").with { $0.dependsOn = ["a"] }.insertion,
      .set(Reference(.activity, "a"), field: "dependsOn", old: nil, new: "b"),
    ]
    for change in changes { try project.apply(change) }
    let merge = project.merge(project.remove(Array(project.activities)))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.result?.activities == [])
  }

  @Test func severalActivitiesGoThoughAnAdjustmentNamesOne() throws {
    var project = Project(id: "p")
    let activities = ["a", "b"].map { id in Activity(id: id).with { $0.title = id } }
    let adjustment = Adjustment(id: "j").with {
      $0.round = "r"
      $0.kind = .activityDeadline
      $0.text = "Senere"
      $0.activity = "a"
      $0.newDate = Day(iso: "2027-01-04")
      $0.state = .carriedOut
    }
    let round = Round(id: "r").with { $0.date = Day(iso: "2026-12-03") }
    for change in activities.map(\.insertion) + [round.insertion, adjustment.insertion] {
      try project.apply(change)
    }
    let edit = project.remove(activities)
    #expect(edit.onlyRemoves)
    #expect(!Edit("", edit.changes + activities[0].changes { $0.note = "x" }).onlyRemoves)
    #expect(!Edit("", edit.changes + activities[0].changes { $0.milestone = "4" }).onlyRemoves)
    #expect(!Edit("", [activities[0].insertion]).onlyRemoves)
    try project.check(edit)
    let merge = project.merge(edit)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.result?.adjustment("j")?.activity == nil)
  }
}

extension Project {
  /// Whether nothing of its own stands in the way of a record's removal.
  fileprivate func mayRemove(_ reference: Reference) -> Bool {
    (try? record(reference)?.checkRemoval(in: self)) != nil
  }
}
