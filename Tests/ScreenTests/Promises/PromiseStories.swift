import Core
import Interface
import TestSupport
import Testing

@testable import Screens

@Suite("Promises on the screen") struct PromiseStories {
  private func story(_ title: String, milestone: Int) -> Story {
    var story = Story(
      title, .new("Nordbyen", departments: ["Fjordglimt; 96", "Havnebakken; 124"]), size: .standard)
    story.fillGroundwork()
    story.app.board.selected = milestone
    story.press("Enter")
    return story
  }

  @Test func aPromiseIsMadeFromADialogueAndKept() {
    var story = story("A promise from a dialogue, and whether it is kept", milestone: 5)
    story.press("Tab Tab T")
    story.look()
    story.type("To baser i stedet for én")
    story.press("F2")
    story.look()
    #expect(story.saved.promises.map(\.dialogue) == ["g1"])
    #expect(story.saved.promises.map(\.given) == [Story.day(-40)])
    story.press("Mellemrum")
    story.look()
    #expect(story.saved.promises.map(\.state) == [.kept])
    story.press("Mellemrum")
    #expect(story.saved.promises.map(\.state) == [.open])
    story.press("d")
    #expect(story.saved.promises.isEmpty)
    story.expectRecorded("promises")
  }

  @Test func theyAreReachedFromTheFollowUp() {
    var story = story("Promises in milestone 10", milestone: 10)
    story.press("T")
    story.type("Vi måler igen til sommer")
    story.press("F2")
    story.look()
    #expect(story.shows("Løfter  1 åbent"))
    story.expectRecorded("promises-follow-up")
  }

  @Test func elsewhereTheKeySaysWhere() {
    var story = story("No promises in milestone 3", milestone: 3)
    story.press("T")
    #expect(story.shows("Løfter skrives på milepæl 5"))
  }
}
