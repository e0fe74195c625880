import Core
import Interface
import TestSupport
import Testing

@testable import Screens

/// A form keeps every record that it shows as it was when opened, and writes only what was changed.
@Suite("Stories: what a form showed") struct ShownRecordStories {
  private func project(_ story: Story) -> Project { story.world.ledgers[0].project }

  private func isInConflict(_ story: Story) -> Bool {
    story.app.overlays.last is ConflictOverlay
  }

  private func awaited(_ story: Story) -> Stakeholder {
    project(story).stakeholders.first { $0.nextContact != nil }!
  }

  @Test(arguments: [false, true])
  func aContactLeavesTheNextContactOrConflictsOverIt(isTouched: Bool) {
    var story = Story("", .stakeholders)
    let stakeholder = awaited(story)
    story.app.openForm(
      RecordForm(
        adding:
          Contact(id: "ny").with {
            $0.stakeholder = stakeholder.id
            $0.date = Story.today
          }))
    story.press("Tab")
    story.type("telefon")
    if isTouched {
      story.press("Tab×3 Ctrl+U")
      story.type("+2u")
    }
    let day = Day(iso: "2026-12-18")
    story.other { $0.edit($0.stakeholder(stakeholder.id)!) { $0.nextContact = day } }
    story.lookAround()
    story.press("F2")
    #expect(isInConflict(story) == isTouched)
    if isTouched { story.press("højre Enter") }
    #expect(project(story).contact("ny")?.channel == "telefon")
    #expect(
      project(story).stakeholder(stakeholder.id)?.nextContact
        == (isTouched ? Story.today.adding(days: 14) : day))
  }

  @Test(arguments: [false, true])
  func aStakeholdersAssessmentStandsOrConflicts(isTouched: Bool) {
    var story = Story("", .stakeholders)
    let stakeholder = project(story).stakeholders.first { $0.name == "Beboere" }!
    story.app.openForm(RecordForm(changing: stakeholder))
    story.press(isTouched ? "Tab×4 højre" : "Tab×3")
    if !isTouched { story.type("Nord") }
    story.other { project in
      project.assess(stakeholder, on: Story.today, newID: { "andens" }) {
        $0.attitude = .opponent
        $0.influence = 1
      }
    }
    story.lookAround()
    story.press("F2")
    #expect(isInConflict(story) == isTouched)
    if isTouched { story.press("højre Enter") }
    let now = project(story).standing(of: stakeholder)
    #expect(now.current?.attitude == (isTouched ? .ambassador : .opponent))
    #expect(now.current?.influence == (isTouched ? 3 : 1))
    #expect(now.assessments.filter { $0.date == Story.today }.count == 1)
    #expect(project(story).stakeholder(stakeholder.id)?.organisation == (isTouched ? "" : "Nord"))
  }

  @Test func fixedSharesConflictAndAre100PerCentWhenSettled() {
    var story = Story("", .keys)
    let key = project(story).allocationKey("maskiner")!
    story.app.openForm(FixedSharesForm(key))
    story.press("Ctrl+U")
    story.type("40")
    story.press("Tab Ctrl+U")
    story.type("40")
    story.other { project in
      let percents = zip(project.departments, [50, 30, 20]).map { ($0.id, Quantity($1)) }
      return try! project.edit(
        fixedShares: Dictionary(uniqueKeysWithValues: percents), of: key)
    }
    story.lookAround()
    story.press("F2")
    #expect(isInConflict(story))
    story.press("højre Enter")
    #expect(story.app.notice?.text.contains("skal være 100") == true)
    #expect(isInConflict(story))
    story.press("ned højre Enter")
    let project = project(story)
    #expect(
      project.departments.map { key.share(of: $0, in: project)?.percent }
        == [40, 40, 20].map { Quantity($0) })
  }

  @Test func hoursKeepWhatAnotherHasWritten() {
    var story = Story("", .keys)
    let period = Period(year: 2026)!
    let (first, second) = (project(story).departments[0].id, project(story).departments[1].id)
    story.app.openForm(UsageForm(key: nil, period: period))
    story.press("Tab")
    story.type("1000")
    story.other { project in
      var amounts = project.amounts(in: period, of: nil)
      amounts[second]?.hours = Quantity(7)
      return project.edit(usage: amounts, in: period, of: nil)
    }
    story.lookAround()
    story.press("F2")
    let amounts = project(story).amounts(in: period, of: nil)
    #expect(amounts[first]?.cost == Quantity(1000))
    #expect(amounts[second]?.hours == Quantity(7))
  }

  @Test func aNewPeriodThatBothWriteConflicts() {
    var story = Story("", .keys)
    let period = Period(year: 2027)!
    let first = project(story).departments[0].id
    story.app.openForm(UsageForm(key: nil, period: nil))
    story.type("2027")
    story.press("Tab")
    story.type("10")
    story.other { project in
      project.edit(usage: [first: (Quantity(5), Quantity(500))], in: period, of: nil)
    }
    story.press("F2")
    #expect(isInConflict(story))
    story.press("højre Enter")
    let amount = project(story).amounts(in: period, of: nil)[first]
    #expect(amount?.hours == Quantity(10) && amount?.cost == Quantity(500))
  }

  @Test func aResponsibleForSeveralConflicts() {
    var story = Story("", .plan)
    let ids = project(story).activities.prefix(2).map(\.id)
    story.app.openForm(ResponsibleForm(activities: ids))
    story.press("Ctrl+U")
    story.type("Vagten")
    story.other { $0.edit($0.activity(ids[1])!) { $0.responsible = "Sekretariat" } }
    story.lookAround()
    story.press("F2")
    #expect(isInConflict(story))
    story.press("Enter")
    #expect(project(story).activity(ids[0])?.responsible == "Vagten")
    #expect(project(story).activity(ids[1])?.responsible == "Sekretariat")
    let number = project(story).activity(ids[0])?.number ?? 0
    #expect(lastLabel(story) == "Aktivitet \(number): ansvarlig Vagten")
  }

  @Test func aResponsibleForSeveralThatHaveSomebodyEachIsLeftAsItIs() {
    var story = Story("", .plan)
    let ids = project(story).activities.prefix(3).map(\.id)
    for (id, name) in zip(ids, ["Vagten", "Kontoret", ""]) {
      story.other { $0.edit($0.activity(id)!) { $0.responsible = name } }
    }
    story.lookAround()
    let before = project(story)
    story.app.openForm(ResponsibleForm(activities: ids))
    story.press("F2")
    #expect(story.app.overlays.isEmpty)
    #expect(project(story) == before)
    story.app.openForm(ResponsibleForm(activities: ids))
    story.type("Vagten")
    story.press("F2")
    #expect(ids.allSatisfy { project(story).activity($0)?.responsible == "Vagten" })
    #expect(lastLabel(story) == "2 aktiviteter: ansvarlig Vagten")
  }

  private func lastLabel(_ story: Story) -> String? {
    story.world.ledgers[0].entries.last?.transaction.label
  }

  @Test func conflictsOverSeveralComeTogetherAndTheLabelCountsWhatIsChanged() throws {
    var story = Story("", .plan)
    let ids = project(story).activities.prefix(4).map(\.id)
    story.app.openForm(ResponsibleForm(activities: ids))
    story.press("Ctrl+U")
    story.type("Vagten")
    for (id, name) in zip(ids, ["Sekretariat", "Kontoret", "Vagten"]) {
      story.other { $0.edit($0.activity(id)!) { $0.responsible = name } }
    }
    story.lookAround()
    story.press("F2")
    guard let overlay = story.app.overlays.last as? ConflictOverlay else {
      Issue.record("There is no conflict.")
      return
    }
    #expect(overlay.items.count == 2)
    story.press("højre Enter")
    #expect(story.app.overlays.isEmpty)
    #expect(lastLabel(story) == "2 aktiviteter: ansvarlig Vagten")
  }

  @Test func aStatusIsGivenToWhatTheMenuShowed() throws {
    var story = Story("", .plan)
    story.press("3 ned×2 s")
    let id = try #require(story.app.plan.focused?.id)
    story.other { $0.edit($0.activity(id)!) { $0.status = .withdrawn } }
    story.lookAround()
    story.press("3")
    #expect(isInConflict(story))
    #expect(project(story).activity(id)?.status == .withdrawn)
  }

  @Test func anEconomyThatBothWriteKeepsWhatOnlyOneSaid() {
    var story = Story("", .agreement)
    let model = project(story).operatingModels[2]
    let department = project(story).departments[0]
    story.app.openForm(
      RecordForm(
        adding:
          ModelEconomy(id: "e").with {
            $0.model = model.id
            $0.department = department.id
          }))
    story.type("100")
    story.other { project in
      project.edit(
        economyOf: department, in: model, before: Quantity(90), after: Quantity(80))
    }
    story.lookAround()
    story.press("F2")
    #expect(isInConflict(story))
    story.press("højre Enter")
    let economy = project(story).economy(of: department, in: model)
    #expect(economy?.before == Quantity(100) && economy?.after == Quantity(80))
  }

  @Test(arguments: ["responsible", "planned"])
  func aDraftIsHeldUpAgainstWhatItsFormShowed(changed: String) {
    var story = Story("", .demo)
    let eight = project(story).milestone(8)!
    story.app.openForm(RecordForm(changing: eight, fields: ["responsible", "planned"]))
    story.press("Ctrl+U")
    story.type("Vagten")
    story.happen("the terminal is gone", .hangUp)
    story.other { project in
      project.edit(project.milestone(8)!) {
        if changed == "planned" {
          $0.planned = Day(iso: "2027-02-05")
        } else {
          $0.responsible = "Projektleder"
        }
      }
    }
    story.restart()
    story.press("Enter F2")
    #expect(isInConflict(story) == (changed == "responsible"))
    let now = project(story).milestone(8)
    #expect(now?.responsible == (changed == "responsible" ? "Projektleder" : "Vagten"))
    #expect(now?.planned == (changed == "planned" ? Day(iso: "2027-02-05") : eight.planned))
  }

  @Test func aNoteIsWrittenBelowOneThatIsNotSeenYet() {
    var story = Story("", .meetings)
    story.press("m Enter n")
    story.type("Min")
    story.other { $0.note("Din", at: $0.meeting("now")!) }
    story.press("F2")
    #expect(project(story).meeting("now")?.minutes == "Din\nMin")
    #expect(story.app.overlays.isEmpty)
  }

  @Test func anUntouchedFieldIsNotWrittenHoweverItReads() {
    var story = Story("", .plan)
    let id = project(story).activities[0].id
    story.other { $0.edit($0.activity(id)!) { $0.note = "Første linje\n\n " } }
    story.lookAround()
    story.app.openForm(RecordForm(changing: project(story).activity(id)!))
    story.press("F2")
    #expect(story.app.notice?.text == "Ingen ændringer.")
    #expect(project(story).activity(id)?.note == "Første linje\n\n ")
  }
}
