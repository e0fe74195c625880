import Core
import TestSupport
import Testing

@Suite("Follow-up rounds") struct RoundTests {
  let today = Day(iso: "2026-12-03")!
  let ids = NewIDs("t")

  private func project() throws -> Project {
    var project = Project(id: "p")
    try project.make(
      Playbook.newProject(
        name: "Nord", organisation: "", leader: "",
        departments: [
          NewDepartment(name: "A", dwellings: 50, area: 100),
          NewDepartment(name: "B", dwellings: 50, area: 100),
        ], newID: ids.next))
    var goal = Goal(id: "g")
    goal.title = "Renholdelse"
    goal.direction = .lower
    goal.baseline = Quantity(91)
    goal.target = Quantity(86)
    goal.number = 1
    try project.make(Edit("", [goal.insertion]))
    return project
  }

  private func measure(_ value: Int, in project: inout Project) throws {
    let measurement = Measurement(id: ids.next()).with {
      $0.goal = "g"
      $0.date = today
      $0.value = Quantity(value)
      $0.position = project.measurements.count + 1
    }
    try project.make(Edit("", [measurement.insertion]))
  }

  private func addActivity(_ title: String, done: Bool, to project: inout Project) throws {
    try project.make(
      project.add([
        Activity(id: ids.next()).with {
          $0.title = title
          $0.status = done ? .done : .notStarted
          $0.deadline = today.adding(days: -3)
        }
      ]))
  }

  private func hold(_ id: String, in project: inout Project) throws -> Round {
    try project.make(try project.add(Round(id: id), today: today))
    return try #require(project.round(id))
  }

  @Test func aRoundRemembersHowThingsStood() throws {
    var project = try project()
    try addActivity("Vagtordning", done: true, to: &project)
    try addActivity("Skilte", done: false, to: &project)
    try measure(88, in: &project)
    let round = try hold("r", in: &project)
    try measure(80, in: &project)
    #expect(
      [round.activitiesDone, round.activitiesTotal, round.activitiesOverdue] == [1, 2, 1])
    let found = try #require(project.goalFindings.first { $0.round == round.id })
    #expect(found.value == Quantity(88))
    #expect(found.target == Quantity(86))
    #expect(found.assessment != .reached)
    #expect(round.date == today)
    #expect(round.number == 1)
  }

  @Test func theOverallAnswerIsTheWorstPart() throws {
    var project = try project()
    try addActivity("Vagtordning", done: true, to: &project)
    try measure(99, in: &project)
    let round = try hold("r", in: &project)
    let stock = project.stock(of: round)
    #expect(stock.activities.answer == .yes)
    #expect(stock.goals.answer == .no)
    #expect(stock.keys.answer == nil)
    #expect(stock.overall.answer == .no)
    #expect(stock.overall.answer?.light == "rød")
  }

  @Test func anotherAnswerTakesAReason() throws {
    var project = try project()
    try measure(99, in: &project)
    let round = try hold("r", in: &project)
    let unchanged = project
    let refusal = #expect(throws: Refusal.self) {
      try unchanged.checked(
        unchanged.edit(round: round, today: today) { $0.overall = .partly })
    }
    #expect(refusal?.field == "overallReason")
    try project.make(
      try project.edit(round: round, today: today) {
        $0.overall = .partly
        $0.overallReason = "Virkningen kommer sent"
      })
    let stock = project.stock(of: try #require(project.round("r")))
    #expect(stock.overall.answer == .partly)
    #expect(stock.overall.suggested == .no)
  }

  @Test func changedAnswersReadAsAList() throws {
    var project = try project()
    let round = try hold("r", in: &project)
    let edit = project.edit(round) {
      $0.activities = .partly
      $0.activitiesReason = "Ferie"
    }
    #expect(edit.label.hasSuffix(": svar om aktiviteterne, begrundelse for aktiviteterne"))
  }

  @Test func aRoundIsNotOfADayToCome() throws {
    var project = try project()
    let tomorrow = today.adding(days: 1)
    let future = Round(id: "r").with { $0.date = tomorrow }
    let empty = project
    var refusal = #expect(throws: Refusal.self) { try empty.add(future, today: today) }
    #expect(refusal?.field == "date")
    let round = try hold("r", in: &project)
    let held = project
    refusal = #expect(throws: Refusal.self) {
      try held.edit(round: round, today: today) { $0.date = tomorrow }
    }
    #expect(refusal?.field == "date")
  }

  @Test func aGoalThatIsMeasuredButNotJudgedSaysSo() throws {
    var project = try project()
    try project.make(project.edit(try #require(project.goal("g"))) { $0.target = nil })
    try measure(88, in: &project)
    let round = try hold("r", in: &project)
    #expect(project.stock(of: round).goals.grounds == "1 ikke vurderet")
    #expect(
      GoalTally(project.goalStandings(today: today)).words == "0 af 1 mål nået, 1 ikke vurderet")
  }

  @Test func roundsAreComparedSideBySide() throws {
    var project = try project()
    try measure(90, in: &project)
    _ = try hold("r1", in: &project)
    try measure(85, in: &project)
    let second = try hold("r2", in: &project)
    let movement = project.movement(to: second)
    #expect(movement.before?.id == "r1")
    #expect(movement.goalLines.first?.contains("90 → 85") == true)
    #expect(movement.goalLines.first?.hasSuffix("→ nået") == true)
    let row = project.comparison(ofLatest: 4).rows.first { $0.label.hasPrefix("Mål 1") }
    #expect(row?.cells.count == 2)
    #expect(row?.cells.last == "85 nået")
  }

  @Test func removingARoundTakesWhatItFoundAlong() throws {
    var project = try project()
    let before = project
    let round = try hold("r", in: &project)
    try project.make(project.remove(round.reference))
    #expect(project == before)
  }

  @Test(arguments: [
    (UsageMeasure.hours, 42, "4,2 → 6,1 procentpoint målt på timerne i 2026, ikke retvisende"),
    (.hours, 61, "6,1 procentpoint målt på timerne i 2026, ikke retvisende"),
    (
      .cost, 61,
      "6,1 procentpoint målt på kronerne i 2026 → 6,1 procentpoint målt på timerne i 2026, ikke retvisende"
    ),
  ])
  func aKeysFiguresAreNamedWhenTheyAreOfDifferentThings(
    before: UsageMeasure, tenths: Int, line: String
  ) throws {
    var project = try project()
    let key = AllocationKey(id: "k").with { $0.name = "Kontor" }
    try project.apply(key.insertion)
    for (id, measure, tenths) in [("r1", before, tenths), ("r2", .hours, 61)] {
      let round = Round(id: id).with { $0.number = id == "r1" ? 1 : 2 }
      let finding = KeyFinding(id: "\(id)-k").with {
        ($0.round, $0.key, $0.isFair) = (id, "k", false)
        $0.difference = Quantity(stored: "\(tenths / 10).\(tenths % 10)")
        ($0.measure, $0.period) = (measure, Period(year: 2026))
      }
      try project.apply(round.insertion)
      try project.apply(finding.insertion)
    }
    let lines = project.movement(to: try #require(project.round("r2"))).keyLines
    #expect(lines.count == 1 && lines[0].hasSuffix("Kontor: \(line)"), "\(lines)")
  }
}
