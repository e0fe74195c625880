import Core
import TestSupport
import Testing

/// Moving milestones, in random projects.
@Suite struct MilestoneShiftTests {
  private static let today = Day(iso: "2026-11-23")!

  private func project(_ random: inout SeededRandom) throws -> Project {
    let ids = NewIDs()
    var project = Project(id: "p")
    for change in Playbook.newProject(
      name: "P", organisation: "", leader: "", departments: [], start: Self.today, newID: ids.next
    ).changes { try project.apply(change) }
    for milestone in project.milestones {
      let changes = milestone.changes {
        if random.oneIn(5) { $0.planned = nil }
        if random.oneIn(5) { $0.status = .withdrawn }
        $0.planned = $0.planned?.adding(days: random.pick(-20...20))
      }
      for change in changes { try project.apply(change) }
    }
    for number in 1...random.pick(1...6) {
      try project.apply(
        Activity(id: "a\(number)").with {
          $0.number = number
          $0.milestone = random.oneIn(2) ? "7" : "8"
          if !random.oneIn(4) { $0.deadline = Self.today.adding(days: random.pick(0...300)) }
          if random.oneIn(5) { $0.status = .done }
        }.insertion)
    }
    return project
  }

  @Test(arguments: 0..<200)
  func whatIsPassedMakesRoomAndTheRestStays(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var project = try project(&random)
    let before = project
    let milestone = project.milestone(random.pick(1...12))!
    let move = DayMove.by(days: random.pick(-30...60))
    let shift = MilestoneShift(
      of: milestone, by: move, in: project, today: Self.today, isPushing: true)
    let new = move.day(from: milestone.planned ?? Self.today)
    #expect(shift.moves[0].deadline == new)
    let old = milestone.planned ?? new
    var last = new
    for pushed in shift.moves.dropFirst() {
      let day = try #require(pushed.milestone.planned)
      #expect(new > old && pushed.milestone.number > milestone.number)
      #expect(!pushed.milestone.status.isClosed && old <= day && day < last)
      #expect(pushed.deadline.isWorkingDay && pushed.deadline >= day.adding(days: new - old))
      last = max(last, pushed.deadline)
    }
    // What would be passed moves, and nothing else does.
    last = new
    for later in before.milestones where later.number > milestone.number {
      let pushed = shift.moves.first { $0.milestone.number == later.number }
      let isPassed =
        milestone.planned != nil && !later.status.isClosed
        && later.planned.map { old <= $0 && $0 < last } ?? false
      #expect((pushed != nil) == isPassed)
      last = pushed.map { max(last, $0.deadline) } ?? last
    }
    for activity in shift.activities?.moves.map(\.activity) ?? [] {
      #expect(activity.milestone == milestone.id && !activity.status.isClosed)
    }
    let alone = MilestoneShift(
      of: milestone, by: move, in: project, today: Self.today, isPushing: false)
    #expect(!alone.pushesOthers && alone.edit.changes.count <= 1)
    for change in shift.edit.changes { try project.apply(change) }
    for change in shift.edit.changes.reversed() { try project.apply(change.inverse) }
    #expect(project == before)
  }

  @Test func theUsualDeadlinesAreWorkingDaysInOrder() {
    for start in stride(from: 0, to: 800, by: 13).map({ Self.today.adding(days: $0) }) {
      let days = (1...12).compactMap { Playbook.usualDeadline(of: $0, from: start) }
      #expect(days.count == 12 && days == days.sorted() && days.allSatisfy(\.isWorkingDay))
    }
    #expect(Playbook.usualDeadline(of: 13, from: Self.today) == nil)
  }
}
