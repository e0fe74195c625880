import Core
import Reports
import Spreadsheet
import TestSupport
import Testing

@Suite("Papers about stakeholders as recorded") struct RecordedStakeholderPapers {
  let today = Samples.today

  @Test func stakeholders() throws {
    let project = try Samples.worked().project
    let all = project.standings
    expectRecorded(Report.stakeholders(all, in: project, today: today), "interessenter")
    expectRecorded(
      Report.stakeholdersJSON(all.suffix(2), in: project, today: today), "interessenter-json")
    let mette = try #require(project.stakeholder("mette"))
    expectRecorded(Report.stakeholder(mette, in: project, today: today), "interessent")
    expectRecorded(Report.stakeholderJSON(mette, in: project, today: today), "interessent-json")
    expectRecorded(Report.matrix(project, today: today), "matrix")
  }

  @Test func groundwork() throws {
    let project = try Samples.worked().project
    expectRecorded(
      [
        Report.conditions(project), Report.opportunities(project), Report.dialogues(project),
        Report.communication(project, today: today),
      ].joined(separator: "\n"), "forarbejde")
    expectRecorded(
      [
        Report.conditionsJSON(project), Report.opportunitiesJSON(project),
        Report.dialoguesJSON(project), Report.communicationJSON(project, today: today),
      ].joined(separator: "\n"), "forarbejde-json")
  }

  @Test(arguments: [1, 2, 4, 5, 8]) func milestones(number: Int) throws {
    let project = try Samples.worked().project
    let milestone = try #require(project.milestone(number))
    expectRecorded(
      Report.milestone(milestone, in: project, today: today), "milepael-\(number)-interessenter")
  }

  @Test func anImport() throws {
    let project = try Samples.worked().project
    let lines = [
      "Interessent;Holdning;Indflydelse;Næste kontakt;Telefon;CPR;Note",
      "Mette Hansen;neutral;5;1/12-2026;12 34;;\"to\nlinjer\"", "Kommunens tilsyn;;;;;;",
      "Presse;vred;7;i morgen;;;", "Naboer;;4;;;;",
    ]
    let plan = try SheetImport(
      stakeholders: Sheet(csv: Array(lines.joined(separator: "\r\n").utf8)), into: project,
      today: today,
      newID: NewIDs().next)
    expectRecorded(Report.sheetImport(plan, file: "liste.csv"), "import")
  }

  @Test func summaries() throws {
    let ledger = try Samples.worked()
    expectRecorded(try Samples.summary(ledger), "oversigt-interessenter")
    expectRecorded(try Samples.summary(ledger, isConfidential: true), "oversigt-fortrolig")
  }
}
