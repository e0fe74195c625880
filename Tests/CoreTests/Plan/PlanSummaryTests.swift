import Core
import TestSupport
import Testing

@Suite struct PlanSummaryTests {
  private static let today = Day(iso: "2026-11-23")!
  private var project = Project(id: "p")

  init() throws {
    for change in Playbook.newProject(
      name: "", organisation: "", leader: "", departments: [], newID: NewIDs("n").next
    ).changes {
      try project.apply(change)
    }
    try make(
      project.add([
        activity("late", due: -3), activity("later", due: -1), activity("next", due: 1),
        activity("waiting", due: 9).with { $0.dependsOn = ["next"] },
        activity("done", due: -9).with {
          $0.status = .done
          $0.doneOn = Self.today.adding(days: -4)
          $0.milestone = "7"
        },
        activity("gone", due: -9).with { $0.status = .withdrawn },
      ]))
  }

  private func activity(_ id: String, due days: Int) -> Activity {
    Activity(id: id).with {
      $0.title = id
      $0.deadline = Self.today.adding(days: days)
    }
  }

  private mutating func make(_ edit: Edit) throws {
    for change in edit.changes { try project.apply(change) }
  }

  @Test func thePlanIsCounted() {
    let summary = Plan(project).summary(on: Self.today)
    #expect(summary.total == 5)
    #expect(summary.done == 1)
    #expect(summary.open == 4)
    #expect(summary.overdue == 2)
    #expect(summary.ready == 3)
    #expect(summary.blocked == 1)
    #expect(summary.next?.id == "next")
    #expect(Plan(project).overdue(on: Self.today).map(\.id) == ["late", "later"])
  }

  @Test func soIsAPartOfIt() {
    let plan = Plan(project)
    let some = plan.activities.filter { $0.id.hasPrefix("late") }
    #expect(plan.summary(of: some, on: Self.today).overdue == 2)
    #expect(Plan(Project(id: "q")).summary(on: Self.today) == PlanSummary())
  }

  @Test mutating func thePlanIsApprovedWhenItsMilestoneIsReached() throws {
    let seven = try #require(project.milestone(7))
    let edit = try project.edit(status: .reached, of: seven, today: Self.today)
    #expect(edit.label == "Milepæl 7: nået")
    try make(edit)
    #expect(project.activities.allSatisfy { $0.approvedDeadline == $0.deadline })
    #expect(Plan(project).slips.count == 1)

    let next = try #require(project.activity("next"))
    let shift = PlanShift(
      of: next, to: Self.today.adding(days: 11), in: Plan(project), isPushing: true)
    try make(shift.edit)
    let slips = Plan(project).slips
    // Ten days for the one that moved, five days for the one done late, and the one that was pushed.
    #expect(slips.count == 3)
    #expect(slips.worst?.id == "next")
    #expect(slips.days == 10 + 5 + (project.activity("waiting")?.slip ?? 0))
  }

  @Test mutating func otherMilestonesDoNotApproveIt() throws {
    let one = try #require(project.milestone(1))
    try make(project.edit(status: .reached, of: one, today: Self.today))
    #expect(project.activities.allSatisfy { $0.approvedDeadline == nil })
  }

  @Test mutating func itStandsBesideTheMilestonesChecklists() throws {
    func facts(_ number: Int) -> [String] { project.facts(about: project.milestone(number)!) }
    #expect(
      facts(7) == [
        "5 aktiviteter", "5 aktiviteter mangler ansvarlig eller frist",
        "1 aktivitet venter på andre",
      ])
    #expect(facts(10) == ["1 af 5 aktiviteter er udført"])
    try make(project.approvePlan())
    #expect(
      facts(10) == [
        "1 af 5 aktiviteter er udført",
        "1 aktivitet er skredet i forhold til den godkendte plan, i alt 5 dage",
        "mest: aktivitet 5, 5 dage",
      ])
  }
}
