import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: what a meeting decides besides the milestones") struct MeetingDecisionStories {
  @Test func anotherMatterIsDecidedAtAMeeting() {
    var story = Story("A decision at a meeting that is on no milestone", .meetings)
    story.press("m Enter b")
    story.look()
    // The milestones come first, then the other matter.
    story.type("ingen")
    story.look()
    story.press("Tab")
    story.type("Fælles feriedækning")
    story.press("Tab")
    story.type("Styregruppen")
    story.press("F2")
    story.look()
    let decision = story.saved.otherDecisions.first { $0.matter == "Fælles feriedækning" }
    #expect(decision?.meeting == "now")
    #expect(story.shows("Fælles feriedækning: godkendt"))
    story.expectRecorded("meeting-other-decision")
  }

  @Test func theSteeringGroupIsNotAskedToAccede() {
    var story = Story("", .meetings)
    story.press("m Enter b")
    #expect(story.shows("‹ godkendt ›") && !story.shows("‹ tiltrådt ›"))
  }

  @Test func onlyAnAccessionIsAccededTo() {
    var story = Story("", .meetings)
    story.press("m Enter b")
    story.type("3")
    #expect(story.shows("‹ godkendt ›") && !story.shows("tiltrådt"))
    #expect(!story.shows("Afdeling "))
    story.type("6")
    #expect(story.shows("‹ tiltrådt ›") && story.shows("Afdeling "))
  }
}
