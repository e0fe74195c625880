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
    let list = Report.stakeholders(all, in: project, today: today).text
    #expect(list.hasPrefix("FORTROLIGT") && list.contains("▽ skeptisk    5/5   beslutter med"))
    expectRecorded(list, "interessenter")
    expectRecorded(
      Report.stakeholders(all.suffix(2), in: project, today: today).json, "interessenter-json")
    let mette = try #require(project.stakeholder("mette"))
    let one = Report.stakeholder(mette, in: project, today: today).text
    #expect(one.contains("Næste kontakt:   20. nov. 2026 OVERSKREDET"))
    expectRecorded(one, "interessent")
    expectRecorded(Report.stakeholder(mette, in: project, today: today).json, "interessent-json")
    let matrix = Report.matrix(project, today: today)
    #expect(matrix.contains("5  ·           ·           | 5△          4▲          11▽ 15▽"))
    expectRecorded(matrix, "matrix")
  }

  @Test func groundwork() throws {
    let project = try Samples.worked().project
    let lists = [
      Report.conditions(project).text, Report.opportunities(project, today: today).text,
      Report.dialogues(project).text,
      Report.communication(project, today: today).text,
    ]
    for (list, title) in zip(lists, ["Vilkår", "Muligheder", "Dialog", "Kommunikationsplan"]) {
      #expect(list.hasPrefix(title))
    }
    expectRecorded(lists.joined(separator: "\n"), "forarbejde")
    expectRecorded(
      [
        Report.conditions(project).json, Report.opportunities(project, today: today).json,
        Report.dialogues(project).json, Report.communication(project, today: today).json,
      ].joined(separator: "\n"), "forarbejde-json")
  }

  @Test(arguments: [
    (1, "5 skrevne vilkår"), (2, "4 muligheder\n  - 5 udfordringer"),
    (4, "6 linjer i kommunikationsplanen, 5 udført"),
    (5, "5 dialogmøder holdt, senest 24. okt. 2026"),
    (8, "Udvalgt: 12 af 17 interessenter"),
  ]) func milestones(number: Int, fact: String) throws {
    let project = try Samples.worked().project
    let milestone = try #require(project.milestone(number))
    let text = Report.milestone(milestone, in: project, today: today).text
    #expect(text.contains(fact))
    expectRecorded(text, "milepael-\(number)-interessenter")
  }

  @Test func anImport() throws {
    let project = try Samples.worked().project
    let lines = [
      "Interessent;Holdning;Indflydelse;Næste kontakt;Telefon;CPR;Note",
      "Mette Hansen;neutral;5;1/12-2026;12 34;;\"to\nlinjer\"", "Kommunens tilsyn;;;;;;",
      "Presse;vred;7;i morgen;;;", "Naboer;;4;;;;",
    ]
    let plan = try SheetImport(
      .stakeholders, of: Sheet(csv: Array(lines.joined(separator: "\r\n").utf8)), into: project,
      today: today, author: "Ida",
      newID: NewIDs().next)
    let text = Report.sheetImport(plan, file: "liste.csv").text
    #expect(text.contains("Import af liste.csv: 1 ny, 1 ændres, 2 kan ikke bruges"))
    expectRecorded(text, "import")
  }

  @Test func summaries() throws {
    let ledger = try Samples.worked()
    let (open, confidential) = try (
      Samples.summary(ledger), Samples.summary(ledger, isConfidential: true)
    )
    #expect(!open.contains("skeptisk") && confidential.contains("skeptisk"))
    expectRecorded(open, "oversigt-interessenter")
    expectRecorded(confidential, "oversigt-fortrolig")
  }
}
