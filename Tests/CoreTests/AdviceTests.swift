import Core
import TestSupport
import Testing

@Suite("Advice as live checks") struct AdviceTests {
  let today = Day(iso: "2026-12-03")!
  let ids = NewIDs("t")

  private func demo() throws -> Project {
    let ids = NewIDs("d")
    var project = Project(id: "demo")
    for transaction in Demo.transactions(today: today, newID: ids.next) {
      for change in transaction.changes { try project.apply(change) }
    }
    return project
  }

  private func advice(_ number: Int, _ project: Project) -> Advice {
    project.advice(on: today)[number - 1]
  }

  @Test func nothingIsJudgedInANewProject() throws {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: ids.next))
    #expect(project.advice(on: today).count == 5)
    #expect(project.advice(on: today).allSatisfy { $0.state != .notFollowed })
  }

  @Test func everythingUnmetSaysWhatToDo() throws {
    let all = try demo().advice(on: today)
    #expect(all.map(\.id) == [1, 2, 3, 4, 5])
    #expect(all.flatMap(\.unmet).allSatisfy { !$0.todo.isEmpty && !$0.place.shown.isEmpty })
    #expect(all.contains { $0.state == .notFollowed })
    #expect(all.contains { $0.state == .followed })
  }

  @Test func aVagueGoalIsNoticed() throws {
    var project = try demo()
    #expect(advice(2, project).unmet.isEmpty)
    try project.make(project.edit(project.goals[0]) { $0.target = nil })
    #expect(advice(2, project).unmet.map(\.text) == ["mål 1 mangler måltal eller dato"])
  }

  @Test func aMissingAccessionIsNoticed() throws {
    let unmet = advice(3, try demo()).unmet
    #expect(unmet.contains { $0.text.contains("Strandengen") && $0.place == .milestone(6) })
  }

  @Test func lateCommunicationIsNoticed() throws {
    var project = try demo()
    let line = try #require(project.communications.first { $0.done == nil })
    try project.make(project.edit(line) { $0.date = today.adding(days: -1) })
    #expect(advice(4, project).unmet.contains { $0.place == .communication })
  }

  @Test func activitiesWithoutSomebodyResponsibleAreNoticed() throws {
    var project = try demo()
    let open = try #require(project.activities.first { !$0.status.isClosed })
    try project.make(project.edit(open) { $0.responsible = "" })
    #expect(advice(5, project).unmet.contains { $0.text.contains("ingen ansvarlig") })
  }

  @Test func dialogueThatComesTooLateIsNoticed() throws {
    var project = try demo()
    for dialogue in project.dialogues { try project.make(project.remove(dialogue.reference)) }
    #expect(advice(1, project).unmet.contains { $0.place == .milestone(5) })
  }

  @Test func attitudesAreConfidential() throws {
    let findings = try demo().advice(on: today).flatMap(\.findings)
    let telling = findings.filter { $0.text.contains("skeptisk") }
    #expect(!telling.isEmpty)
    for finding in telling { #expect(finding.isConfidential) }
  }
}
