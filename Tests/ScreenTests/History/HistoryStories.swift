import Interface
import Testing

@testable import Screens

@Suite("Stories: history, undo and what lies over the screen") struct HistoryStories {
  @Test(arguments: [Size.standard, .wide, Size(width: 40, height: 12)])
  func historyIsRead(size: Size) {
    var story = Story("The history at \(size.width)×\(size.height)", .demo, size: size)
    story.press("6")
    story.look()
    story.press("ned×3")
    story.look()
    story.press("/")
    story.type("sekretariat")
    story.look()
    story.press("Enter End")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.place == .milestone(2))
    story.expectRecorded("history-\(size.width)x\(size.height)")
  }

  @Test func nothingIsFoundInTheHistory() {
    var story = Story("A filter that nothing fits", .demo)
    story.press("6 /")
    story.type("kaniner")
    story.look()
    #expect(story.shows("Intet i historikken passer"))
    story.press("Enter")
    story.look()
    #expect(
      story.app.notice?.text
        == "»kaniner« står ikke på denne side. Det står heller ikke andre steder i projektet.")
    story.press("End Enter")
    story.look()
    #expect(story.shows("Projektoplysninger"))
    story.expectRecorded("history-nothing")
  }

  @Test func stepsAreUndoneAndRedone() {
    var story = Story("Undo asks first, and redo brings it back", .demo)
    story.press("U")
    story.look()
    story.press("ned s 1")
    story.press("u")
    story.look()
    story.press("Esc u Enter")
    story.look()
    story.press("U")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.saved.milestone(7)?.status == .notStarted)
    #expect(story.shows("✓ Gentaget · Milepæl 7: ikke startet"))
    story.expectRecorded("undo")
  }

  @Test func othersChangesStandInTheWayOfUndo() {
    var story = Story("Undo is refused when somebody has changed the same since", .demo)
    story.press("ned×2 Enter r Ctrl+U")
    story.type("Sekretariatet")
    story.press("F2")
    story.other { project in
      project.edit(project.milestone(8)!) { $0.responsible = "Projektleder" }
    }
    story.lookAround()
    story.press("u")
    story.look()
    #expect(story.saved.milestone(8)?.responsible == "Projektleder")
    #expect(story.shows("kan ikke fortrydes: Ansvarlig for"))
    story.expectRecorded("undo-refused")
  }

  @Test func thereIsNothingToUndo() {
    var story = Story("There is nothing to undo in a new project", .new("Samdrift i Nordbyen"))
    story.press("u")
    story.look()
    #expect(story.shows("Der er ikke mere, du kan fortryde."))
    story.expectRecorded("undo-nothing")
  }

  @Test(arguments: [Size.standard, .wide, Size(width: 40, height: 12)])
  func helpListsTheKeys(size: Size) {
    var story = Story("Help at \(size.width)×\(size.height)", .demo, size: size)
    story.press("?")
    story.look()
    story.press("PageDown")
    story.look()
    story.press("End")
    story.look()
    story.press("Esc Enter ?")
    story.look()
    #expect(story.shows("Hjælp · Milepæl"))
    story.expectRecorded("help-\(size.width)x\(size.height)")
  }

  @Test func theHistoryIsSeenAroundWhatWasFound() {
    var story = Story("", .demo)
    story.press("6 /")
    story.type("evaluering")
    story.press("Enter")
    let found = story.app.history.focus
    #expect(found != nil)
    story.press("Esc")
    #expect(story.app.history.query.isEmpty)
    #expect(story.app.history.focus == found)
  }
}
