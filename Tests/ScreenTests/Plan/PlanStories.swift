import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: the plan") struct PlanStories {
  static let sizes = [Size.standard, .wide, Size(width: 40, height: 12)]

  @Test(arguments: sizes)
  func thePlanIsLookedAt(size: Size) {
    var story = Story("The plan at \(size.width)×\(size.height)", .plan, size: size)
    story.press("3")
    story.look()
    story.press("ned×5")
    story.look()
    for _ in 1...4 {
      story.press("o Home")
      story.look()
    }
    story.press("o Home Enter Tab venstre End")
    story.look()
    #expect(story.shows("Præsentér medarb"))
    story.expectRecorded("plan-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func activitiesAreWrittenOnALine(size: Size) {
    var story = Story("Quick syntax at \(size.width)×\(size.height)", .plan, size: size)
    story.press("3 ned×5 a")
    story.look()
    story.type("Nøgler og arbejdstøj @driftslederen !24/12 #personale")
    story.look()
    story.press("Enter")
    story.look()
    story.type("Kørsel !31/2")
    story.look()
    story.press("Enter Ctrl+U")
    story.type("Kørsel !uge 50")
    story.press("Tab")
    story.look()
    story.press("F2")
    story.look()
    #expect(
      story.saved.activities.contains {
        $0.title == "Nøgler og arbejdstøj" && $0.area == "Personale"
      })
    #expect(
      story.saved.activities.contains {
        $0.title == "Kørsel" && $0.deadline == Day(iso: "2026-12-11")
      })
    story.expectRecorded("plan-quick-\(size.width)x\(size.height)")
  }

  @Test func anActivityOfAnotherAreaMovesNoArea() {
    var story = Story("", .plan)
    story.press("3 Home ned a")
    let areas = story.app.plan.rows.groups.map(\.name)
    story.type("Vintertjeneste #maskiner og indkøb @drifstlederen !24/12")
    story.press("Enter")
    #expect(story.app.plan.rows.groups.map(\.name) == areas)
    #expect(story.app.plan.focused?.area == "Maskiner og indkøb")
    #expect(story.app.plan.rows.groups[3].members.count == 3)
  }

  @Test func whatCannotBeKeptStaysOnTheLine() {
    var story = Story("", .plan)
    story.press("3 a")
    story.type("Kørsel")
    story.world.trouble = "Disken er fuld."
    story.press("Enter")
    guard let quick = story.app.overlays.last as? QuickAdd else {
      Issue.record("The line is gone.")
      return
    }
    #expect(quick.field.text == "Kørsel")
  }

  @Test func activitiesAreTickedAndUnticked() {
    var story = Story("A tick, and its taking back", .plan)
    story.press("3 ned×2 Mellemrum")
    story.look()
    #expect(story.app.project?.activity("p2")?.doneOn == Story.today)
    #expect(story.app.project?.activity("p2")?.doneBy == Story.author)
    story.press("Mellemrum")
    #expect(story.app.project?.activity("p2")?.doneOn == nil)
    story.look()
    story.expectRecorded("plan-ticked")
  }

  @Test func deadlinesMoveWithWhatDependsOnThem() {
    var story = Story("Deadlines move, alone and with what depends on them", .plan)
    story.press("3 ned×6 >")
    #expect(story.app.plan.focus == "p4")
    story.look()
    story.press(")")
    story.look()
    story.press("Enter")
    #expect(story.app.project?.activity("p4")?.deadline == Day(iso: "2026-12-05"))
    #expect(story.app.project?.activity("p5")?.deadline == Day(iso: "2026-12-07"))
    story.look()
    story.press("u Enter")
    #expect(story.app.project?.activity("p5")?.deadline == Day(iso: "2026-12-01"))
    story.press("< (")
    story.look()
    story.expectRecorded("plan-moved")
  }

  @Test func severalAreChangedTogether() {
    var story = Story("Marked and changed together", .plan)
    story.press("3 ned×2 x ned x")
    story.look()
    story.press("r Ctrl+U")
    story.type("Ejendomsmesteren")
    story.press("F2")
    story.press("s 3 )")
    story.look()
    story.press("Mellemrum")
    #expect(["p2", "p3"].allSatisfy { story.app.project?.activity($0)?.status == .done })
    story.press("Esc")
    #expect(story.app.plan.marked.isEmpty)
    story.look()
    story.expectRecorded("plan-marked")
  }

  @Test func severalMoveWithWhatDependsOnThem() {
    var story = Story("Marked, moved with what depends on them, and deleted", .plan)
    story.press("3 ned×2 x ned×3 x )")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.project?.activity("p2")?.deadline == Day(iso: "2026-11-26"))
    #expect(story.app.project?.activity("p5")?.deadline == Day(iso: "2026-12-07"))
    // Ten working days, as before.
    #expect(story.app.project?.activity("p3")?.start == Day(iso: "2026-11-27"))
    #expect(story.app.project?.activity("p3")?.deadline == Day(iso: "2026-12-10"))
    story.press("u Enter")
    #expect(story.app.project?.activity("p5")?.deadline == Day(iso: "2026-12-01"))
    story.press("d")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.project?.activity("p2") == nil)
    #expect(story.app.project?.activity("p4") == nil)
    story.press("u Enter")
    #expect(story.app.project?.activity("p5")?.dependsOn == ["p4"])
    story.expectRecorded("plan-marked-moved")
  }

  @Test(arguments: sizes)
  func activitiesHaveChecklists(size: Size) {
    var story = Story("A checklist at \(size.width)×\(size.height)", .plan, size: size)
    story.press("3 ned×6 c")
    story.look()
    story.type("Mål lokalerne op")
    story.press("Enter")
    story.type("Bestil skabe")
    story.look()
    story.press("Enter Esc Mellemrum")
    story.look()
    #expect(story.app.project?.checklistCount(of: story.app.project!.activity("p4")!).done == 1)
    story.press("u Enter Mellemrum ned e Ctrl+U")
    story.type("Bestil garderobeskabe")
    story.press("F2")
    story.look()
    story.press("d Esc")
    story.look()
    story.press("6 ned×2 Enter")
    #expect(story.app.place == .plan)
    #expect(story.app.plan.focus == "p4")
    story.expectRecorded("plan-checklist-\(size.width)x\(size.height)")
  }

  @Test func aPointThatCannotBeKeptStaysOnTheLine() {
    var story = Story("", .plan)
    story.press("3 ned×2 c")
    story.type("Ring")
    story.world.trouble = "Disken er fuld."
    story.press("Enter")
    guard let list = story.app.overlays.last as? ActivityChecklist else {
      Issue.record("The checklist is gone.")
      return
    }
    #expect(list.field?.text == "Ring")
  }

  @Test func theChecklistOfWhatOthersDeleteCloses() {
    var story = Story("", .plan)
    story.press("3 ned×2 c Esc")
    story.other { $0.remove($0.activity("p2")!.reference) }
    story.lookAround()
    #expect(Laws.broken(by: story.app) == nil)
    story.press("a")
    #expect(story.app.overlays.isEmpty)
  }

  @Test func whatIsDoneInTheFormIsSigned() {
    var story = Story("", .plan)
    story.press("3 ned×2 e Tab×5 højre×3 F2")
    #expect(story.app.project?.activity("p2")?.status == .done)
    #expect(story.app.project?.activity("p2")?.doneOn == Story.today)
    #expect(story.app.project?.activity("p2")?.doneBy == Story.author)
  }

  @Test func aFirstDeadlineNeverComesBeforeTheStart() throws {
    var story = Story("", .plan)
    story.press("3 a")
    story.type("Kørsel")
    story.press("Enter Esc")
    let id = try #require(story.app.plan.focus)
    story.other { project in
      project.edit(project.activity(id)!) { $0.start = Day(iso: "2027-02-01") }
    }
    story.lookAround()
    story.press(">")
    #expect(story.app.project?.activity(id)?.deadline == Day(iso: "2027-02-02"))
  }

  @Test func thePlanIsNarrowed() {
    var story = Story("Filters and search", .plan)
    story.press("3 F")
    story.look()
    story.press("Mellemrum ned Mellemrum F2")
    story.look()
    story.press("m F")
    story.press("Tab højre×2 F2")
    story.look()
    story.press("Esc")
    story.press("/")
    story.type("hjem")
    story.look()
    story.press("Enter Esc")
    #expect(!story.app.plan.isNarrowed)
    story.look()
    story.expectRecorded("plan-narrowed")
  }

  @Test func whatWaitsIsSaidBeforeSomethingIsDeleted() {
    var story = Story("Deleting what something waits for", .plan)
    story.press("3 ned×6 d")
    story.look()
    story.press("Enter")
    story.look()
    #expect(story.app.project?.activity("p5")?.dependsOn == [])
    story.press("u Enter")
    #expect(story.app.project?.activity("p5")?.dependsOn == ["p4"])
    story.expectRecorded("plan-deleted")
  }

  @Test func anEmptyPlanBeginsWithTheTypicalActivities() {
    var story = Story("From nothing to an approved plan", .new("Nordbyen"))
    story.press("3")
    story.look()
    story.press("t")
    story.look()
    story.press("Mellemrum ned Mellemrum Tab Mellemrum F2")
    story.look()
    #expect(story.app.project?.activities.count == 3)
    story.press("B")
    story.look()
    story.press("Enter")
    story.press("6 Enter")
    #expect(story.app.place == .plan)
    story.look()
    story.expectRecorded("plan-begun")
  }

  @Test(arguments: sizes)
  func tenThousandAreScrolled(size: Size) {
    var story = Story("Ten thousand activities", .activities(10_000), size: size)
    story.press("3 End")
    story.look()
    story.press("/")
    story.type("nr. 77")
    story.look()
    #expect(story.shows("111 af 10000"))
    story.expectRecorded("plan-10000-\(size.width)x\(size.height)")
  }

  @Test func whatOthersDeleteLosesTheFocusAndTheMark() {
    var story = Story("", .plan)
    story.press("3 ned×2 x")
    story.other { $0.remove($0.activity("p2")!.reference) }
    story.lookAround()
    #expect(story.app.plan.marked.isEmpty)
    #expect(Laws.broken(by: story.app) == nil)
  }

  @Test func anAdjustmentIsSaidBeforeItsActivityIsDeleted() throws {
    var story = Story("Deleting what an adjustment is about", .demo)
    let project = try #require(story.app.project)
    let activity = try #require(project.activities.first { !$0.status.isClosed })
    let adjustment = Adjustment(id: "late").with {
      ($0.round, $0.kind, $0.text) = (project.rounds[0].id, .activityDeadline, "Mere tid")
      ($0.activity, $0.newDate) = (activity.id, Story.today)
    }
    story.other { $0.add(adjustment) }
    story.lookAround()
    story.press("3")
    story.app.plan.show(activity.id)
    story.press("d")
    story.look()
    #expect(story.text.contains("Så kan justeringen »Mere"), "\(story.text)")
  }
}
