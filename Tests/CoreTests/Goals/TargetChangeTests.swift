import Core
import TestSupport
import Testing

@Suite("A target that was changed on the way") struct TargetChangeTests {
  private let today = Day(iso: "2026-12-03")!
  private let ids = NewIDs("t")

  /// A goal to come from 91 down to 80, followed up in round 1.
  private func project() throws -> Project {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "", departments: [], newID: ids.next))
    let goal = Goal(id: "g").with {
      $0.title = "Renholdelse"
      $0.unit = "kr./m²"
      $0.direction = .lower
      $0.baseline = Quantity(91)
      $0.target = Quantity(80)
    }
    try project.make(project.add([goal]))
    try hold("r1", in: &project)
    return project
  }

  private func hold(_ id: String, in project: inout Project) throws {
    try project.make(project.add(Round(id: id), today: today))
  }

  private func measure(_ value: Int, in project: inout Project) throws {
    try project.make(
      project.add(
        Measurement(id: ids.next()).with {
          $0.goal = "g"
          $0.date = today
          $0.value = Quantity(value)
        }, today: today))
  }

  private func lowerInRound(_ project: inout Project) throws {
    let adjustment = Adjustment(id: "a").with {
      $0.round = "r1"
      $0.kind = .goalTarget
      $0.text = "Mere realistisk"
      $0.goal = "g"
      $0.newTarget = Quantity(85)
    }
    try project.make(project.add(adjustment))
    try project.make(
      project.carryOut(try #require(project.adjustment("a")), today: today, newID: ids.next))
  }

  @Test func theRoundsSayWhatWasChangedAndJudgeByBoth() throws {
    var project = try project()
    try lowerInRound(&project)
    try measure(84, in: &project)
    try hold("r2", in: &project)
    let round = try #require(project.round("r2"))
    #expect(
      project.movement(to: round).goalLines == [
        "1 Renholdelse: 84 kr./m² (måltal 85), endnu ikke målt → nået; måltal ændret fra 80 til 85 i "
          + "opfølgning 1; efter det første måltal: delvist nået"
      ])
    let goals = project.stock(of: round).goals
    #expect(goals.suggested == .partly)
    #expect(goals.grounds == "1 nået; efter de første måltal: 1 delvist nået")
    #expect(
      project.comparison(ofLatest: 2).rows.first { $0.label.contains("Renholdelse") }?.cells
        == ["endnu ikke målt (måltal 80)", "84 nået (måltal 85)"])
  }

  @Test func aChangeThatNoRoundProposedIsToldOfToo() throws {
    var project = try project()
    try measure(84, in: &project)
    try project.make(project.edit(project.goals[0]) { $0.target = Quantity(85) })
    let standing = try #require(project.goalStandings(today: today).first)
    let first = try #require(project.firstTarget(of: standing, today: today))
    #expect(standing.assessment == .reached && first.assessment == .partlyReached)
    #expect(
      first.words.hasPrefix("måltal ændret fra 80 til 85 efter opfølgning 1; efter det første"))
  }

  @Test func aTargetThatIsHarderThanTheFirstIsTheOneThatCounts() throws {
    var project = try project()
    try project.make(project.edit(project.goals[0]) { $0.target = Quantity(70) })
    try measure(78, in: &project)
    try hold("r2", in: &project)
    let goals = project.stock(of: try #require(project.round("r2"))).goals
    #expect(goals.suggested == .partly)
    #expect(goals.grounds == "1 delvist nået; efter de første måltal: 1 nået")
  }

  @Test func nothingIsSaidOfATargetThatStands() throws {
    var project = try project()
    try measure(84, in: &project)
    try hold("r2", in: &project)
    let round = try #require(project.round("r2"))
    #expect(project.movement(to: round).goals.map { $0.first == nil } == [true])
    #expect(project.stock(of: round).goals.grounds == "1 delvist nået")
    // There and back again leaves the first one standing.
    try project.make(project.edit(project.goals[0]) { $0.target = Quantity(85) })
    try hold("r3", in: &project)
    try project.make(project.edit(project.goals[0]) { $0.target = Quantity(80) })
    try hold("r4", in: &project)
    let last = try #require(project.round("r4"))
    #expect(project.movement(to: last).goals.map { $0.first == nil } == [true])
  }

  @Test func peoplesOwnJudgementIsNotWeighedAgain() throws {
    var project = try project()
    try lowerInRound(&project)
    try measure(84, in: &project)
    try project.make(
      project.edit(project.goals[0]) {
        $0.assessment = .reached
        $0.reason = "Bestyrelserne er tilfredse"
      })
    try hold("r2", in: &project)
    #expect(project.stock(of: try #require(project.round("r2"))).goals.suggested == .yes)
  }

  /// As many rounds and goals as nobody has; what is counted anew for each of them takes minutes.
  @Test func manyRoundsAndGoalsAreTakenStockOfTogether() throws {
    var project = Project(id: "p")
    let goals = (1...90).map { number in
      Goal(id: "g\(number)").with {
        $0.number = number
        $0.direction = .lower
        $0.baseline = Quantity(91)
        $0.target = Quantity(85)
      }
    }
    let rounds = (1...90).map { number in
      Round(id: "r\(number)").with {
        $0.number = number
        $0.date = today.adding(days: number)
      }
    }
    for goal in goals { try project.apply(goal.insertion) }
    for round in rounds {
      try project.apply(round.insertion)
      for goal in goals {
        let finding = GoalFinding(id: "\(round.id)-\(goal.id)").with {
          $0.round = round.id
          $0.goal = goal.id
          $0.value = Quantity(84)
          $0.target = Quantity(round.number > 30 ? 85 : 80)
          $0.assessment = .reached
        }
        try project.apply(finding.insertion)
      }
    }
    let clock = ContinuousClock()
    let before = clock.now
    let stocks = project.stocks(of: project.rounds)
    let table = project.comparison(of: stocks.suffix(4))
    #expect(clock.now - before < .seconds(10))
    #expect(table == project.comparison(ofLatest: 4))
    #expect(stocks.count == 90 && stocks[89] == project.stock(of: rounds[89]))
    #expect(stocks[89].goals.grounds == "90 nået; efter de første måltal: 90 delvist nået")
    #expect(stocks[29].goals.grounds == "90 nået")
    #expect(project.movement(to: rounds[89]).goals.allSatisfy { $0.first != nil })
  }
}
