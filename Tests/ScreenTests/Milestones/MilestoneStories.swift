import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: a milestone") struct MilestoneStories {
  @Test(arguments: [Size.standard, .wide, Size(width: 40, height: 12), Size(width: 20, height: 6)])
  func allOfItIsSeen(size: Size) {
    var story = Story("Milestone 7 at \(size.width)×\(size.height)", .demo, size: size)
    story.press("ned Enter")
    story.look()
    for _ in 0..<4 {
      story.press("Tab")
      story.look()
    }
    #expect(story.app.place == .milestone(7))
    story.expectRecorded("milestone-\(size.width)x\(size.height)")
  }

  @Test func everyFieldIsEdited() {
    var story = Story("Each field of a milestone in its form", .demo)
    story.press("ned×3 Enter")
    for key in ["s", "f", "r", "n"] {
      story.press(key)
      story.look()
      story.press("Esc")
    }
    story.press("End")
    story.look()
    for _ in 0..<7 {
      story.press("Enter")
      story.look()
      story.press("Esc op")
    }
    #expect(story.app.overlays.isEmpty && story.text.contains("En synlig start"))
    story.expectRecorded("milestone-fields")
  }

  @Test func theChecklistIsKept() {
    var story = Story("The checklist: tick, add, edit, delete", .demo)
    story.press("ned Enter")
    story.press("Mellemrum Esc")
    story.press("Tab Mellemrum")
    story.look()
    story.press("a")
    story.type("Aftal nøgler med låsefirmaet")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Enter End")
    story.type(" og rådgiveren")
    story.press("F2")
    story.press("d")
    story.look()
    story.press("u")
    story.look()
    story.press("Enter")
    story.look()
    #expect(
      story.saved.checklist(of: story.saved.milestone(7)!).last?.text
        == "Aftal nøgler med låsefirmaet og rådgiveren")
    story.expectRecorded("checklist")
  }

  @Test func departmentsAccede() {
    var story = Story("Decisions on milestone 6: each department accedes", .demo)
    story.press("Enter")
    story.look()
    story.press("b")
    story.look()
    story.press("højre højre")
    story.look()
    story.press("venstre venstre Tab F2")
    story.look(styles: true)
    story.type("Afdelingsmødet")
    story.press("Tab")
    story.type("i går")
    story.look()
    story.press("Tab Tab")
    story.type("Referat pkt. 4")
    story.press("Enter×3")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.saved.decisions.last?.body == "Afdelingsmødet")
    #expect(story.saved.decisions.last?.date == Story.day(-1))
    story.expectRecorded("decisions")
  }

  @Test func datesAreUnderstood() {
    var story = Story("A date shows what was understood, or what is wrong", .demo)
    story.press("ned×2 Enter f")
    for date in [
      "uge 49", "u49", "3/12", "03-12-2026", "fre", "i morgen", "+2u", "+10d", "49", "31/2",
      "uge 54", "24/12", "snart",
    ] {
      story.press("Ctrl+U")
      story.type(date)
      story.look()
    }
    story.press("F2")
    story.look()
    story.press("Ctrl+U")
    story.type("uge 49")
    story.press("Enter")
    story.look()
    story.press("2")
    story.look()
    story.press("f Ctrl+U F2")
    story.look()
    #expect(story.saved.milestone(8)?.planned == nil)
    #expect(story.text.contains("commit »Milepæl 8: frist 4. dec. 2026«"))
    story.expectRecorded("dates")
  }

  @Test func notesAreWritten() {
    var story = Story("Notes of several lines, by hand, pasted and in an editor", .demo)
    story.press("ned×2 Enter n")
    story.type("Pjece til alle\n\nHusk leverandørerne")
    story.look()
    story.paste("\r\nIndsat fra Word\tmed tabulator\r\nog \u{1B}[31mfarve")
    story.look()
    story.press("F2")
    story.look()
    story.press("n Ctrl+U F2")
    story.world.editor = { $0 + "\nSkrevet i editoren\n" }
    story.press("E")
    story.look()
    story.world.editor = { $0 }
    story.press("E")
    story.look()
    #expect(story.saved.milestone(8)?.notes.hasSuffix("Skrevet i editoren") == true)
    story.expectRecorded("notes")
  }

  @Test func laterMilestonesReopenEarlierOnes() {
    var story = Story("Milestone 10 reopens milestone 3", .demo)
    story.press("højre op×9 Enter o")
    story.look()
    story.press("Enter")
    story.look()
    story.type("Målene var for små")
    story.press("F2")
    story.look()
    story.press("Esc venstre venstre")
    story.look()
    #expect(story.saved.milestone(3)?.status == .inProgress)
    #expect(story.shows("3/4 nået"))
    story.expectRecorded("reopening")
  }

  @Test func whatIsAddedGetsTheFocus() throws {
    var story = Story("", .demo)
    story.press("ned Enter a")
    story.type("Ring til låsefirmaet")
    story.press("F2")
    let item = try #require(story.app.project?.checklist(of: story.app.project!.milestone(7)!).last)
    #expect(item.text == "Ring til låsefirmaet")
    #expect(story.app.milestonePage.focus == .record(item.reference))
    story.press("b")
    story.type("Driftschefen")
    story.press("Tab")
    story.type("i dag")
    story.press("F2")
    let decision = try #require(story.app.project?.decisions.last)
    #expect(decision.body == "Driftschefen")
    #expect(story.app.milestonePage.focus == .record(decision.reference))
    story.press("i a")
    story.type("Nyboder")
    story.press("F2")
    let department = try #require(story.app.project?.departments.last)
    #expect(department.name == "Nyboder")
    #expect(story.app.projectPage.focus == .record(Reference(.department, department.id)))
  }

  @Test func enterByHabitDoesNotThrowAwayWhatWasWritten() {
    var story = Story("A changed form is left", .demo)
    story.press("ned Enter n")
    story.type("Husk nøglerne. ")
    story.press("Esc")
    story.look()
    story.press("Enter")
    #expect(story.app.overlays.count == 1)
    story.press("Esc Esc")
    #expect(story.app.overlays.count == 1)
    story.press("Esc højre Enter")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("form-left")
  }

  @Test func wordsAreFoundOnAPage() {
    var story = Story("Search on a milestone's page", .demo)
    story.press("Enter /")
    story.type("råd")
    story.look()
    story.press("Enter")
    story.look()
    story.press("/")
    story.type("kaniner")
    story.press("Enter")
    story.look()
    #expect(story.shows("»kaniner« står ikke på denne side."))
    story.expectRecorded("milestone-search")
  }

  @Test func whatIsNotThereIsRememberedWhenAMilestoneIsReached() {
    var story = Story("A milestone is reached with nothing to show for it", .new("Samdrift"))
    story.press("Enter s")
    story.press("ned×3 Enter")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.notice?.text.contains("Husk: ") == true)
    #expect(story.app.view().lines.contains { $0.contains("Ingen vilkår er skrevet ned") })
    story.expectRecorded("milestone-remembered")
  }
}
