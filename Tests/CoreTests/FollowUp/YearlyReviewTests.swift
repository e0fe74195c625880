import Core
import TestSupport
import Testing

@Suite("The yearly follow-up in everyday operation") struct YearlyReviewTests {
  private let today = Day(iso: "2026-12-03")!

  private func project() throws -> Project {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "Driftschef", departments: [],
        newID: NewIDs().next))
    return project
  }

  @Test func itIsSuggestedWhenTheLastMilestoneIsReachedAndAfterEachYearlyRound() throws {
    var project = try project()
    #expect(project.likelyReview == nil)
    let reached = try project.edit(
      status: .reached, of: project.milestone(12)!, reason: "Klar", today: today)
    #expect(!project.wantsNextReview(after: reached.changes))
    try project.make(reached)
    #expect(project.likelyReview == Day(iso: "2027-12-03"))
    #expect(project.wantsNextReview(after: reached.changes))
    try project.make(project.edit(project.info) { $0.nextReview = project.likelyReview })
    #expect(!project.wantsNextReview(after: reached.changes))
    let later = Day(iso: "2027-12-01")!
    let yearly = try project.add(Round(id: "r").with { $0.kind = .serviceCheck }, today: later)
    try project.make(yearly)
    #expect(project.likelyReview == Day(iso: "2028-12-01"))
    #expect(project.wantsNextReview(after: yearly.changes))
  }

  @Test func itIsAmongWhatIsDue() throws {
    var project = try project()
    try project.make(project.edit(project.info) { $0.nextReview = today.adding(days: -1) })
    let due = project.due(on: today)
    #expect(due.map { $0.title(in: project) } == ["Årlig opfølgning på samdriften"])
    #expect(due.map(\.isOverdue) == [true] && due[0].responsible == "Driftschef")
    #expect(project.overdueCount(on: today) == 1)
  }

  @Test func proposedGoalsStandOnALineEach() {
    let round = Round(id: "r").with { $0.newGoals = "Færre kilometer\n\n  Hurtigere svar " }
    #expect(round.proposedGoals == ["Færre kilometer", "Hurtigere svar"])
  }

  @Test func theLeadersLastDayIsntBeforeTheFirst() throws {
    let project = try project()
    let info = project.info
    let refusal = #expect(throws: Refusal.self) {
      try project.check(
        project.edit(info) { ($0.leadsFrom, $0.leadsUntil) = (today, today.adding(days: -1)) })
    }
    #expect(refusal?.field == "leadsUntil")
  }
}
