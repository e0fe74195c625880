import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the plan is looked at in several ways") struct PlanViewStories {
  @Test func zoomingOpensTheTimePlanOnAllOfThePlan() {
    var story = Story("", .demo)
    story.press("3 z")
    #expect(story.shows("Tidsplan"))
    #expect(story.app.notice?.text.contains("så tæt på") != true)
  }

  @Test func whoeverComesForAViewThatIsOnFindsIt() {
    var story = Story("", .demo)
    story.press("3 g 1 :")
    story.type("gantt")
    story.press("Enter")
    #expect(story.app.place == .plan && story.shows("Viser "))
  }

  @Test func titlesHaveTheWidth() throws {
    for (width, least) in [(80, 34), (120, 60)] {
      var story = Story("", .demo)
      story.resize(width, 40)
      story.press("3")
      let title = try #require(story.saved.activities.first).title
      let shown = title.count <= least ? title : String(title.prefix(least - 1))
      #expect(story.app.view().lines.contains { $0.contains("] \(shown)") }, "\(width)")
    }
  }

  @Test func whatWaitedAndIsTickedAllTheSameIsSaid() {
    var story = Story("", .plan)
    story.press("3")
    story.app.screens[PlanScreen.self].focus = "p5"
    story.press("Mellemrum")
    #expect(story.saved.activity("p5")?.status == .done)
    #expect(story.app.notice?.text.contains("Den ventede på 4 ") == true)
    story.press("u Enter")
    #expect(story.app.notice?.text.contains("ventede") == false)
  }

  @Test func aMilestoneWithoutADeadlineGetsOneThatIsPast() {
    var story = Story("", .demo)
    story.press("ned f Delete F2 f")
    story.type("+1u")
    story.press("F2 u Enter f")
    story.type("1/11-2026")
    story.press("F2 Enter")
    #expect(story.saved.milestone(7)?.planned == Day(iso: "2026-11-01"))
  }
}
