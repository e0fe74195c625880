import Core
import TestSupport
import Testing

@testable import Screens

@Suite("Publishing from the screen") struct PublishStories {
  @Test func thePagesArePublishedWhereItIsSaid() {
    var story = Story("The pages are published", .demo)
    story.press(":")
    story.type("udgiv siderne")
    story.press("Enter")
    #expect(story.shows("læs siderne igennem"))
    story.press("F2")
    #expect(story.app.notice?.text == "Siderne om »Samdrift ved Lærkefjord« er udgivet i sider.")
    #expect(story.app.overlays.isEmpty)
  }

  @Test func notAsTheyWereInThePast() {
    var story = Story("Not in the past", .demo)
    story.press(":")
    story.type("vis alt, som det var en bestemt dag")
    story.press("Enter")
    story.type("15/11-2026")
    story.press("F2 :")
    story.type("udgiv siderne")
    story.press("Enter")
    #expect(story.app.overlays.isEmpty)
    let said = story.app.notice?.text ?? ""
    #expect(said.contains("som det var den 15. nov. 2026"), "\(said)")
  }
}
