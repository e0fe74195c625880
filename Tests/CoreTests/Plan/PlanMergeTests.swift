import Core
import TestSupport
import Testing

/// Two people change the plan from the same state.
@Suite struct PlanMergeTests {
  var ledger = Ledger(projectID: "p")

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "", departments: [], newID: ids.next))
    try ledger.make(
      ledger.project.add(["a", "b", "c"].map { id in Activity(id: id).with { $0.title = id } }))
  }

  private func activity(_ id: String) -> Activity { ledger.project.activity(id)! }

  private func depend(_ id: String, on others: [String]) throws -> Edit {
    ledger.project.edit(activity(id)) { $0.dependsOn = others }
  }

  @Test mutating func activitiesAddedAtTheSameTimeGetDifferentNumbers() throws {
    let project = ledger.project
    let first = project.add([Activity(id: "d").with { $0.title = "Den enes" }])
    let second = project.add([Activity(id: "e").with { $0.title = "Den andens" }])
    try ledger.make(first)
    let merge = ledger.project.merge(second.changes)
    #expect(merge.conflicts.isEmpty)
    try ledger.make(Edit(second.label, merge.changes))
    #expect(ledger.project.activities.map(\.number) == [1, 2, 3, 4, 5])
    #expect(Activity.numbered(5, in: ledger.project)?.title == "Den andens")
  }

  @Test mutating func aNumberIsNotGivenAgain() throws {
    try ledger.make(ledger.project.remove(Reference(.activity, "c")))
    try ledger.make(ledger.project.add([Activity(id: "d").with { $0.title = "d" }]))
    #expect(ledger.project.activities.map(\.number) == [1, 2, 4])
  }

  @Test mutating func twoHalvesOfACircleConflict() throws {
    let second = try depend("b", on: ["a"])
    try ledger.make(depend("a", on: ["b"]), by: "Driftschef")
    let conflict = try #require(ledger.project.merge(second.changes).conflicts.first)
    #expect(conflict.obstacle == .cycle("2 → 1 → 2"))
    #expect(
      ledger.explain(conflict)
        == "Efter en andens ændring ville aktiviteterne vente på hinanden i ring: 2 → 1 → 2.")
  }

  @Test mutating func anUndoThatWouldCloseACircleIsRefused() throws {
    try ledger.make(depend("a", on: ["b"]), by: "Projektleder")
    try ledger.make(depend("a", on: []), by: "Projektleder")
    try ledger.make(depend("b", on: ["c"]), by: "Driftschef")
    try ledger.make(depend("c", on: ["a"]), by: "Driftschef")
    #expect(
      throws: Refusal(
        """
        »Aktivitet 1: venter på fjernet« kan ikke fortrydes: Efter en andens ændring ville \
        aktiviteterne vente på hinanden i ring: 1 → 2 → 3 → 1.
        """)
    ) { try ledger.undo(by: "Projektleder") }
  }

  @Test mutating func manyRemovalsFindWhatSomebodyHasComeToDependOn() throws {
    let many = (0..<9).map { number in Activity(id: "m\(number)").with { $0.title = "Mange" } }
    try ledger.make(ledger.project.add(many), by: "Sekretariat")
    let removals = many.reversed().map { ledger.project.activity($0.id)!.removal }
    #expect(ledger.project.merge(removals).conflicts.isEmpty)
    try ledger.make(depend("a", on: ["m4"]))
    #expect(
      ledger.project.merge(removals).conflicts.map(\.obstacle)
        == [.inUse(by: Reference(.activity, "a"))])
    let freed = depend("a", freedOf: "m4") + removals
    #expect(ledger.project.merge(freed).conflicts.isEmpty)
  }

  private func depend(_ id: String, freedOf other: String) -> [Change] {
    activity(id).changes { $0.dependsOn.removeAll { $0 == other } }
  }

  @Test mutating func whatDependsOnARemovedActivityIsFreed() throws {
    try ledger.make(depend("b", on: ["a", "c"]))
    try ledger.make(ledger.project.addChecklistItem("Ring", to: activity("a"), id: "i"))
    #expect(ledger.project.checklistCount(of: activity("a")) == (0, 1))
    try ledger.make(ledger.project.remove(Reference(.activity, "a")))
    #expect(activity("b").dependsOn == ["c"])
    #expect(ledger.project.checklistItem("i") == nil)
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(activity("b").dependsOn == ["a", "c"])
    #expect(ledger.project.checklist(of: activity("a")).map(\.text) == ["Ring"])
  }
}
