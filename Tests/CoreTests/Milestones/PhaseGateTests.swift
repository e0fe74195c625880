import Core
import TestSupport
import Testing

@Suite("Whether a phase is ready for the next") struct PhaseGateTests {
  private let today = Day(iso: "2026-11-23")!

  private func ledger() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "Projektleder", departments: [],
        newID: NewIDs().next))
    return ledger
  }

  /// Reaches milestones whatever they lack.
  private func reach(_ numbers: ClosedRange<Int>, in ledger: inout Ledger) throws {
    for number in numbers {
      try ledger.make(
        ledger.project.edit(
          status: .reached, of: ledger.project.milestone(number)!, reason: "Klar", today: today))
    }
  }

  @Test func whatIsOpenFollowsFromTheMilestones() throws {
    var ledger = try ledger()
    #expect(ledger.project.readiness(of: .preparation).words == "4 milepæle er ikke nået")
    try reach(1...3, in: &ledger)
    #expect(ledger.project.readiness(of: .preparation).words == "1 milepæl er ikke nået")
    #expect(
      ledger.project.readiness(of: .preparation).open.last
        == "Milepæl 4 Plan for inddragelse er ikke nået: 6 tjekpunkter er ikke krydset af")
    try reach(4...4, in: &ledger)
    let open = ledger.project.readiness(of: .preparation)
    #expect(open.openMilestones == 0 && open.open.count == 4)
    for number in 1...4 {
      for item in ledger.project.checklist(of: ledger.project.milestone(number)!) {
        try ledger.make(ledger.project.tick(item))
      }
    }
    #expect(ledger.project.readiness(of: .preparation).open == [])
  }

  @Test func theLastMilestoneOfAPhaseMakesItTimeToSay() throws {
    var ledger = try ledger()
    try reach(1...3, in: &ledger)
    let last = try ledger.project.edit(
      status: .reached, of: ledger.project.milestone(4)!, today: today)
    #expect(ledger.project.phaseMadeReady(by: last.changes) == nil)
    try ledger.make(last)
    #expect(ledger.project.phaseMadeReady(by: last.changes) == .preparation)
    try ledger.make(
      ledger.project.add(
        ledger.project.newGate(id: "g", of: .preparation, today: today).with {
          ($0.body, $0.note) = ("Styregruppen", "Tallene mangler.")
        }))
    #expect(ledger.project.phaseMadeReady(by: last.changes) == nil)
    #expect(ledger.entries.last?.transaction.label == "Overgang fra fase 1: klar med forbehold")
    #expect(ledger.project.newGate(id: "h", of: .development, today: today).body == "Styregruppen")
  }

  @Test func oneThatWasNotReadyIsAskedAboutAgain() throws {
    var ledger = try ledger()
    try reach(1...3, in: &ledger)
    try ledger.make(
      ledger.project.add(
        ledger.project.newGate(id: "g", of: .preparation, today: today).with {
          ($0.body, $0.answer, $0.note) = ("Styregruppen", .notReady, "Tallene mangler.")
        }))
    let last = try ledger.project.edit(
      status: .reached, of: ledger.project.milestone(4)!, today: today)
    try ledger.make(last)
    #expect(ledger.project.phaseMadeReady(by: last.changes) == .preparation)
  }

  @Test func anAnswerNoLongerCountsWhenAMilestoneIsReopened() throws {
    var ledger = try ledger()
    try reach(1...4, in: &ledger)
    let gate = ledger.project.newGate(id: "g", of: .preparation, today: today).with {
      ($0.body, $0.answer, $0.note) = ("Styregruppen", .conditional, "Tallene mangler.")
    }
    try ledger.make(ledger.project.add(gate))
    #expect(
      ledger.project.currentGate(of: .preparation)?.words
        == "klar med forbehold · Styregruppen · 23. nov. 2026")
    try ledger.make(
      ledger.project.edit(
        status: .inProgress, of: ledger.project.milestone(3)!, reason: "Nye tal",
        today: today.adding(days: 1)))
    #expect(ledger.project.currentGate(of: .preparation) == nil)
    #expect(ledger.project.gates(of: .preparation).count == 1)
  }

  @Test func itIsSaidBySomebodyOnADayOfAPhase() throws {
    let project = try ledger().project
    for (gate, field) in [
      (PhaseGate(id: "g").with { $0.date = today }, "body"),
      (PhaseGate(id: "g").with { $0.body = "Styregruppen" }, "date"),
      (
        PhaseGate(id: "g").with {
          ($0.body, $0.date, $0.answer) = ("Styregruppen", today, .conditional)
        }, "note"
      ),
      (
        PhaseGate(id: "g").with {
          ($0.body, $0.date, $0.answer) = ("Styregruppen", today, .notReady)
        }, "note"
      ),
    ] {
      let refusal = #expect(throws: Refusal.self) { try project.check(project.add(gate)) }
      #expect(refusal?.field == field)
    }
  }

  @Test func eachPhaseEndsWithItsLastMilestone() {
    #expect(Phase.allCases.map(\.lastMilestone) == [4, 9, 12])
  }
}
