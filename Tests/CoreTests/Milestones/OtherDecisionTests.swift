import Core
import TestSupport
import Testing

@Suite("A decision that belongs to no milestone") struct OtherDecisionTests {
  private let today = Day(iso: "2026-11-23")!

  private func ledger() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [NewDepartment(name: "A")],
        newID: NewIDs().next))
    return ledger
  }

  private func decision(_ fill: (inout Decision) -> Void) -> Decision {
    Decision(id: "d").with {
      ($0.body, $0.date) = ("Styregruppen", today)
      fill(&$0)
    }
  }

  @Test func itIsCalledByItsMatter() throws {
    var ledger = try ledger()
    try ledger.make(ledger.project.add(decision { $0.matter = "Fælles feriedækning" }))
    let project = ledger.project
    let made = try #require(project.otherDecisions.first)
    #expect(
      ledger.entries.last?.transaction.label == "Beslutning om »Fælles feriedækning«: godkendt")
    #expect(made.name(in: project) == "Beslutning fra Styregruppen om »Fælles feriedækning«")
    #expect(
      made.removalLabel(in: project)
        == "Slettet beslutning om »Fælles feriedækning«: Styregruppen, godkendt")
    #expect(project.milestones.allSatisfy { project.decisions(on: $0).isEmpty })
    let told = ledger.happenings(since: Moment(seconds: 0)).filter { $0.kind == .decided }
    #expect(
      told.map(\.text) == ["Fælles feriedækning: godkendt af Styregruppen den 23. nov."])
  }

  @Test func itIsOnAMilestoneOrAMatter() throws {
    let project = try ledger().project
    for wrong in [
      decision { _ in }, decision { ($0.milestone, $0.matter) = ("3", "Ferie") },
    ] {
      let refusal = #expect(throws: Refusal.self) { try project.check(project.add(wrong)) }
      #expect(refusal?.field == "matter")
    }
    #expect(throws: Refusal.self) {
      try project.check(
        project.add(
          decision { ($0.matter, $0.department) = ("Ferie", project.departments[0].id) }))
    }
    #expect(throws: Never.self) { try project.check(project.add(decision { $0.milestone = "3" })) }
  }

  @Test func onlyAnAccessionIsAccededTo() {
    #expect(decision { $0.matter = "Ferie" }.outcomeWords == "godkendt")
    #expect(
      decision { ($0.milestone, $0.department) = ("6", "a") }.outcomeWords == "tiltrådt")
  }
}
