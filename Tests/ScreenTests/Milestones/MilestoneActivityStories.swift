import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the activities on the milestones' pages") struct MilestoneActivityStories {
  @Test func thoseThatServeAMilestoneAreTickedAndAdded() {
    var story = Story("Milestone 8: activities, tick, add, edit, delete", .demo)
    story.app.board.selected = 8
    story.press("Enter Tab Tab Tab Tab")
    story.look()
    story.press("ned Mellemrum")
    story.look(styles: true)
    story.press("Mellemrum")
    story.look()
    story.press("a")
    story.type("Orientér leverandørerne")
    story.press("F2")
    story.look()
    story.press("Enter")
    story.look()
    story.press("Esc d")
    story.look()
    story.press("u")
    story.look()
    #expect(Activity.numbered(27, in: story.saved) == nil)
    #expect(story.shows("Slettet: Aktivitet 27 »Orientér leverandørerne«"))
    story.expectRecorded("milestone-activities")
  }

  @Test func aMilestoneThatMakesOrFollowsThePlanInvitesToAdd() {
    var story = Story("Milestones 7 and 10: no activities yet", .new("Nordbyen"))
    for number in [7, 10] {
      story.app.board.selected = number
      story.press("Enter Tab Tab")
      story.look()
      story.press("Esc")
    }
    #expect(story.text.contains("Ingen aktiviteter fører hertil endnu. Tryk a"))
    story.expectRecorded("milestone-activities-none")
  }

  @Test func thePlanStandsBesideTheChecklist() {
    for size in [Size.standard, .wide] {
      var story = Story("Milestone 7: the plan beside its checklist", .demo, size: size)
      story.app.board.selected = 7
      story.look()
      story.press("Enter Tab Tab")
      story.look()
      story.press("Tab")
      story.look()
      #expect(story.shows("5 Aftal en fælles vagtordning"))
      story.expectRecorded("milestone-plan-\(size.width)x\(size.height)")
    }
  }

  @Test func whoClosesACircleWithAnotherIsTold() {
    var story = Story("Two people make a circle together", .new("Nordbyen"))
    let project = story.app.openProject ?? ""
    func make(_ edit: (Project) throws -> Edit) {
      story.world.commit(
        try! edit(story.world.ledger(of: project).project), by: "Projektleder", to: project)
    }
    make { project in
      project.add(
        ["Vagtordning", "Arbejdsplan"].map { title in
          Activity(id: title).with {
            $0.title = title
            $0.milestone = "7"
          }
        })
    }
    story.happen("somebody adds two activities", .loaded(story.world.ledgers))
    story.app.board.selected = 7
    story.press("Enter Tab Tab Enter")
    story.press("Tab Tab Tab Tab Tab Tab Mellemrum")
    story.look()
    make { project in
      project.edit(Activity.numbered(2, in: project)!) { $0.dependsOn = ["Vagtordning"] }
    }
    story.press("F2")
    story.look()
    #expect(Activity.numbered(1, in: story.saved)?.dependsOn == [])
    #expect(story.shows("vente på hinanden i ring"))
    story.expectRecorded("conflict-circle")
  }
}
