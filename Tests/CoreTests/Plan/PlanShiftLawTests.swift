import Core
import TestSupport
import Testing

/// Moving with successors, in random plans.
@Suite struct PlanShiftLawTests {
  private static let monday = Day(iso: "2028-04-03")!

  /// Some of every kind: with and without a first day, open and closed, on weekends and holidays.
  private func plan(_ random: inout SeededRandom) -> Plan {
    var project = Project(id: "p")
    let count = random.pick(2...12)
    for number in 0..<count {
      let start = Self.monday.adding(days: random.pick(0...60))
      let activity = Activity(id: "a\(number)").with {
        $0.number = number + 1
        $0.position = number
        if !random.oneIn(4) { $0.start = start }
        if $0.start == nil || !random.oneIn(6) {
          $0.deadline = start.adding(days: random.pick(0...25))
        }
        if random.oneIn(8) { $0.status = random.pick([.done, .withdrawn]) }
        $0.dependsOn = (0..<number).filter { _ in random.oneIn(3) }.map { "a\($0)" }
      }
      try! project.apply(activity.insertion)
    }
    return Plan(project)
  }

  private func length(_ start: Day?, _ deadline: Day?) -> Int? {
    guard let start, let deadline else { return nil }
    return max(1, start.workingDays(through: deadline))
  }

  @Test(arguments: 0..<400)
  func whatIsPushedKeepsItsLengthAndEndsOnAWorkingDay(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let plan = plan(&random)
    let asked = plan.activities.shuffled(using: &random).prefix(random.pick(1...2))
      .filter { $0.deadline != nil }
    let days = random.pick(-10...40)
    let shift = PlanShift(of: asked, by: .by(days: days), in: plan, isPushing: true)
    var ends: [String: Day] = [:]
    for move in shift.moves.prefix(asked.count) {
      #expect(move.deadline == move.activity.deadline?.adding(days: days))
      #expect(
        length(move.start, move.deadline) == length(move.activity.start, move.activity.deadline))
      if let start = move.start { #expect(days == 0 || start.isWorkingDay) }
      if !move.activity.status.isClosed { ends[move.activity.id] = move.deadline }
    }
    for move in shift.moves.dropFirst(asked.count) {
      let pushing = try #require(move.activity.dependsOn.compactMap { ends[$0] }.max())
      let begin = try #require(move.start ?? move.deadline)
      #expect(begin == pushing.adding(days: 1).workingDayOrNext)
      #expect(try #require(move.activity.start ?? move.activity.deadline) <= pushing)
      #expect((move.start == nil) == (move.activity.start == nil))
      #expect((move.deadline == nil) == (move.activity.deadline == nil))
      #expect(move.deadline?.isWorkingDay ?? true)
      #expect(
        length(move.start, move.deadline) == length(move.activity.start, move.activity.deadline))
      #expect(!move.activity.status.isClosed)
      ends[move.activity.id] = move.deadline ?? move.start
    }
    let moved = Set(shift.moves.map(\.activity.id))
    for activity in plan.activities where !moved.contains(activity.id) {
      guard !activity.status.isClosed, let begin = activity.start ?? activity.deadline else {
        continue
      }
      for end in activity.dependsOn.compactMap({ ends[$0] }) { #expect(begin > end) }
    }
  }

  @Test func aMoveToTheSameDayChangesNothing() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<50 {
      let plan = plan(&random)
      for activity in plan.activities {
        guard let deadline = activity.deadline else { continue }
        let shift = PlanShift(of: activity, to: deadline, in: plan, isPushing: false)
        #expect(shift.edit.changes.isEmpty)
      }
    }
  }

  @Test func anActivityOfManyYearsKeepsItsLength() throws {
    let long = Activity(id: "a").with { ($0.start, $0.deadline) = (.first, Self.monday) }
    var project = Project(id: "p")
    try project.apply(long.insertion)
    let to = Self.monday.adding(days: 7)
    let move = PlanShift(of: long, to: to, in: Plan(project), isPushing: true).moves[0]
    #expect(length(move.start, move.deadline) == length(long.start, long.deadline))
  }
}
