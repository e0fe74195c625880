import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: what else moves with a milestone is asked about") struct DeadlineChoiceStories {
  /// Writes a deadline for the milestone with the focus.
  private func write(_ deadline: String, _ story: inout Story) {
    story.press("f Ctrl+U")
    story.type(deadline)
  }

  private func menu(_ story: Story) throws -> Menu {
    try #require(story.app.overlays.last as? Menu)
  }

  @Test func whatWouldBeOverdueIsSaidAndStaysUnlessItIsChosen() throws {
    var story = Story("", .demo)
    let before = story.saved
    write("uge 48", &story)
    story.press("F2")
    #expect(
      try menu(story).items.map(\.name)
        == ["Kun milepæl 6", "Flyt også dens aktiviteter", "Annuller"])
    #expect(
      try menu(story).lines.first == "1 aktivitet ville blive overskredet ved at flytte med.")
    story.press("Enter")
    #expect(story.saved.milestone(6)?.planned == Day(iso: "2026-11-27"))
    #expect(story.saved.activities == before.activities)
  }

  @Test func whatWasWrittenComesBackWhenTheWaitIsGivenUp() {
    var story = Story("", .demo)
    let before = story.saved
    story.press("ned")
    write("uge 49", &story)
    story.press("F2")
    story.hold()
    story.press("Enter")
    #expect(story.app.waiting != nil)
    story.press("Esc")
    #expect(story.app.openForms.first?.form["deadline"] == "uge 49")
    #expect(story.saved == before)
    story.release()
    story.press("F2 Enter")
    #expect(story.saved.milestone(7)?.planned == Day(iso: "2026-12-04"))
    #expect(story.app.overlays.isEmpty)
  }

  @Test func theChoiceIsMadeFromTheDeadlineThereIsNow() throws {
    var story = Story("", .demo)
    story.press("ned")
    write("uge 50", &story)
    story.other { project in
      project.edit(project.milestone(7)!) { $0.planned = Day(iso: "2026-11-27") }
    }
    story.lookAround()
    story.press("F2")
    #expect(try menu(story).lines.contains { $0.hasPrefix("27. nov. → 11. dec.") })
    story.press("Enter")
    #expect(story.saved.milestone(7)?.planned == Day(iso: "2026-12-11"))
  }

  @Test func whereNothingIsAskedTheDeadlineOfOthersStandsInTheWay() {
    var story = Story("", .demo)
    story.press("højre End")
    write("1/9-2027", &story)
    story.other { project in
      project.edit(project.milestone(12)!) { $0.planned = Day(iso: "2027-08-20") }
    }
    story.lookAround()
    story.press("F2")
    #expect(story.app.overlays.last is ConflictOverlay)
    #expect(story.saved.milestone(12)?.planned == Day(iso: "2027-08-20"))
  }
}
