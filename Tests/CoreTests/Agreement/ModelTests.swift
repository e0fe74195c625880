import Core
import TestSupport
import Testing

@Suite("Models of joint operation") struct ModelTests {
  @Test func aComparisonBeginsWithTodayAndAModelThatHaveTheSameTasks() throws {
    var ledger = try Ledger.withDepartments()
    try ledger.make(ledger.project.startModels(newID: NewIDs().next))
    let project = ledger.project
    #expect(project.operatingModels.map(\.name) == ["Som i dag", "Samdrift"])
    #expect(project.modelAsToday?.name == "Som i dag")
    #expect(project.operatingModels.allSatisfy { $0.departments.count == 3 })
    #expect(project.modelTaskTitles == Playbook.starterTasks)
    let placements = project.operatingModels.map { Set(project.tasks(of: $0).map(\.placement)) }
    #expect(placements == [[.local], [.joint]])
  }

  @Test func economyIsSummedOnlyWhenEveryDepartmentHasBothFigures() throws {
    let project = try Ledger.withAgreement().project
    let model = project.operatingModels[1]
    #expect(project.total(of: model) == nil)
    var ledger = try Ledger.withAgreement()
    try ledger.make(
      project.edit(
        economyOf: project.departments[2], in: model, before: Quantity(100), after: Quantity(150)))
    let total = try #require(ledger.project.total(of: ledger.project.operatingModels[1]))
    #expect(total.before == Quantity(625_100))
    #expect(total.after == Quantity(578_400))
    #expect(ledger.project.economyWords(of: model) == "625.100 → 578.400 (-46.700)")
  }

  @Test func aDepartmentsEconomyIsChangedAndNotWrittenTwice() throws {
    var ledger = try Ledger.withAgreement()
    let (model, department) = (ledger.project.operatingModels[1], ledger.project.departments[0])
    try ledger.make(
      ledger.project.edit(
        economyOf: department, in: model, before: Quantity(1), after: nil))
    #expect(ledger.project.economy(of: department, in: model)?.before == Quantity(1))
    #expect(ledger.project.modelEconomies.count == 2)
    #expect(ledger.project.economy(of: department, in: model)?.difference == nil)
  }

  @Test func whatCannotBeIsRefusedInWords() throws {
    let project = try Ledger.withAgreement().project
    let (today, model) = (project.operatingModels[0], project.operatingModels[1])
    #expect(throws: Refusal("En udgift kan ikke være under 0 kr.", field: "before")) {
      try project.checked(
        project.edit(
          economyOf: project.departments[0], in: model, before: Quantity(-1), after: nil))
    }
    #expect(throws: Refusal("Opgaven »renholdelse« er der allerede.", field: "title")) {
      try project.checked(
        project.add(
          OperationalTask(id: "t").with {
            $0.model = model.id
            $0.title = "renholdelse"
          }))
    }
    #expect(throws: Refusal("Opgave skal udfyldes.", field: "title")) {
      try project.checked(project.add(OperationalTask(id: "t").with { $0.model = model.id }))
    }
    #expect(throws: Refusal("Timer om ugen kan ikke være under 0.", field: "hours")) {
      try project.check(project.edit(model) { $0.hours = Quantity(-1) })
    }
    #expect(throws: Refusal.self) { try project.approve(today, newID: NewIDs().next) }
  }

  @Test func theComparisonHasARowForEveryTaskAndDepartment() throws {
    let project = try Ledger.withAgreement().project
    let comparison = ModelComparison(project)
    #expect(comparison.models.count == 3)
    #expect(comparison.rows.allSatisfy { [0, 3].contains($0.cells.count) })
    let tasks = comparison.rows.first { $0.item == .task("Grønne områder") }
    #expect(tasks?.cells == ["lokal", "delt: Bede ved indgange er lokale", nil])
    let economy = comparison.rows.first { $0.item == .economy(project.departments[0].id) }
    #expect(economy?.cells == [nil, "412.500 → 389.000 (-23.500)", nil])
    let ids = comparison.rows.compactMap(\.item?.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func theFactsOfMilestoneThreeTellOfTheModels() throws {
    let project = try Ledger.withAgreement().project
    let facts = project.facts(about: try #require(project.milestone(3)))
    #expect(facts.contains("2 modeller ved siden af »som i dag«"))
    #expect(facts.contains("modellen »Samdrift« er godkendt"))
    #expect(facts.contains("økonomien er regnet ud for alle afdelinger i 0 af 2 modeller"))
  }
}
