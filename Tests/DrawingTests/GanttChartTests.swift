import Core
import Drawing
import Testing

@Suite("The plan against time") struct GanttChartTests {
  let monday = Day(iso: "2026-11-23")!

  @Test(arguments: GanttChart.Zoom.allCases)
  func columnsFollowTheDays(zoom: GanttChart.Zoom) {
    let chart = GanttChart(from: monday.adding(days: 3), zoom: zoom, width: 40)
    #expect(chart.first == monday)
    #expect(chart.column(of: monday) == 0)
    #expect(chart.column(of: monday.adding(days: 7)) == zoom.columnsPerWeek)
    #expect(chart.column(of: monday.adding(days: -1)) == -1)
    for days in -400..<400 {
      let (here, next) = (
        chart.column(of: monday.adding(days: days)), chart.column(of: monday.adding(days: days + 1))
      )
      #expect((0...1).contains(next - here))
    }
  }

  @Test func weeksHaveTheirDanishNumbersOverTheTurnOfTheYear() {
    let chart = GanttChart(from: Day(iso: "2026-12-21")!, zoom: .week, width: 28)
    #expect(chart.weeks.map(\.text) == ["52", "53", "1", "2"])
    #expect(chart.weeks.map(\.column) == [0, 7, 14, 21])
    #expect(chart.months.map(\.text) == ["december", "januar 2027"])
  }

  @Test func aShortYearHasTwoDigits() {
    let chart = GanttChart(from: Day(iso: "2005-01-03")!, zoom: .week, width: 4)
    #expect(chart.months.map(\.text) == ["'05"])
  }

  @Test func headingsCoverTheChartWithoutGaps() {
    for zoom in GanttChart.Zoom.allCases {
      for width in 0...120 {
        let chart = GanttChart(from: monday, zoom: zoom, width: width)
        var next = 0
        for month in chart.months {
          #expect(month.column == next)
          next = month.column + month.width
        }
        #expect(next == width)
      }
    }
  }

  @Test func aBarRunsFromStartToDeadlineOverTheApprovedShade() {
    let activity = Activity(id: "a").with {
      $0.start = monday.adding(days: 1)
      $0.deadline = monday.adding(days: 3)
      $0.approvedStart = monday
      $0.approvedDeadline = monday.adding(days: 2)
    }
    let chart = GanttChart(from: monday, zoom: .week, width: 6)
    #expect(
      chart.cells(of: activity) == [
        .approved, .bar(.notStarted), .bar(.notStarted), .bar(.notStarted), .empty, .empty,
      ])
  }

  @Test func whatLiesOutsideIsCutAtTheEdge() {
    let activity = Activity(id: "a").with {
      $0.start = monday.adding(days: -30)
      $0.deadline = monday.adding(days: 1)
    }
    let chart = GanttChart(from: monday, zoom: .week, width: 3)
    #expect(chart.cells(of: activity) == [.bar(.notStarted), .bar(.notStarted), .empty])
    let gone = activity.with { $0.deadline = monday.adding(days: -2) }
    #expect(chart.cells(of: gone) == [.empty, .empty, .empty])
  }

  @Test func theWholePlanIsShownWhereThereIsRoom() {
    let activities = (0..<20).map { index in
      Activity(id: "\(index)").with { $0.deadline = monday.adding(days: index * 9 - 20) }
    }
    let chart = GanttChart(of: activities, today: monday, width: 50)
    for activity in activities {
      #expect((0..<50).contains(chart.column(of: activity.deadline!)))
    }
  }
}
