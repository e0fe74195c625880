import Core
import Drawing
import TestSupport
import Testing

@Suite("The chart of a goal") struct GoalChartTests {
  static let today = Day(year: 2026, month: 11, day: 23)!

  private func standing(_ values: [Int], _ body: (inout Goal) -> Void = { _ in }) throws
    -> GoalStanding
  {
    var ledger = Ledger(projectID: "p")
    var goal = Goal(id: "g").with {
      $0.title = "Billigere renholdelse"
      $0.direction = .lower
      $0.baseline = Quantity(92)
      $0.baselineYear = 2024
      $0.target = Quantity(80)
      $0.targetDate = Day(year: 2027, month: 6, day: 30)
    }
    body(&goal)
    try ledger.make(ledger.project.add([goal]))
    for (index, value) in values.enumerated() {
      let measurement = Measurement(id: "m\(index)").with {
        $0.goal = "g"
        $0.date = Self.today.adding(days: (index - values.count) * 60)
        $0.value = Quantity(value)
        $0.words = "som før"
      }
      try ledger.make(ledger.project.add(measurement, today: Self.today))
    }
    return ledger.project.goals[0].standing(in: ledger.project, today: Self.today)
  }

  private func signs(_ chart: GoalChart) -> [String] {
    chart.rows.map { String($0.map(\.sign)) }
  }

  @Test func theBeginningIsHighAndTheTargetIsALineBelow() throws {
    let chart = try #require(GoalChart(standing([90, 86, 84]), width: 40, height: 8))
    #expect(chart.rows.count == 8 && chart.rows.allSatisfy { $0.count == 40 })
    #expect(chart.figures.first == "92" && chart.figures.last == "80")
    #expect(chart.rows[0][0].ink == .baseline)
    #expect(signs(chart)[7].contains("╌╌╌╌╌") && signs(chart)[7].contains("┼"))
    #expect(chart.rows.joined().filter { $0.ink == .measurement }.count == 3)
    #expect(chart.first == Day(year: 2024, month: 12, day: 31))
    #expect(chart.last == Day(year: 2027, month: 6, day: 30))
  }

  @Test func aTargetThatWasDueBeforeTheFirstMeasurementIsOnIt() throws {
    let due = Self.today.adding(days: -400)
    let chart = try #require(
      GoalChart(
        standing([90, 86]) {
          $0.baseline = nil
          $0.targetDate = due
        }, width: 40, height: 8))
    #expect(chart.first == due)
    #expect(signs(chart).last?.first == "┼")
  }

  @Test func withTooLittleToDrawThereIsNone() throws {
    #expect(try GoalChart(standing([]) { $0.baseline = nil }, width: 40, height: 8) == nil)
    #expect(try GoalChart(standing([84]), width: 7, height: 8) == nil)
    #expect(try GoalChart(standing([84]), width: 40, height: 2) == nil)
    #expect(try GoalChart(standing([84]) { $0.scale = .words }, width: 40, height: 8) == nil)
  }

  @Test(arguments: [
    [92, 92, 92], [Int.largestStored, -Int.largestStored], [0], [1, 2, 3, 4, 5, 6, 7, 8],
  ])
  func anyFiguresCanBeDrawn(values: [Int]) throws {
    for width in [8, 9, 40, 200] {
      for height in [3, 4, 20] {
        let level = try standing(values) {
          $0.baseline = nil
          $0.target = Quantity(values[0])
          $0.targetDate = nil
        }
        let chart = try #require(GoalChart(level, width: width, height: height))
        #expect(chart.rows.joined().contains { $0.ink == .measurement })
        #expect(Set(chart.figures.map(\.count)).count == 1)
      }
    }
  }
}
