import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: searching the whole project") struct SearchStories {
  @Test(arguments: [Size.standard, .wide, Size(width: 40, height: 12)])
  func aSearchReachesAcrossTheProject(size: Size) {
    var story = Story("A search at \(size.width)×\(size.height)", .demo, size: size)
    story.press("3 ned /")
    let origin = story.app.screens[PlanScreen.self].focus
    story.type("nøgle")
    story.look()
    story.press("Tab")
    story.look()
    story.press("ned×4")
    story.look()
    story.press("Esc")
    #expect(story.app.place == .plan)
    #expect(story.app.search == nil)
    #expect(story.app.screens[PlanScreen.self].query.isEmpty)
    #expect(story.app.screens[PlanScreen.self].focus == origin)
    story.press("/")
    story.type("nøgle")
    story.press("Tab Enter")
    story.look()
    #expect(story.app.place == .milestone(6))
    story.expectRecorded("search-project-\(size.width)x\(size.height)")
  }

  @Test func enterGoesOnWhereTheListHasNothing() {
    var story = Story("", .demo)
    story.press("3 /")
    story.type("egne boliger")
    #expect(story.app.screens[PlanScreen.self].focus == nil)
    story.press("Enter")
    #expect(story.app.overlays.last is SearchResults)
    #expect(story.shows("Milepæl 6"))
    story.press("Enter")
    #expect(story.app.place == .milestone(6))
    #expect(story.app.screens[PlanScreen.self].query.isEmpty)
  }

  @Test func whatIsNowhereIsSaid() {
    var story = Story("", .demo)
    story.press("3 /")
    story.type("xyzzy")
    #expect(story.shows("Hele projektet: 0"))
    story.press("Enter")
    #expect(story.app.notice?.text.hasPrefix("»xyzzy« står ikke på denne side.") == true)
    #expect(story.app.screens[PlanScreen.self].query.isEmpty)
    story.press("/ Tab")
    story.look()
    story.type("xyzzy\n")
    #expect(story.shows("»xyzzy« står ikke i projektet."))
  }

  @Test func whereThereIsNoListTheProjectIsSearched() {
    var story = Story.at(.models)
    story.press("/")
    #expect(story.app.overlays.last is SearchResults)
  }

  /// Others' changes are searched too, and what they remove is gone.
  @Test func othersChangesAreFound() throws {
    var story = Story("", .demo)
    story.press("/")
    story.type("leverandører")
    story.press("Tab")
    let gone = try #require(story.app.project?.stakeholders.first { $0.name == "Leverandører" })
    #expect(story.shows("Interessent Leverandører · "))
    story.other { $0.remove(gone.reference) }
    story.lookAround()
    #expect(!story.shows("Interessent Leverandører · "))
    story.press("ned Enter")
    #expect(story.app.place != .stakeholder(gone.id))
  }

  /// Each hit is gone to.
  @Test func eachHitIsShownSomewhere() throws {
    let project = try #require(Story("", .demo).app.project)
    let hits = ["e", "a", "7"].flatMap { ProjectSearch($0, in: project).hits }
    #expect(hits.count > 100)
    for hit in hits { #expect(Place(for: hit.record, in: project) != nil, "\(hit)") }
  }
}
