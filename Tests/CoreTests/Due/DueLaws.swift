import Core
import TestSupport
import Testing

/// What is late is told of exactly once, whatever a project has been through, as seen from the records
/// themselves and not from the reading.
@Suite("Laws of what is due") struct DueLaws {
  private struct Expected: Hashable {
    let record: Reference
    let day: Day
  }

  /// The days of all that is open, kind by kind.
  private func open(in project: Project, _ today: Day) -> [Expected] {
    var found: [Expected] = []
    func add(_ record: some Entity, _ day: Day?) {
      if let day { found.append(Expected(record: record.reference, day: day)) }
    }
    for milestone in project.milestones
    where ![.reached, .withdrawn].contains(milestone.status) { add(milestone, milestone.planned) }
    for activity in project.activities
    where ![.done, .withdrawn].contains(activity.status) { add(activity, activity.deadline) }
    for line in project.communications where line.done == nil { add(line, line.date) }
    for item in project.opportunities where item.done == nil { add(item, item.deadline) }
    for stakeholder in project.stakeholders {
      let last = project.contacts(with: stakeholder).compactMap(\.date).max()
      if let next = stakeholder.nextContact, last ?? .first < next { add(stakeholder, next) }
    }
    for goal in project.goals {
      add(goal, goal.nextFollowUp)
      let isReached = goal.standing(in: project, today: today).assessment == .reached
      if !isReached { add(goal, goal.targetDate) }
    }
    for promise in project.promises where promise.state == .open {
      add(promise, promise.deadline)
    }
    for adjustment in project.adjustments where adjustment.state == .proposed {
      guard let proposed = project.round(adjustment.round)?.date else { continue }
      let meeting = project.meetings.filter { [.steering, .organisationBoard].contains($0.kind) }
        .compactMap(\.date).sorted().first { $0 > proposed }
      add(adjustment, meeting ?? max(proposed, today))
    }
    add(project.info, project.info.nextReview)
    return found
  }

  @Test(arguments: 1...20)
  func everythingOverdueIsThereExactlyOnce(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var history = try RandomHistory(seed: seed)
    var seen = 0
    for step in 0..<60 {
      try history.step()
      let project = history.ledger.project
      let open = open(in: project, Day(ordinal: 20_000))
      let today = open.randomElement(using: &random)?.day.adding(days: random.pick(-2...20))
      guard let today else { continue }
      let all = self.open(in: project, today)
      let items = project.due(on: today)
      let place = "Seed \(seed), step \(step)"
      func counted(_ expected: some Sequence<Expected>) -> [Expected: Int] {
        expected.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      let late = items.filter { $0.time == .overdue }
      #expect(
        counted(late.map { Expected(record: $0.record, day: $0.day) })
          == counted(all.filter { $0.day < today }), "\(place)")
      #expect(project.overdueCount(on: today) == late.count, "\(place)")
      #expect(Set(items.map { "\($0.record) \($0.field)" }).count == items.count, "\(place)")
      let end = today.week.monday.adding(days: 21)
      #expect(items.count == all.count { $0.day < end }, "\(place)")
      #expect(items.map(\.day) == items.map(\.day).sorted(), "\(place)")
      seen += late.count
    }
    #expect(seen > 0)
  }

  @Test(arguments: 1...20)
  func groupsHaveEveryThingOnceAndMineFirst(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 60)
    let days = open(in: ledger.project, Day(ordinal: 20_000)).map(\.day)
    guard let today = days.sorted().dropFirst(days.count / 2).first else { return }
    let items = ledger.project.due(on: today, andDone: true, andMeetings: true)
    let mine = Set([items.last?.responsible.lowercased()].compactMap { $0 }).subtracting([""])
    let groups = items.byResponsible(mine: mine)
    #expect(groups.flatMap(\.items).count == items.count)
    #expect(Set(groups.flatMap(\.items)) == Set(items))
    #expect(Set(groups.map { $0.name.lowercased() }).count == groups.count)
    for group in groups {
      let areMeetings = group.items.map { $0.record.kind == .meeting }
      #expect(Set(areMeetings).count == 1)
      let name = group.name == "Ingen ansvarlig" || areMeetings[0] ? "" : group.name.lowercased()
      #expect(group.items.allSatisfy { $0.responsible.lowercased() == name })
      let done = group.items.drop { $0.time != .done }
      #expect(done.allSatisfy { $0.time == .done })
    }
    if !mine.isEmpty {
      #expect(groups.first.map { mine.contains($0.name.lowercased()) } == true)
      #expect(Set(items.seenTo(by: mine)) == Set(groups[0].items))
    }
    #expect(groups.dropLast(2).allSatisfy { !$0.items.contains { $0.responsible.isEmpty } })
  }
}
