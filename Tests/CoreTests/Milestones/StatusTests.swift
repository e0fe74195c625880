import Core
import TestSupport
import Testing

@Suite struct StatusTests {
  var ledger = Ledger(projectID: "p")
  let today = Day(iso: "2026-11-23")!

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "Fjord", leader: "Projektleder",
        departments: [NewDepartment(name: "Fjordglimt"), NewDepartment(name: "Havnebakken")],
        newID: ids.next))
  }

  private func milestone(_ number: Int) -> Milestone { ledger.project.milestone(number)! }

  private func missing(_ number: Int) -> [String] {
    ledger.project.readiness(of: milestone(number)).missing
  }

  private mutating func set(
    _ number: Int, _ status: MilestoneStatus, reason: String = "", on day: Day? = nil
  ) throws {
    try ledger.make(
      ledger.project.edit(
        status: status, of: milestone(number), reason: reason, today: day ?? today))
  }

  private mutating func decide(
    _ number: Int, _ outcome: DecisionOutcome = .approved, by department: String? = nil,
    on day: Day? = nil
  ) throws {
    var decision = Decision(id: "d\(ledger.revision)")
    decision.milestone = String(number)
    decision.department = ledger.project.departments.first { $0.name == department }?.id
    decision.outcome = outcome
    decision.date = day ?? today
    try ledger.make(ledger.project.add(decision))
  }

  @Test(arguments: 1...12)
  func onlySomeMilestonesWaitForADecision(number: Int) {
    let question = ledger.project.reasonAsked(for: milestone(number), to: .reached)
    #expect((question != nil) == [2, 3, 6, 12].contains(number))
  }

  @Test(arguments: [2, 3])
  mutating func oneApprovalIsEnough(number: Int) throws {
    #expect(missing(number) == ["der mangler en godkendelse"])
    try decide(number, .postponed)
    #expect(missing(number) == ["den seneste beslutning er »udsat«"])
    try decide(number, .approvedWithChanges)
    #expect(missing(number) == [])
    try set(number, .reached)
    #expect(milestone(number).reached == today)
    #expect(milestone(number).statusReason == "")
  }

  @Test mutating func theLatestDecisionCounts() throws {
    try decide(2, .approved, on: today)
    try decide(2, .rejected, on: today.adding(days: -1))
    #expect(missing(2) == [])
    try decide(2, .rejected, on: today)
    #expect(missing(2) == ["den seneste beslutning er »afvist«"])
  }

  @Test mutating func everyParticipatingDepartmentAccedes() throws {
    #expect(
      missing(6) == [
        "Fjordglimt har ikke tiltrådt aftalen", "Havnebakken har ikke tiltrådt aftalen",
      ])
    try decide(6, .approved)
    #expect(missing(6).count == 2)
    try decide(6, .approved, by: "Fjordglimt")
    try decide(6, .rejected, by: "Havnebakken")
    #expect(missing(6) == ["Havnebakken har sagt nej til aftalen"])
    try ledger.make(ledger.project.edit(ledger.project.departments[1]) { $0.participates = false })
    #expect(missing(6) == [])
    try ledger.make(ledger.project.edit(ledger.project.departments[0]) { $0.participates = false })
    #expect(missing(6) == ["der er ingen deltagende afdelinger endnu"])
  }

  @Test mutating func goingPastAMissingDecisionTakesAReasonThatIsKept() throws {
    let question = Refusal(
      """
      Milepæl 2 kræver en begrundelse. \
      Der mangler en godkendelse. Hvorfor regnes milepælen alligevel for nået?
      """, field: "statusReason")
    #expect(
      ledger.project.reasonAsked(for: milestone(2), to: .reached)
        == "Der mangler en godkendelse. Hvorfor regnes milepælen alligevel for nået?")
    #expect(throws: question) { try set(2, .reached, reason: " \n") }
    try set(2, .reached, reason: " Godkendt mundtligt ")
    #expect(milestone(2).statusReason == "Godkendt mundtligt")
    try set(2, .inProgress, reason: "Oplægget skal skrives om")
    let reasons = ledger.entries.flatMap(\.transaction.changes).compactMap { change in
      if case .set(_, "statusReason", _, let new?) = change { new } else { nil }
    }
    #expect(reasons == ["Godkendt mundtligt", "Oplægget skal skrives om"])
  }

  @Test mutating func reopeningTakesAReasonAndANewDecision() throws {
    try decide(3, on: today.adding(days: -1))
    try set(3, .reached)
    #expect(
      ledger.project.reasonAsked(for: milestone(3), to: .inProgress)
        == "Hvorfor genåbnes milepælen?")
    try set(3, .inProgress, reason: "Målene holdt ikke")
    #expect(ledger.entries.last?.transaction.label == "Milepæl 3: genåbnet")
    #expect(milestone(3).reopened == today)
    #expect(milestone(3).reached == nil)
    #expect(missing(3) == ["der mangler en ny godkendelse efter genåbningen"])
    try decide(3, .approved, on: today)
    #expect(missing(3) == [])
    #expect(ledger.project.decisions(on: milestone(3)).count == 2)
  }

  @Test mutating func aDecisionWithoutADayDoesNotCountAfterAReopening() throws {
    try set(2, .reached, reason: "Hastesag")
    try set(2, .inProgress, reason: "Forfra")
    try ledger.make(
      ledger.project.add(Decision(id: "udateret").with { $0.milestone = "2" }))
    #expect(missing(2) == ["der mangler en ny godkendelse efter genåbningen"])
  }

  @Test mutating func withdrawingTakesAReason() throws {
    #expect(
      ledger.project.reasonAsked(for: milestone(9), to: .withdrawn) == "Hvorfor udgår milepælen?")
    try set(9, .withdrawn, reason: "Ingen markering i år")
    #expect(milestone(9).statusReason == "Ingen markering i år")
    #expect(ledger.project.progress(of: .development, on: today).total == 4)
  }

  @Test mutating func givingTheStatusItHasChangesNothing() throws {
    try set(9, .withdrawn, reason: "Ingen markering i år")
    let again = try ledger.project.edit(status: .withdrawn, of: milestone(9), today: today)
    #expect(again.changes.isEmpty)
  }

  @Test mutating func lateIsPastItsDayAndStillOpen() throws {
    try ledger.make(ledger.project.edit(milestone(1)) { $0.planned = today })
    #expect(!milestone(1).isOverdue(on: today))
    #expect(milestone(1).isOverdue(on: today.adding(days: 1)))
    #expect(ledger.project.next(from: today)?.number == 1)
    #expect(ledger.project.next(from: today.adding(days: 1)) == nil)
    #expect(
      ledger.project.progress(of: .preparation, on: today.adding(days: 1))
        == Progress(total: 4, reached: 0, overdue: 1))
    try set(1, .reached)
    #expect(ledger.project.overdue(on: today.adding(days: 1)) == [])
    #expect(ledger.project.progress(on: today) == Progress(total: 12, reached: 1, overdue: 0))
  }

  @Test mutating func remindersAreNotDemands() throws {
    #expect(
      ledger.project.readiness(of: milestone(9)).reminders == [
        "5 tjekpunkter er ikke krydset af", "ingen er ansvarlig",
      ])
    #expect(ledger.project.reasonAsked(for: milestone(9), to: .reached) == nil)
    for item in ledger.project.checklist(of: milestone(9)).dropLast() {
      try ledger.make(ledger.project.tick(item))
    }
    try ledger.make(ledger.project.edit(milestone(9)) { $0.responsible = "Driftschef" })
    #expect(
      ledger.project.readiness(of: milestone(9)).reminders == ["1 tjekpunkt er ikke krydset af"])
  }
}
