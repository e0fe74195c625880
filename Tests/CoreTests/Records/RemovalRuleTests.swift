import Core
import TestSupport
import Testing

/// What becomes of those that refer to a record that is removed.
@Suite struct RemovalRuleTests {
  private var ledger = Ledger(projectID: "p")

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt"), NewDepartment(name: "Havnebakken")],
        newID: ids.next))
    let (a, b) = (project.stakeholders[0], project.stakeholders[1])
    let (first, second) = (project.departments[0], project.departments[1])
    try ledger.make(project.edit(a) { $0.department = first.id })
    let assessment = Assessment(id: "v").with { $0.stakeholder = a.id }
    let contact = Contact(id: "k").with { $0.stakeholder = a.id }
    let line = Communication(id: "l").with { $0.audience = [a.id, b.id] }
    let only = Communication(id: "l2").with { $0.audience = [a.id] }
    let opportunity = Opportunity(id: "m").with {
      $0.stakeholders = [b.id, a.id]
      $0.departments = [first.id, second.id]
    }
    let dialogue = Dialogue(id: "d").with { $0.stakeholders = [a.id] }
    let expectation = Expectation(id: "f").with { $0.department = first.id }
    try ledger.make(
      Edit(
        "Grundlag",
        [
          assessment.insertion, contact.insertion, line.insertion, only.insertion,
          opportunity.insertion, dialogue.insertion, expectation.insertion,
        ]))
  }

  private var project: Project { ledger.project }

  @Test mutating func aStakeholderTakesItsOwnRecordsAndLeavesTheLists() throws {
    let before = project
    let (a, b) = (project.stakeholders[0], project.stakeholders[1])
    try ledger.make(project.remove(a.reference))
    #expect(project.stakeholder(a.id) == nil)
    #expect(project.assessment("v") == nil)
    #expect(project.contact("k") == nil)
    #expect(project.communication("l")?.audience == [b.id])
    #expect(project.communication("l2")?.audience == [])
    #expect(project.opportunity("m")?.stakeholders == [b.id])
    #expect(project.dialogue("d")?.stakeholders == [])
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(project == before)
  }

  @Test mutating func aDepartmentTakesItsExpectationsAndLeavesTheRest() throws {
    let before = project
    let (first, second) = (project.departments[0], project.departments[1])
    try ledger.make(project.remove(first.reference))
    #expect(project.stakeholders[0].department == nil)
    #expect(project.opportunity("m")?.departments == [second.id])
    #expect(project.expectation("f") == nil)
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(project == before)
  }

  @Test mutating func whatSomeoneHasPutInAListMeanwhileStandsInTheWay() throws {
    let b = project.stakeholders[1]
    let removal = project.remove(b.reference)
    try ledger.make(
      project.edit(project.dialogue("d")!) { $0.stakeholders.append(b.id) }, by: "Projektleder")
    #expect(
      project.merge(removal.changes).conflicts.map(\.obstacle) == [
        .inUse(by: Reference(.dialogue, "d"))
      ])
  }

  @Test mutating func aListCantNameWhoIsGone() throws {
    let b = project.stakeholders[1]
    let edit = project.edit(project.dialogue("d")!) { $0.stakeholders.append(b.id) }
    try ledger.make(project.remove(b.reference), by: "Projektleder")
    let conflicts = project.merge(edit.changes).conflicts
    #expect(conflicts.map(\.obstacle) == [.missing(b.reference)])
    #expect(
      ledger.explain(conflicts[0]) == "Interessent Beboervalgte er siden slettet af Projektleder.")
  }

  @Test mutating func aListIsShownByNames() throws {
    let line = try #require(project.communication("l"))
    #expect(
      project.show(line.stored["audience"], of: "audience", in: .communication)
        == "Beboere, Beboervalgte")
    #expect(project.show(nil, of: "audience", in: .communication) == "–")
  }
}
