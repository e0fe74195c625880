import Core
import Reports
import TestSupport
import Testing
import Text

@Suite("Papers of the allocation keys as recorded") struct RecordedKeyPapers {
  private static func project() throws -> Project {
    try SampleAllocation.ledger(named: "Samdrift i Nord").project
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
