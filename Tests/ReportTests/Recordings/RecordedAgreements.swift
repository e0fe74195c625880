import Core
import Reports
import TestSupport
import Testing

@Suite("Papers of models and the agreement, as recorded") struct RecordedAgreements {
  private func ledger() throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift i Nord", organisation: "Nordbo", leader: "Mette",
        departments: ["Fjordglimt", "Ådalen", "Havnebakken"].map { NewDepartment(name: $0) },
        newID: NewIDs("d").next))
    for step in SampleAgreement.steps(presented: Samples.today.adding(days: -10)) {
      try ledger.make(step(ledger.project))
    }
    return ledger
  }

  @Test func models() throws {
    let project = try ledger().project
    let models = Report.models(project, today: Samples.today).text
    #expect(models.contains("1 Som i dag         2 Samdrift          3 Kun fælles vagt"))
    expectRecorded(models, "modeller")
    expectRecorded(Report.models(project, today: Samples.today).json, "modeller-json")
  }

  @Test func agreement() throws {
    let ledger = try ledger()
    let project = ledger.project
    let agreement = try #require(project.agreements.last)
    let terms = ledger.terms(of: agreement)
    let text = Report.agreement(agreement, terms, in: project, today: Samples.today).text
    #expect(text.contains("Fremlagt fredag den 13. november 2026."))
    expectRecorded(text, "aftale")
    expectRecorded(
      Report.agreementMarkdown(agreement, terms, in: project, today: Samples.today),
      "aftale-markdown")
    expectRecorded(
      Report.agreement(agreement, terms, in: project, today: Samples.today).json, "aftale-json")
  }

  @Test func noModelsAndAnEmptyDraft() throws {
    var ledger = try Samples.new()
    #expect(
      Report.models(ledger.project, today: Samples.today).text.contains(
        "Der er ingen modeller endnu."))
    ledger = try Samples.after(try ledger.project.firstAgreement(id: "v1"), on: ledger)
    let draft = ledger.project.agreements[0]
    let text = Report.agreement(
      draft, ledger.terms(of: draft), in: ledger.project, today: Samples.today
    ).text
    #expect(text.contains("(ikke skrevet endnu)"))
    #expect(text.contains("Udkastet er ikke fremlagt endnu."))
  }

  @Test func markdownTakesNobodysTextForItsSigns() throws {
    var ledger = try Samples.new()
    ledger = try Samples.after(try ledger.project.firstAgreement(id: "v1"), on: ledger)
    ledger = try Samples.after(
      ledger.project.edit(ledger.project.agreements[0]) {
        $0.purpose = "# Stort\n<b>*fed*</b> \u{1B}[31m"
      }, on: ledger)
    let draft = ledger.project.agreements[0]
    let text = Report.agreementMarkdown(
      draft, ledger.terms(of: draft), in: ledger.project, today: Samples.today)
    #expect(text.contains("\\# Stort"))
    #expect(text.contains("\\<b\\>\\*fed\\*"))
    #expect(!text.contains("\u{1B}"))
  }
}
