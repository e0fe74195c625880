import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: deadlines are moved, and all set at once") struct DeadlineStories {
  @Test func aMilestoneIsMovedByAWeek() {
    var story = Story("A milestone is moved by a week, with what it pushes", .demo)
    let before = story.saved
    story.press("ned )")
    story.look()
    story.press("Enter")
    story.look()
    #expect(
      story.saved.milestone(7)?.planned == before.milestone(7)?.planned?.adding(days: 7))
    story.press("u Enter")
    #expect(story.saved.milestone(7)?.planned == before.milestone(7)?.planned)
    #expect(story.saved.activities == before.activities)
    // Where nothing is pushed it is one key, on the board and on the milestone's page.
    story.press("højre End )")
    story.look()
    #expect(story.app.overlays.isEmpty)
    #expect(
      story.saved.milestone(12)?.planned == before.milestone(12)?.planned?.adding(days: 7))
    story.press("Enter (")
    #expect(story.app.place == .milestone(12))
    #expect(story.saved.milestone(12)?.planned == before.milestone(12)?.planned)
    story.press("Esc venstre venstre Home <")
    #expect(story.app.notice?.text == "Milepæl 1 er »nået«, så fristen flyttes ikke.")
    story.expectRecorded("milestone-moved")
  }

  @Test func theDeadlinesOfTheMarkedMoveFromWhereEachIs() {
    var story = Story("Marked activities get a deadline together", .plan)
    let before = story.saved
    story.press("3 ned×2 x ned×3 x f")
    story.look()
    story.type("+1 md")
    story.look()
    story.press("F2")
    story.look()
    story.press("Enter")
    story.look()
    for id in ["p2", "p4"] {
      let old = before.activity(id)?.deadline
      if let old { #expect(story.saved.activity(id)?.deadline == old.adding(months: 1)) }
    }
    story.press("u Enter")
    #expect(story.saved.activities == before.activities)
    story.press("f")
    story.type("snart")
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("uge 3")
    story.press("F2 2")
    #expect(story.saved.activity("p2")?.deadline == Day(iso: "2027-01-22"))
    #expect(story.saved.activity("p4")?.deadline == Day(iso: "2027-01-22"))
    story.expectRecorded("deadlines-together")
  }

  @Test(arguments: [Size.standard, Size(width: 40, height: 12), .wide])
  func theTwelveAreSetInOneTable(size: Size) {
    var story = Story(
      "All deadlines and responsibles at once at \(size.width)×\(size.height)", .new("Nordbyen"),
      size: size)
    story.look()
    story.press("t")
    story.look()
    story.type("4/1-2027")
    story.look()
    story.press("Tab Tab")
    story.type("Projektlederen")
    story.press("ned")
    story.type("Driftschefen")
    story.press("Skift+Tab")
    story.type("uge 11")
    story.look()
    story.press("op op")
    story.type("1/2-2027")
    story.look()
    story.press("F2")
    story.look()
    let saved = story.saved
    #expect(saved.milestone(2)?.planned == Day(iso: "2027-03-19"))
    #expect(saved.milestone(1)?.responsible == "Projektlederen")
    #expect(saved.milestone(2)?.responsible == "Driftschefen")
    #expect(saved.milestone(1)?.planned == Day(iso: "2027-02-22"))
    for milestone in saved.milestones { #expect(milestone.planned?.isWorkingDay == true) }
    story.press("u Enter")
    #expect(story.saved.milestones.allSatisfy { $0.planned == nil && $0.responsible.isEmpty })
    story.expectRecorded("schedule-\(size.width)x\(size.height)")
  }

  @Test func theTableIsNotSavedWithAMistakeAndAsksBeforeItIsLeft() {
    var story = Story("", .demo)
    story.press("i t")
    story.press("Tab")
    story.type("31/2")
    story.press("F2")
    #expect(story.app.overlays.count == 1 && story.shows("!"))
    story.press("Esc Enter")
    #expect(story.app.overlays.count == 1)
    story.press("Esc højre Enter")
    #expect(story.app.overlays.isEmpty)
    #expect(story.app.place == .project)
  }

  @Test func theTableCompletesNamesThatStandInIt() {
    var story = Story("A name is written once in the table", .new("Samdrift i Nordbyen"))
    var table: ScheduleTable? { story.app.overlays.last as? ScheduleTable }
    story.press("t Tab×2")
    story.type("Sekretariat")
    story.press("ned")
    story.type("sek")
    #expect(story.shows(": Sekretariat · Enter: som skrevet"))
    story.press("højre F2")
    #expect(story.saved.milestone(2)?.responsible == "Sekretariat")
    #expect(story.saved.milestone(1)?.responsible == "Sekretariat")
  }

  @Test func aStartThatCannotBeReadSetsNoDeadlines() {
    var story = Story("", .new("Nordbyen"))
    var table: ScheduleTable? { story.app.overlays.last as? ScheduleTable }
    story.press("t")
    story.type("4/1-202")
    #expect(table?.cells[ScheduleTable.cell(0, 0)].text == "")
    story.press("Tab F2")
    #expect(table?.focus == 0 && story.shows("! "))
    #expect(story.saved.milestones.allSatisfy { $0.planned == nil })
    story.type("4/1-20")
    #expect(story.shows("4. januar 2020") && story.shows("rigtigt?"))
    story.press("Ctrl+U")
    story.type("4/1-2027")
    #expect(table?.cells[ScheduleTable.cell(0, 0)].text == "25-01-2027")
  }

  @Test func whatCannotBeSavedStaysInTheTable() {
    var story = Story("", .new("Nordbyen"))
    story.press("t")
    story.type("4/1-2027")
    story.press("Tab Tab")
    story.type("Fru Hansen")
    story.world.trouble = "Disken er fuld."
    story.press("F2")
    #expect(story.shows("Disken er fuld.") && story.shows("Fru Hansen"))
    story.press("Esc")
    #expect(story.app.overlays.last is Confirm)
    story.press("Enter")
    story.world.trouble = nil
    story.press("F2")
    #expect(story.saved.milestone(1)?.responsible == "Fru Hansen")
    #expect(story.saved.milestone(1)?.planned == Day(iso: "2027-01-25"))
    story.press("Esc")
    #expect(story.app.overlays.isEmpty)
  }

  @Test(arguments: [20, 24, 32, 36])
  func theTableIsInsideANarrowWindow(width: Int) {
    var story = Story("", .new("Nordbyen"), size: Size(width: width, height: 16))
    story.press("t")
    for _ in 0..<3 {
      let frame = story.app.view()
      let edge = frame.lines.dropFirst().dropLast(2).compactMap(\.last)
      #expect(frame.cursor.map { (2..<width - 2).contains($0.x) } == true)
      #expect(edge.allSatisfy { $0 == "│" }, "\(frame.lines)")
      story.press("Tab")
    }
  }

  @Test func theNextStatusIsSaidWithItsKey() {
    var story = Story("What a tick makes natural is said, and chosen with s", .new("Nordbyen"))
    story.press("Enter Tab Mellemrum")
    #expect(story.app.notice?.text.contains("Milepæl 1 kan nu sættes til »i gang« med s.") == true)
    story.press("s Enter")
    #expect(story.saved.milestone(1)?.status == .inProgress)
    let points = story.saved.checklist(of: story.saved.milestone(1)!)
    for _ in points.dropFirst() { story.press("ned Mellemrum") }
    #expect(story.app.notice?.text.contains("Milepæl 1 kan nu sættes til »nået« med s.") == true)
    story.look()
    story.press("s Enter")
    #expect(story.saved.milestone(1)?.status == .reached)
    story.press("s 2")
    story.look()
    story.type("Ny leder")
    story.press("Tab")
    story.type("uge 50")
    story.press("F2")
    #expect(story.saved.milestone(1)?.planned == Day(iso: "2026-12-11"))
    story.press("u Enter")
    #expect(story.saved.milestone(1)?.status == .reached)
    story.expectRecorded("next-status")
  }

  @Test func reachedWithOpenPointsIsAskedAbout() {
    var story = Story("Reached with open points is said first", .new("Nordbyen"))
    story.press("s 4")
    story.look()
    story.press("Esc")
    #expect(story.saved.milestone(1)?.status == .notStarted)
    story.press("s 4 Enter")
    #expect(story.saved.milestone(1)?.status == .reached)
    story.expectRecorded("reached-open")
  }

  @Test func theTwelfthLeadsIntoOperation() throws {
    var story = Story("The twelfth milestone is reached", .new("Nordbyen"))
    for number in 1...11 {
      try story.other { project in
        try project.edit(
          status: .reached, of: project.milestone(number)!, reason: "x", today: Story.today)
      }
    }
    story.lookAround()
    story.press("Home højre×2 End s 4")
    story.look()
    story.press("Enter")
    story.look()
    story.type("Vi er i mål")
    story.press("F2")
    story.look()
    #expect(story.saved.hasReachedAll)
    #expect(
      story.app.notice?.text.hasSuffix("i drift. Tryk i, og sæt næste årlige opfølgning.") == true)
    story.expectRecorded("twelfth")
  }

  @Test func aTickThatIsTakenBackLeavesTheFormerStatus() {
    var story = Story("", .plan)
    story.press("3 ned×2 s 2 Mellemrum")
    #expect(story.saved.activity("p2")?.status == .done)
    story.press("Mellemrum")
    #expect(story.saved.activity("p2")?.status == .inProgress)
    #expect(story.saved.activity("p2")?.doneOn == nil)
  }

  @Test func escOnTheBoardStaysInTheProject() {
    var story = Story("", .demo, .new("Nordbyen"))
    story.press("Enter Esc Esc")
    #expect(story.app.place == .board)
    #expect(
      story.app.notice?.text
        == "Tavlen er projektets forside. 0 viser alle projekter, q afslutter.")
  }

  @Test(arguments: [
    (Place.plan, "ned×2"), (.followUp, ""), (.stakeholders, ""), (.stakeholders, "End"),
    (.meetings, ""), (.communicationPlan, "End"), (.keys, "End"), (.project, "End"),
  ])
  func whatAnUndoBringsBackHasTheFocus(place: Place, keys: String) {
    var story = Story.at(place)
    story.press(keys)
    let focus = story.app.screens[place].anyFocus.map { "\($0)" }
    story.press("d")
    if !story.app.overlays.isEmpty { story.press("j") }
    story.press("u Enter")
    #expect(story.app.screens[place].anyFocus.map { "\($0)" } == focus, "\(place)")
  }
}
