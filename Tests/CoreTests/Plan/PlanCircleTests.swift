import Core
import TestSupport
import Testing

/// Activities that wait for each other in a circle: refused when people make one, and survived when
/// a history from elsewhere has one.
@Suite struct PlanCircleTests {
  private static let monday = Day(iso: "2026-11-30")!

  private func activity(_ id: String, on others: [String] = []) -> Activity {
    Activity(id: id).with {
      $0.title = id
      $0.deadline = Self.monday
      $0.dependsOn = others
    }
  }

  /// A project whose history says that a → b → c → a, that d waits for a, and d for nothing else.
  private func circular() throws -> Project {
    var project = Project(id: "p")
    let activities = [
      activity("a", on: ["b"]), activity("b", on: ["c"]), activity("c", on: ["a"]),
      activity("d", on: ["a"]), activity("e"), activity("f", on: ["e", "d"]),
    ]
    for activity in activities { try project.apply(activity.insertion) }
    return project
  }

  @Test func aPlanWithACircleIsToldOf() throws {
    let plan = try Plan(circular())
    #expect(plan.circle?.map(\.id) == ["a", "b", "c", "a"])
    #expect(plan.summary(on: Self.monday).blocked == 5)
  }

  @Test func workingOutRoomEndsWithACircle() throws {
    let project = try circular()
    #expect(Plan(project).floats(in: project)["e"] == 0)
    for activity in project.activities where activity.id != "e" {
      #expect(project.cycle(from: activity.id, dependingOn: ["e"]) == nil)
    }
  }

  @Test(arguments: ["a", "b", "c", "d", "e"])
  func keptFloatsFollowWhatIsInACircle(id: String) throws {
    var project = try circular()
    var plan = Plan(project)
    var kept = PlanFloats(plan, in: project)
    let activity = try #require(project.activity(id))
    let edit = project.edit(activity) {
      $0.deadline = Self.monday.adding(days: 40)
    }
    for change in edit.changes { try project.apply(change) }
    let changed = plan.follow(project)
    kept.follow(plan, in: project, changed: try #require(changed))
    #expect(kept.days == PlanFloats(plan, in: project).days)
  }

  @Test(arguments: ["a", "b", "c", "d", "e"])
  func movingEndsWithACircle(id: String) throws {
    let project = try circular()
    let plan = Plan(project)
    let moved = PlanShift(
      of: try #require(plan.activity(id)), to: Self.monday.adding(days: 7), in: plan,
      isPushing: true)
    #expect(moved.moves[0].activity.id == id)
    #expect(moved.moves.count <= project.activities.count)
    var after = project
    for change in moved.edit.changes { try after.apply(change) }
  }

  @Test func aCircleOfNewActivitiesIsRefused() {
    let project = Project(id: "p")
    #expect(
      throws: Refusal("Så ville aktiviteterne vente på hinanden i ring: 1 → 2 → 1.")
    ) { try project.checked(project.add([activity("a", on: ["b"]), activity("b", on: ["a"])])) }
  }

  @Test func aNewActivityMayDependOnOneThatStandsAfterIt() throws {
    var project = Project(id: "p")
    let edit = project.add([activity("a", on: ["b"]), activity("b")])
    #expect(project.merge(edit.changes).conflicts.isEmpty)
    for change in edit.changes { try project.apply(change) }
    #expect(project.activity("a")?.dependsOn == ["b"])
  }
}
