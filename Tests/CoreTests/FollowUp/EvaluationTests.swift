import Core
import TestSupport
import Testing

@Suite("The evaluation and what comes after") struct EvaluationTests {
  let today = Day(iso: "2026-12-03")!
  let ids = NewIDs("t")

  private func project() throws -> Project {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [NewDepartment(name: "A")],
        newID: ids.next))
    return project
  }

  private func evaluate(_ project: inout Project) throws -> Round {
    let round = Round(id: "r").with { $0.kind = .evaluation }
    try project.make(try project.add(round, today: today))
    return try #require(project.round("r"))
  }

  private func approve(_ round: Round?, in project: inout Project) throws {
    let decision = project.approval(of: round, id: ids.next()).with {
      $0.body = "Administrativ ledelse"
      $0.date = today
      $0.minutes = "Punkt 4"
    }
    try project.make(project.add(decision))
  }

  @Test func theLastMilestoneWaitsForAnApprovedEvaluation() throws {
    var project = try project()
    let milestone = try #require(project.milestone(12))
    #expect(project.readiness(of: milestone).missing.count == 2)
    let round = try evaluate(&project)
    #expect(project.readiness(of: milestone).missing == ["der mangler en godkendelse"])
    try approve(nil, in: &project)
    #expect(
      project.readiness(of: milestone).missing
        == ["godkendelsen siger ikke, hvilken evaluering den gælder"])
    try approve(round, in: &project)
    #expect(project.readiness(of: milestone).missing.isEmpty)
    #expect(project.approval(of: round)?.body == "Administrativ ledelse")
  }

  @Test func afterwardsRoundsAreServiceChecks() throws {
    var project = try project()
    #expect(project.nextRoundKind == .followUp)
    try approve(try evaluate(&project), in: &project)
    try project.make(
      try project.edit(status: .reached, of: try #require(project.milestone(12)), today: today))
    #expect(project.isInOperation)
    #expect(project.nextRoundKind == .serviceCheck)
  }

  @Test func aDepartmentThatComesLaterMustAccede() throws {
    var project = try project()
    try project.make(
      project.add(
        Decision(id: ids.next()).with {
          $0.milestone = "6"
          $0.department = project.departments[0].id
          $0.body = "Afdelingsmødet"
          $0.date = today
        }))
    try project.make(
      try project.edit(status: .reached, of: try #require(project.milestone(6)), today: today))
    #expect(project.latecomers.isEmpty)
    try project.make(project.add(Department(id: "ny").with { $0.name = "Nyby" }))
    #expect(project.latecomers.map(\.name) == ["Nyby"])
    let advice = try #require(project.advice(on: today).first { $0.id == 3 })
    #expect(advice.unmet.contains { $0.text.contains("Nyby") })
  }
}
