import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the communication plan") struct CommunicationStories {
  @Test(arguments: StakeholderStories.sizes)
  func linesAreTickedAddedAndDeleted(size: Size) {
    var story = Story("The communication plan", .stakeholders, size: size)
    story.press("2 Tab Tab")
    story.look()
    story.press("ned Mellemrum")
    story.look()
    story.press("End a Tab")
    story.type("Resultater på beboermødet")
    story.press("F2")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc d")
    story.look()
    story.press("u Enter Tab")
    #expect(story.app.place == .stakeholders)
    story.expectRecorded("communication-\(size.width)x\(size.height)")
  }

  @Test func anEmptyPlanSaysHowToBegin() {
    var story = Story("Nothing is planned yet", .new("Samdrift i Nordbyen"))
    story.press("2 Skift+Tab")
    story.look()
    story.press("Mellemrum")
    story.look()
    story.press("ned ned Enter")
    story.look()
    #expect(story.saved.communications.isEmpty)
    #expect(story.shows("Ny linje i kommunikationsplanen"))
    story.expectRecorded("communication-empty")
  }
}
