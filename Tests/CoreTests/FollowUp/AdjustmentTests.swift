import Core
import Demo
import TestSupport
import Testing

@Suite("Adjustments of a round") struct AdjustmentTests {
  let today = Day(iso: "2026-12-03")!
  let ids = NewIDs("t")

  private func demo() throws -> Ledger {
    let ids = NewIDs("d")
    var ledger = Ledger(projectID: "demo")
    for transaction in Demo.transactions(today: today, newID: ids.next) {
      try ledger.append(Entry(revision: ledger.revision + 1, transaction: transaction))
    }
    return ledger
  }

  /// Adds an adjustment to the demo's round and carries it out, and gives the project after.
  private func carriedOut(
    _ ledger: inout Ledger, _ body: (inout Adjustment) -> Void
  ) throws -> Project {
    let adjustment = Adjustment(id: "j").with {
      $0.round = ledger.project.rounds[0].id
      $0.text = "Fordi"
      body(&$0)
    }
    try append(ledger.project.add(adjustment), to: &ledger)
    let kept = try #require(ledger.project.adjustment("j"))
    try append(
      try ledger.project.carryOut(kept, today: today, newID: ids.next), to: &ledger)
    #expect(ledger.project.adjustment("j")?.state == .carriedOut)
    #expect(ledger.project.adjustment("j")?.settled == today)
    return ledger.project
  }

  private func append(_ edit: Edit, to ledger: inout Ledger) throws {
    try ledger.append(
      Entry(
        revision: ledger.revision + 1,
        transaction: edit.signed(
          id: ids.next(), author: "anna", time: Moment(seconds: 0))))
  }

  /// One undo takes back all that an adjustment did.
  private func expectOneStep(_ ledger: inout Ledger, since before: Project) throws {
    try append(try ledger.undo(by: "anna"), to: &ledger)
    #expect(ledger.project.adjustment("j")?.state == .proposed)
    try append(try ledger.undo(by: "anna"), to: &ledger)
    #expect(ledger.project == before)
  }

  @Test func aGoalGetsANewTarget() throws {
    var ledger = try demo()
    let before = ledger.project
    let goal = try #require(before.goals.first { $0.target != nil })
    let after = try carriedOut(&ledger) {
      $0.kind = .goalTarget
      $0.goal = goal.id
      $0.newTarget = Quantity(84)
    }
    #expect(after.goal(goal.id)?.target == Quantity(84))
    #expect(after.goal(goal.id)?.adjustment == "Fordi")
    try expectOneStep(&ledger, since: before)
  }

  @Test func anActivityMovesWithWhatWaitsForIt() throws {
    var ledger = try demo()
    let before = ledger.project
    let activity = try #require(
      before.activities.first { $0.title == "Aftal en fælles vagtordning" })
    let after = try carriedOut(&ledger) {
      $0.kind = .activityDeadline
      $0.activity = activity.id
      $0.newDate = today.adding(days: 60)
    }
    #expect(after.activity(activity.id)?.deadline == today.adding(days: 60))
    let moved = before.activities.filter { after.activity($0.id) != $0 }
    #expect(moved.count > 1)
    try expectOneStep(&ledger, since: before)
  }

  @Test func anActivityIsAdded() throws {
    var ledger = try demo()
    let before = ledger.project
    let after = try carriedOut(&ledger) { $0.kind = .newActivity }
    #expect(after.activities.last?.title == "Fordi")
    #expect(after.adjustment("j")?.activity == after.activities.last?.id)
    try expectOneStep(&ledger, since: before)
  }

  @Test func aMilestoneIsReopenedWithTheRoundAsReason() throws {
    var ledger = try demo()
    let before = ledger.project
    let after = try carriedOut(&ledger) {
      $0.kind = .reopenedMilestone
      $0.milestone = "3"
    }
    #expect(after.milestone(3)?.status == .inProgress)
    #expect(after.milestone(3)?.statusReason == "Opfølgning 1: Fordi")
    try expectOneStep(&ledger, since: before)
  }

  @Test func theAgreementGetsANewVersion() throws {
    var ledger = try demo()
    let before = ledger.project
    let after = try carriedOut(&ledger) { $0.kind = .newAgreement }
    #expect(after.agreements.map(\.version) == [1, 2])
    #expect(after.agreements.last?.presented == nil)
    try expectOneStep(&ledger, since: before)
  }

  @Test func aRejectedOneIsKeptAndNotCarriedOut() throws {
    var ledger = try demo()
    let adjustment = try #require(ledger.project.adjustments.first)
    try append(try ledger.project.reject(adjustment, today: today), to: &ledger)
    let kept = try #require(ledger.project.adjustment(adjustment.id))
    #expect(kept.state == .rejected)
    #expect(throws: Refusal.self) {
      try ledger.project.carryOut(kept, today: today, newID: ids.next)
    }
  }

  @Test func whatCanNotBeCarriedOutIsRefused() throws {
    let project = try demo().project
    let round = project.rounds[0].id
    func refused(_ body: (inout Adjustment) -> Void) {
      let adjustment = Adjustment(id: "j").with {
        $0.round = round
        $0.text = "Fordi"
        body(&$0)
      }
      #expect(throws: Refusal.self) { try project.checked(project.add(adjustment)) }
    }
    refused { $0.text = " " }
    refused { $0.kind = .goalTarget }
    refused {
      $0.kind = .goalTarget
      $0.goal = project.goals[0].id
    }
    refused { $0.kind = .activityDeadline }
    refused {
      $0.kind = .reopenedMilestone
      $0.milestone = "4"
    }
    #expect(throws: Refusal.self) {
      try project.carryOut(
        Adjustment(id: "j").with {
          $0.round = round
          $0.text = "Fordi"
          $0.kind = .reopenedMilestone
          $0.milestone = "7"
        }, today: today, newID: ids.next)
    }
  }

  @Test(arguments: [AdjustmentKind.activityDeadline, .goalTarget])
  func whatItIsAboutMayBeDeletedAndThatIsSaid(kind: AdjustmentKind) throws {
    var ledger = try demo()
    let (goal, activity) = (ledger.project.goals[0], ledger.project.activities[0])
    let subject = kind == .goalTarget ? goal.reference : activity.reference
    #expect(ledger.project.adjustmentsLost(with: [subject]) == nil)
    let adjustment = Adjustment(id: "j").with {
      ($0.round, $0.kind, $0.text) = (ledger.project.rounds[0].id, kind, "Mere tid")
      ($0.goal, $0.newTarget) = (goal.id, Quantity(3))
      ($0.activity, $0.newDate) = (activity.id, today)
    }
    try append(ledger.project.add(adjustment), to: &ledger)
    #expect(
      ledger.project.adjustmentsLost(with: [subject])
        == "Så kan justeringen »Mere tid« ikke gennemføres.")
    if kind == .goalTarget {
      #expect(
        ledger.project.lost(with: goal) == [
          "Så kan justeringen »Mere tid« ikke gennemføres.",
          "Målet indgår i opfølgning 1. Svaret dér regnes så uden målet.",
        ])
    }
    try append(ledger.project.remove(subject), to: &ledger)
    let kept = try #require(ledger.project.adjustment("j"))
    #expect(
      ledger.project.consequence(of: kept).contains("et slettet mål") == (kind == .goalTarget))
    let project = ledger.project
    let refusal = #expect(throws: Refusal.self) {
      try project.carryOut(kept, today: today, newID: ids.next)
    }
    #expect(refusal?.message.contains("er slettet. Afvis justeringen") == true)
    try append(try project.reject(kept, today: today), to: &ledger)
    #expect(ledger.project.adjustmentsLost(with: [subject]) == nil)
  }
}
