import Core
import Interface
import TestSupport
import Testing

@testable import Screens

/// The rules of the records, met by keys and forms.
@Suite("Stories: what is refused") struct RuleStories {
  private func project(_ story: Story) -> Project { story.world.ledgers[0].project }

  @Test(arguments: ["statusReason", "reached"])
  func aKeyDoesNotTakeAwayWhatAStatusTakes(field: String) {
    var story = Story("", .demo)
    let today = Story.today
    let status: MilestoneStatus = field == "reached" ? .reached : .withdrawn
    story.other { project in
      try! project.edit(
        status: status, of: project.milestone(10)!, reason: "Fordi", today: today)
    }
    story.lookAround()
    story.app.place = .milestone(10)
    story.app.milestonePage.focus = .field(field)
    story.press("d")
    #expect(story.app.notice?.tone == .error)
    #expect(project(story).milestone(10)?.stored[field] != nil)
    story.app.openForm(RecordForm(changing: project(story).milestone(10)!, fields: [field]))
    story.press("Ctrl+U F2")
    #expect(!story.app.overlays.isEmpty)
    #expect(project(story).milestone(10)?.stored[field] != nil)
  }

  @Test func aDecisionThatIsMovedLeavesItsDepartment() {
    var story = Story("", .meetings)
    let department = project(story).departments[0].id
    story.other { project in
      project.add(
        Decision(id: "d").with {
          $0.milestone = "6"
          $0.department = department
          $0.body = "Afdelingsmødet"
          $0.date = Story.today
          $0.meeting = "now"
        })
    }
    story.lookAround()
    story.app.openForm(RecordForm(changing: project(story).decision("d")!))
    story.press("højre F2")
    #expect(project(story).decision("d")?.milestone == "7")
    #expect(project(story).decision("d")?.department == nil)
  }

  @Test(arguments: [false, true])
  func halvesThatBreakARuleBringTheFormBack(isSeen: Bool) {
    var story = Story("", .plan)
    // The first one's deadline, as the form was opened, lies before the start that is kept at last.
    let id = isSeen ? "p1" : "p6"
    story.app.openForm(RecordForm(changing: project(story).activity(id)!, fields: ["start"]))
    story.press("Ctrl+U")
    story.type("24/12")
    story.other { project in
      project.edit(project.activity(id)!) { $0.deadline = Day(iso: "2026-12-04") }
    }
    if isSeen { story.lookAround() }
    let before = project(story).activity(id)
    story.press("F2")
    guard let overlay = story.app.overlays.last as? FormOverlay else {
      Issue.record("The form is gone.")
      return
    }
    #expect(overlay.form["start"] == "24/12")
    #expect(project(story).activity(id) == before)
    story.press("Ctrl+U")
    story.type("1/12")
    story.press("F2")
    #expect(
      project(story).activity(id)?.start == Day(iso: "2026-12-01"))
  }

  @Test func severalActivitiesAreDeletedThoughAnAdjustmentNamesOne() throws {
    var story = Story("", .plan)
    story.press("3 ned×2 x ned x")
    let marked = story.app.plan.targets
    #expect(marked.count == 2)
    story.other { try! $0.add(Round(id: "r"), today: Story.today) }
    story.other { project in
      project.add(
        Adjustment(id: "j").with {
          $0.round = "r"
          $0.kind = .activityDeadline
          $0.text = "Senere"
          $0.activity = marked[0].id
          $0.newDate = Day(iso: "2027-03-01")
        })
    }
    story.lookAround()
    story.press("d Enter")
    #expect(story.app.overlays.isEmpty)
    for activity in marked { #expect(project(story).activity(activity.id) == nil) }
    #expect(project(story).adjustment("j")?.activity == nil)
    story.press("u Enter")
    #expect(project(story).adjustment("j")?.activity == marked[0].id)
  }
}
