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
    let keys = Report.allocationKeys(project, today: Samples.today).text
    #expect(keys.contains("Havnebakken  45,52 %  43,82 %             +1,70  +8.277,27"))
    expectRecorded(keys, "fordelingsnoegler")
    expectRecorded(
      Report.allocationKeys(project, today: Samples.today).json, "fordelingsnoegler-json")
  }

  @Test func departments() throws {
    let project = try Self.project()
    let departments = Report.departments(project).text
    #expect(departments.contains("Fjordglimt        96  7.941     120 + 61       12    102,4"))
    expectRecorded(departments, "afdelinger")
    expectRecorded(Report.departments(project).json, "afdelinger-json")
  }

  @Test func withoutAny() {
    let empty = Project(id: "p")
    #expect(
      Report.allocationKeys(empty, today: Samples.today).text.contains(
        "ingen fordelingsnøgler endnu"))
    #expect(Report.departments(empty).text.contains("ingen afdelinger endnu"))
    #expect(Report.allocationKeys(empty, today: Samples.today).json.trimmed == "[\n\n]")
  }
}
