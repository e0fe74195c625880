import Core
import Testing

@Suite struct FieldActionTests {
  let project = Project(id: "p")
  let milestone = Milestone(id: "6")

  @Test func oneShortValueStandsInTheLabel() {
    let edit = project.edit(milestone) { $0.planned = Day(iso: "2026-12-03") }
    #expect(edit.label == "Milepæl 6: frist 3. dec. 2026")
    #expect(
      edit.changes == [.set(milestone.reference, field: "planned", old: nil, new: "2026-12-03")])
  }

  @Test func severalFieldsAreNamedWithoutTheirValues() {
    let edit = project.edit(milestone) {
      $0.planned = Day(iso: "2026-12-03")
      $0.responsible = "Driftschef"
    }
    #expect(edit.label == "Milepæl 6: ansvarlig, frist")
    #expect(edit.changes.count == 2)
  }

  @Test(arguments: ["Første linje\nAnden linje", "Et ord mere end der er plads til her"])
  func aLongValueIsLeftOut(notes: String) {
    #expect(project.edit(milestone) { $0.notes = notes }.label == "Milepæl 6: noter")
  }

  @Test func takingAValueAwayIsSaid() {
    let planned = milestone.with { $0.planned = Day(iso: "2026-12-03") }
    #expect(project.edit(planned) { $0.planned = nil }.label == "Milepæl 6: frist fjernet")
  }

  @Test func changingNothingGivesNoChanges() {
    #expect(project.edit(milestone) { $0.notes = "" }.changes.isEmpty)
  }

  @Test func otherRecordsAreCalledByTheirNames() throws {
    var project = project
    let department = Department(id: "a").with { $0.name = "Fjordglimt" }
    let item = ChecklistItem(id: "c").with { $0.milestone = "2" }
    let decision = Decision(id: "d").with { $0.milestone = "6" }
    for change in [department.insertion, item.insertion, decision.insertion] {
      try project.apply(change)
    }
    #expect(
      project.edit(department) { $0.dwellings = 96 }.label == "Afdeling Fjordglimt: boliger 96")
    #expect(project.edit(item) { $0.text = "Ring" }.label == "Tjekpunkt i milepæl 2: tekst Ring")
    #expect(
      project.edit(decision) { $0.department = "a" }.label
        == "Beslutning om milepæl 6: afdeling Fjordglimt")
    #expect(
      project.edit(project.info) { $0.leader = "Mette" }.label == "Projektet: projektleder Mette")
    #expect(project.edit(project.info) { $0.name = "Nord" }.label == "Projektet: navn Nord")
  }

  @Test func aDepartmentIsNotCalledOneTwice() {
    let department = Department(id: "a").with { $0.name = "Afd. 7 Strandengen" }
    #expect(
      project.edit(department) { $0.participates = false }.label
        == "Afd. 7 Strandengen: deltager ikke")
    let left = department.with { $0.participates = false }
    #expect(
      project.edit(left) { $0.participates = true }.label == "Afd. 7 Strandengen: deltager")
  }

  @Test func aRemovalIsCalledAsAnAddition() throws {
    var project = project
    let department = Department(id: "a").with { $0.name = "Fjordglimt" }
    let item = ChecklistItem(id: "c").with {
      $0.milestone = "2"
      $0.text = "Ring"
    }
    let decision = Decision(id: "d").with {
      $0.milestone = "6"
      $0.department = "a"
      $0.body = "Afdelingsmødet"
    }
    for change in [department.insertion, item.insertion, decision.insertion] {
      try project.apply(change)
    }
    #expect(project.remove(item.reference).label == "Slettet tjekpunkt i milepæl 2: Ring")
    #expect(
      project.remove(decision.reference).label
        == "Slettet beslutning om milepæl 6: Fjordglimt, tiltrådt")
    #expect(project.remove(department.reference).label == "Slettet afdeling: Fjordglimt")
    #expect(
      Recollection(of: project).describe(decision.insertion)
        .contains { $0.field == "Beslutning" && $0.new == "tiltrådt" }
    )
  }
}
