import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the project's own page") struct ProjectStories {
  private func project(_ story: Story) -> Project { story.saved }

  @Test func rolesAreKept() {
    var story = Story("Roles: add, edit, delete", .new("Nordbyen"))
    story.press("i Tab Tab")
    story.look()
    story.press("a")
    story.look()
    story.type("Styregruppe")
    story.press("Tab")
    story.type("Driftschefen og formændene")
    story.press("F2")
    story.look()
    #expect(project(story).roles.map(\.title) == ["Styregruppe"])
    story.press("Enter Tab Tab")
    story.type("Afgør det svære")
    story.press("F2")
    story.look()
    #expect(project(story).roles[0].tasks == "Afgør det svære")
    story.press("d")
    #expect(project(story).roles.isEmpty)
    story.expectRecorded("project-roles")
  }

  @Test func whatIsDecidedOnNoMilestoneIsKept() {
    var story = Story("A decision that belongs to no milestone", .new("Nordbyen"))
    story.press("i b")
    story.look()
    story.press("F2")
    story.look()
    story.type("Fælles feriedækning")
    story.press("Tab")
    story.type("Styregruppen")
    story.press("F2")
    story.look()
    #expect(project(story).otherDecisions.map(\.matter) == ["Fælles feriedækning"])
    story.press("1 6")
    story.look()
    story.press("Enter")
    #expect(story.app.place == .project)
    story.press("Enter")
    story.look()
    #expect(story.shows("Fælles feriedækning") && story.app.openForms.count == 1)
    story.expectRecorded("project-decisions")
  }

  @Test(arguments: [Size.standard, .wide]) func allOfItIsSeen(size: Size) {
    var story = Story("The project's page at \(size.width)×\(size.height)", .demo, size: size)
    story.press("i")
    story.look()
    story.press("End")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.openForms.count == 1)
    story.expectRecorded("project-\(size.width)x\(size.height)")
  }

  @Test func theLeadersMandateAndDeputyAreWritten() {
    var story = Story("", .new("Nordbyen"))
    story.press("i Enter")
    story.press("Tab Tab Tab")
    story.type("Beslutter alt inden for budgettet")
    story.press("Tab")
    story.type("Driftslederen")
    story.press("F2")
    #expect(project(story).info.mandate == "Beslutter alt inden for budgettet")
    #expect(project(story).info.deputy == "Driftslederen")
    #expect(story.shows("Stedfortræder"))
  }
}
