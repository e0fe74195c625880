import Core
import Reports
import TestSupport
import Testing

@Suite("Papers of the allocation keys as recorded") struct RecordedKeyPapers {
  private static func project() throws -> Project {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift i Nord", organisation: "", leader: "", departments: [],
        newID: NewIDs().next))
    for step in SampleAllocation.steps { try ledger.make(step(ledger.project)) }
    return ledger.project
  }

  @Test func allocationKeys() throws {
    let project = try Self.project()
    expectRecorded(Report.allocationKeys(project, today: Samples.today), "fordelingsnoegler")
    expectRecorded(
      Report.allocationKeysJSON(project, today: Samples.today), "fordelingsnoegler-json")
  }

  @Test func departments() throws {
    let project = try Self.project()
    expectRecorded(Report.departments(project), "afdelinger")
    expectRecorded(Report.departmentsJSON(project), "afdelinger-json")
  }

  @Test func withoutAny() {
    let empty = Project(id: "p")
    #expect(
      Report.allocationKeys(empty, today: Samples.today).contains("ingen fordelingsnøgler endnu"))
    #expect(Report.departments(empty).contains("ingen afdelinger endnu"))
    #expect(Report.allocationKeysJSON(empty, today: Samples.today).trimmed == "[\n\n]")
  }
}
