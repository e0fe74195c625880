import Core
import Demo
import TestSupport
import Testing

@Suite("Adjustments of keys, and of the goals with their milestone") struct KeyAdjustmentTests {
  let today = Day(iso: "2026-12-03")!
  let ids = NewIDs("t")
  let mixture = KeyMixture([(.dwellings, 70), (.tenancyUnits, 30)])!

  private func demo() throws -> Project {
    let ids = NewIDs("d")
    return try Ledger(folding: Demo.transactions(today: today, newID: ids.next)).project
  }

  private func adjusted(
    _ project: Project, _ body: (inout Adjustment) -> Void
  ) throws -> (before: Project, after: Project, edit: Edit) {
    var project = project
    let adjustment = Adjustment(id: "j").with {
      ($0.round, $0.text) = (project.rounds[0].id, "Fordi")
      body(&$0)
    }
    let added = project.add(adjustment)
    try project.check(added)
    try project.make(added)
    let edit = try project.carryOut(
      project.adjustment("j")!, today: today, newID: ids.next)
    try project.check(edit)
    return (project, try project.applying(edit), edit)
  }

  @Test func theKeyChangesAndTheAgreementGetsANewVersionInOneStep() throws {
    let demo = try demo()
    let key = try #require(demo.allocationKeys.last)
    let (before, after, edit) = try adjusted(demo) {
      ($0.kind, $0.key, $0.newMixture) = (.keyMixture, key.id, mixture)
    }
    #expect(
      before.consequence(of: before.adjustment("j")!)
        == "Fordelingsnøgle 3: 70 % boliger, 30 % lejemålsenheder i stedet for 50 % boliger, 50 % m²; "
        + "aftalen får en ny version, som afdelingerne skal tiltræde igen")
    #expect(after.allocationKey(key.id) == key.going(by: mixture))
    #expect(after.agreements.map(\.version) == [1, 2])
    #expect(after.agreements.last?.changes == "Opfølgning 1: Fordi")
    #expect(after.adjustment("j")?.state == .carriedOut)
    var back = after
    for change in edit.changes.reversed() { try back.apply(change.inverse) }
    #expect(back == before)
  }

  @Test func aDraftOfTheAgreementFollowsTheKeys() throws {
    let first = try demo()
    let demo = try first.applying(first.newVersion(newID: ids.next))
    let key = try #require(demo.allocationKeys.last)
    let (before, after, _) = try adjusted(demo) {
      ($0.kind, $0.key, $0.newMixture) = (.keyMixture, key.id, mixture)
    }
    #expect(!before.consequence(of: before.adjustment("j")!).contains("ny version"))
    #expect(after.agreements == before.agreements)
  }

  @Test func rejectingLeavesTheKey() throws {
    let demo = try demo()
    let key = try #require(demo.allocationKeys.last)
    let adjustment = Adjustment(id: "j").with {
      ($0.round, $0.text, $0.kind) = (demo.rounds[0].id, "Fordi", .keyMixture)
      ($0.key, $0.newMixture) = (key.id, mixture)
    }
    let project = try demo.applying(demo.add(adjustment))
    #expect(
      project.adjustmentsLost(with: [key.reference])
        == "Så kan justeringen »Fordi« ikke gennemføres.")
    let after = try project.applying(project.reject(adjustment, today: today))
    #expect(after.allocationKeys == demo.allocationKeys)
    let gone = try project.applying(project.remove(key.reference))
    let kept = try #require(gone.adjustment("j"))
    #expect(gone.consequence(of: kept) == "Ny fordeling i en slettet fordelingsnøgle")
    #expect(throws: Refusal.self) { try gone.carryOut(kept, today: today, newID: ids.next) }
  }

  @Test func whatCanNotBeIsRefused() throws {
    let demo = try demo()
    func refused(_ body: (inout Adjustment) -> Void) -> String? {
      #expect(throws: Refusal.self) { try adjusted(demo, body) }?.message
    }
    let key = demo.allocationKeys[0]
    #expect(refused { $0.kind = .keyMixture } == "Vælg en fordelingsnøgle.")
    #expect(
      refused { ($0.kind, $0.key) = (.keyMixture, key.id) } == "Skriv den nye fordeling.")
    #expect(
      refused {
        ($0.kind, $0.key) = (.keyMixture, key.id)
        $0.newMixture = KeyMixture([(.dwellings, 100)])
      } == "Fordelingsnøgle 1 går allerede efter boliger.")
    #expect(
      refused {
        ($0.kind, $0.milestone, $0.goal) = (.reopenedMilestone, "7", demo.goals[0].id)
        $0.newTarget = Quantity(1)
      }?.hasPrefix("Målene hører til milepæl 3.") == true)
    #expect(
      refused {
        ($0.kind, $0.milestone, $0.newTarget) = (.reopenedMilestone, "3", Quantity(1))
      } == "Vælg et mål.")
  }

  @Test func theGoalsAreReopenedWithANewTargetInOneStep() throws {
    let demo = try demo()
    let goal = try #require(demo.goals.first { $0.target != nil })
    let (before, after, edit) = try adjusted(demo) {
      ($0.kind, $0.milestone, $0.goal) = (.reopenedMilestone, "3", goal.id)
      $0.newTarget = Quantity(77)
    }
    #expect(
      before.consequence(of: before.adjustment("j")!).hasPrefix(
        "Milepæl 3 genåbnes; mål \(goal.number): nyt måltal 77"))
    #expect(after.milestone(3)?.status == .inProgress)
    #expect(after.milestone(3)?.statusReason == "Opfølgning 1: Fordi")
    #expect(after.goal(goal.id)?.target == Quantity(77))
    #expect(after.goal(goal.id)?.adjustment == "Fordi")
    #expect(edit.changes.count > 2)
  }
}

extension Project {
  /// The project after an edit.
  fileprivate func applying(_ edit: Edit) throws -> Project {
    var project = self
    for change in edit.changes { try project.apply(change) }
    return project
  }
}
