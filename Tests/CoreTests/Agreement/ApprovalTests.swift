import Core
import TestSupport
import Testing

@Suite("The approved model becomes the agreement's draft") struct ApprovalTests {
  private func beforeApproval() throws -> Ledger {
    var ledger = try Ledger.withDepartments()
    for step in SampleAgreement.steps(presented: Ledger.today).prefix(6) {
      try ledger.make(step(ledger.project))
    }
    return ledger
  }

  @Test func partiesTasksManagementAndPurposeComeAlongInOneStep() throws {
    var ledger = try beforeApproval()
    let model = ledger.project.operatingModels[1]
    let count = ledger.entries.count
    try ledger.make(ledger.project.approve(model, newID: NewIDs("n").next))
    #expect(ledger.entries.count == count + 1)
    let project = ledger.project
    let draft = try #require(project.draftAgreement)
    #expect(draft.version == 1 && draft.presented == nil && draft.model == model.id)
    #expect(draft.departments == model.departments)
    #expect(draft.management == "Én driftsleder\nÉt team med to makkerpar")
    #expect(!draft.purpose.isEmpty)
    let tasks = project.tasks(of: draft)
    #expect(tasks.map(\.title) == Playbook.starterTasks)
    #expect(tasks.map(\.placement) == project.tasks(of: model).map(\.placement))
    #expect(tasks.first { $0.title == "Grønne områder" }?.note == "Bede ved indgange er lokale")
    #expect(project.approvedModel?.id == model.id)
  }

  @Test func oneUndoTakesItAllBack() throws {
    var ledger = try beforeApproval()
    let before = ledger.project
    try ledger.make(before.approve(before.operatingModels[1], newID: NewIDs("n").next))
    try ledger.make(ledger.undo(by: "Driftschef"))
    #expect(ledger.project == before)
  }

  @Test func thePurposeNamesTheModelsGoals() throws {
    var ledger = try beforeApproval()
    let goal = Goal(id: "g").with { $0.title = "Færre klager" }
    try ledger.make(Edit("Mål", [goal.insertion]))
    try ledger.make(ledger.project.edit(ledger.project.operatingModels[1]) { $0.goals = ["g"] })
    try ledger.make(
      ledger.project.approve(ledger.project.operatingModels[1], newID: NewIDs("n").next))
    #expect(ledger.project.agreements[0].purpose.hasSuffix("\nMål: Færre klager."))
  }

  @Test func aDraftIsNotWrittenOver() throws {
    var ledger = try beforeApproval()
    let models = ledger.project.operatingModels
    try ledger.make(ledger.project.approve(models[1], newID: NewIDs("n").next))
    #expect(throws: Refusal.self) {
      try ledger.project.approve(models[2], newID: NewIDs("m").next)
    }
  }

  @Test func anotherModelLaterMakesTheNextVersionAndKeepsWhatOnlyTheAgreementHas() throws {
    var ledger = try Ledger.withAgreement()
    let project = ledger.project
    try ledger.make(project.approve(project.operatingModels[2], newID: NewIDs("n").next))
    let draft = try #require(ledger.project.draftAgreement)
    #expect(draft.version == 2)
    #expect(draft.exit == "Med et års varsel til et årsskifte.")
    #expect(ledger.project.tasks(of: draft).isEmpty)
    #expect(ledger.project.operatingModels.filter(\.isApproved).map(\.name) == ["Kun fælles vagt"])
  }
}
