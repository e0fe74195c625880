import Core
import Interface
import TestSupport
import Testing

@testable import Screens

@Suite("Stories: meetings") struct MeetingStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes)
  func meetingsAreLookedAt(size: Size) {
    var story = Story("The meetings at \(size.width)×\(size.height)", .meetings, size: size)
    story.press("m")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc ned Enter")
    story.look()
    story.press("End")
    story.look()
    let shown = story.saved.meetings.first { story.app.place == .meeting($0.id) }
    #expect(shown?.date == Day(iso: "2026-12-03"))
    story.expectRecorded("meetings-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func aMeetingIsGoneThroughStepByStep(size: Size) {
    var story = Story("A meeting at \(size.width)×\(size.height)", .meetings, size: size)
    story.press("M")
    story.look()
    for _ in 0..<3 {
      story.press("højre")
      story.look()
    }
    #expect(story.shows("Slut") && story.shows("4 af 4"))
    story.expectRecorded("meeting-mode-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func aMeetingWithoutAnAgendaIsGoneThroughByTopics(size: Size) {
    var story = Story("No agenda at \(size.width)×\(size.height)", .meetings, size: size)
    story.press("m ned×2 M")
    story.look()
    for _ in 0..<5 {
      story.press("højre")
      story.look()
    }
    #expect(story.shows("Slut") && story.shows("6 af 6"))
    story.expectRecorded("meeting-mode-topics-\(size.width)x\(size.height)")
  }

  @Test func aWholeMeetingIsHeld() throws {
    var story = Story("A meeting is held, and its minutes are read", .meetings)
    story.press("m ned×2 M højre×2")
    story.look()
    let late = try #require(project(story).activities.first { $0.isOverdue(on: Story.today) })
    while focus(story) != .record(late.reference) { story.press("ned") }
    story.press("Mellemrum")
    story.look()
    #expect(project(story).activity(late.id)?.status == .done)
    story.press("n")
    story.type("Skurene er trange")
    story.press("F2 højre")
    story.look()
    story.press("Enter Tab×2")
    story.type("Afdelingsmødet")
    story.look()
    story.press("F2 ned Enter Tab×4 højre F2")
    story.look()
    let decision = try #require(project(story).decisions.last { $0.meeting == "coming" })
    #expect(decision.body == "Personalemødet" && decision.date == Story.today)
    #expect(decision.milestone == "7" && decision.department == nil)
    story.press("højre n")
    story.type("Vi ses igen")
    story.press("F2")
    #expect(project(story).meeting("coming")?.minutes == "Skurene er trange\nVi ses igen")
    story.press("højre")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc ned Enter")
    story.look()
    #expect(project(story).meeting("coming")?.isClosed == true)
    story.press("Esc")
    story.look()
    story.expectRecorded("meeting-held")
  }

  @Test func enterDecidesOnAMilestoneAtThePointAboutDecisionsToo() throws {
    var story = Story("", .meetings)
    story.press("m ned×2 M t højre×3")
    #expect(story.shows("4. Til beslutning"))
    let milestone = try #require(
      project(story).milestones.first { $0.status == .awaitingDecision })
    for _ in 0..<10 where focus(story) != .record(milestone.reference) { story.press("ned") }
    #expect(focus(story) == .record(milestone.reference))
    story.press("Enter")
    #expect(story.shows("Ny beslutning på mødet"))
  }

  @Test func whereThereIsNoneItIsMadeFirst() {
    var story = Story("The first meeting", .new("Samdrift i Nordbyen"))
    story.press("m")
    story.look()
    story.press("M")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Ctrl+U F2")
    story.look()
    story.type("i dag")
    story.press("Tab")
    story.type("19.00")
    story.press("F2")
    story.look()
    story.press("M højre")
    story.look()
    #expect(story.app.place.isCalm)
    story.expectRecorded("meetings-first")
  }

  @Test func aMeetingGoesAndItsDecisionsStay() {
    var story = Story("A meeting is deleted and comes back", .meetings)
    story.press("m ned×4 d")
    story.look()
    story.press("Enter")
    story.look()
    #expect(project(story).meetings.count == 4)
    #expect(project(story).decisions.contains { $0.id == "md1" && $0.meeting == nil })
    story.press("u Enter")
    #expect(project(story).decisions(at: project(story).meeting("held")!).count == 1)
    story.press("6 ned×3 Enter")
    story.look()
    story.expectRecorded("meetings-deleted")
  }

  @Test func itsPageLeadsToFormsAndDecisions() {
    var story = Story("What can be done on a meeting's page", .meetings)
    story.press("m Enter b")
    story.look()
    story.press("Esc n")
    story.type("En note")
    story.press("F2 e")
    story.look()
    story.press("Esc s")
    story.look()
    #expect(project(story).meeting("now")?.isClosed == true)
    story.press("s R")
    story.look()
    story.press("Esc")
    #expect(project(story).meeting("now")?.isClosed == false)
    story.expectRecorded("meeting-page")
  }

  @Test(arguments: ["2", "3", "2 Skift+Tab"])
  func thePaletteLeadsToTheMeetingsWhereTheirKeyMeansSomethingElse(keys: String) {
    var story = Story("", .meetings)
    story.press("\(keys) :")
    story.type("møder")
    story.press("Enter")
    #expect(story.app.place == .meetings)
  }

  @Test func theHistoryLeadsToTheMeeting() {
    var story = Story("", .meetings)
    story.press("M n")
    story.type("En note")
    story.press("F2 6 Enter")
    #expect(story.app.place == .meeting("now"))
  }

  @Test func anUnfinishedNoteIsOfferedAgain() {
    var story = Story("", .meetings)
    story.press("m Enter n")
    story.type("Skurene er")
    story.happen("the terminal is closed", .hangUp)
    story.restart()
    story.press("Enter")
    story.type(" trange")
    story.press("F2")
    #expect(project(story).meeting("now")?.minutes == "Skurene er trange")
  }

  @Test func aMeetingIsClickedThrough() {
    var story = Story("", .meetings)
    story.press("m")
    story.click("Personalemøde om")
    story.click("Personalemøde om")
    #expect(story.app.place == .meeting("coming"))
    story.press("M højre×5")
    story.click("Afslut mødet")
    story.click("Afslut mødet")
    #expect(project(story).meeting("coming")?.isClosed == true)
  }

  @Test func aMeetingThatSomeoneDeletesIsLeft() {
    var story = Story("", .meetings)
    story.press("M")
    story.other { $0.remove(Reference(.meeting, "now")) }
    story.lookAround()
    #expect(story.app.place == .meetings)
  }

  @Test func othersNotesStandAboveOnesOwn() {
    var story = Story("", .meetings)
    story.press("m Enter n")
    story.type("Min")
    story.other { $0.note("Din", at: $0.meeting("now")!) }
    story.lookAround()
    story.press("F2")
    #expect(project(story).meeting("now")?.minutes == "Din\nMin")
  }

  private func project(_ story: Story) -> Project { story.world.ledgers[0].project }

  private func focus(_ story: Story) -> MeetingModeItem? { story.app.meetingMode.focus }
}
