import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the tour") struct TourStories {
  @Test(arguments: [Size.standard, .wide, Size(width: 40, height: 12)])
  func sixShortStepsAreTaken(size: Size) {
    var story = Story("The tour at \(size.width)×\(size.height)", size: size)
    story.press("ned ned Enter")
    story.look()
    #expect(story.app.notice == nil)
    for _ in Tour.steps.dropFirst() {
      story.press("Enter")
      story.look()
    }
    #expect(story.world.ledgers.count == 1 && story.app.place == .board)
    story.press("Enter")
    #expect(story.app.overlays.isEmpty)
    story.expectRecorded("tour-\(size.width)x\(size.height)")
  }

  @Test func itIsLeftAtAnyStep() {
    for count in 0..<Tour.steps.count {
      var story = Story("", .demo)
      story.press(":")
      story.type(count.isMultiple(of: 2) ? "rundtur" : "kom i gang")
      story.press("Enter")
      for _ in 0..<count { story.press("Enter") }
      #expect(story.shows("Rundtur \(count + 1) af 6"))
      #expect(story.app.place == Tour.steps[count].place)
      story.press("x")
      #expect(story.app.overlays.count == 1)
      story.press("Esc")
      #expect(story.app.overlays.isEmpty && story.app.place == Tour.steps[count].place)
    }
  }

  @Test func oneGoesBackAStep() {
    var story = Story("", .demo)
    story.press(":")
    story.type("rundtur")
    story.press("Enter venstre")
    #expect(story.app.notice?.text == "Det er det første trin.")
    story.press("Enter Enter venstre")
    #expect(story.app.place == Tour.steps[1].place && story.shows("Rundtur 2 af 6"))
  }
}
