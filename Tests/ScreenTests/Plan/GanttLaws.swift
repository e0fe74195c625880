import Core
import Drawing
import Interface
import TestSupport
import Testing
import Text

@testable import Screens

@Suite("Laws of the Gantt chart") struct GanttLaws {
  private static let moves: [GanttState.Move] = [
    .earlier, .later, .pageEarlier, .pageLater, .zoomIn(around: SamplePlan.today),
    .zoomOut(around: SamplePlan.today), .show(.first), .show(.last),
    .show(SamplePlan.today),
  ]

  @Test(arguments: 1...40) func nothingIsDrawnOutside(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let project = Self.project(&random)
    let rows = project.ganttRows
    var state = GanttState(
      of: [], today: SamplePlan.today, at: Rect(x: 0, y: 0, width: 80, height: 24))
    for _ in 0..<25 {
      let size = Size(width: random.pick(0...90), height: random.pick(0...30))
      let rect = Rect(
        x: random.pick(-3...20), y: random.pick(-3...10), width: random.pick(-2...70),
        height: random.pick(-2...24))
      state.update(random.pick(Self.moves), at: rect)
      let focus = random.pick(rows.indices)
      state.follow(focus, of: rows.count, activity: rows[focus].activity, at: rect)
      var frame = Frame(size)
      GanttView(
        rows, plan: Plan(project), state: state, focus: focus, today: SamplePlan.today,
        milestones: project.milestones
      ).view(in: &frame, at: rect)
      for y in 0..<size.height {
        for run in frame.runs(row: y) {
          for (offset, character) in run.text.enumerated() where character != " " {
            #expect(rect.contains(Point(x: run.x + offset, y: y)), "\(rect) \(size) »\(run.text)«")
          }
        }
      }
      if rect.height > 0, rect.width > 0 {
        #expect(frame.cursor.map(rect.contains) ?? false)
      }
    }
  }

  @Test(arguments: GanttChart.Zoom.allCases) func theFocusIsFollowed(zoom: GanttChart.Zoom) throws {
    let project = try SamplePlan.project()
    let rows = project.ganttRows
    let rect = Rect(x: 0, y: 3, width: 80, height: 9)
    var state = GanttState(
      of: [], today: SamplePlan.today, at: Rect(x: 0, y: 0, width: 80, height: 24))
    while state.zoom != zoom { state.update(.zoomOut(around: SamplePlan.today), at: rect) }
    for focus in Array(rows.indices) + rows.indices.reversed() {
      state.follow(focus, of: rows.count, activity: rows[focus].activity, at: rect)
      #expect((state.offset..<state.offset + 6).contains(focus))
      let chart = state.chart(at: rect)
      guard let bar = rows[focus].activity.flatMap(chart.columns) else { continue }
      #expect(bar.overlaps(0...chart.width - 1))
    }
  }

  @Test(arguments: [30, 60, 81, 120, 200]) func whatZoomingIsAboutStaysInView(width: Int) {
    let rect = Rect(x: 0, y: 0, width: width, height: 30)
    for days in stride(from: 0, through: 400, by: 7 * 3 + 1) {
      let day = SamplePlan.today.adding(days: days)
      var state = GanttState(of: [], today: SamplePlan.today, at: rect)
      state.update(.show(day), at: rect)
      for move in [
        GanttState.Move.zoomOut(around: day), .zoomOut(around: day), .later, .zoomIn(around: day),
        .zoomIn(around: day), .zoomIn(around: day),
      ] {
        let (before, zoom) = (state.chart(at: rect), state.zoom)
        let wasShown = (0..<before.width).contains(before.column(of: day))
        state.update(move, at: rect)
        let chart = state.chart(at: rect)
        if wasShown, move != .later {
          #expect((0..<chart.width).contains(chart.column(of: day)), "\(width) \(days) \(zoom)")
        }
      }
      #expect(state.zoom == .week)
    }
  }

  @Test func itOpensOnAllOfThePlan() throws {
    let project = try SamplePlan.project()
    for width in [60, 80, 120, 200] {
      let rect = Rect(x: 0, y: 0, width: width, height: 30)
      let chart = GanttState(of: project.activities, today: SamplePlan.today, at: rect).chart(
        at: rect)
      for bar in project.activities.compactMap(chart.columns) {
        #expect(bar.lowerBound >= 0 && bar.upperBound < chart.width, "\(width)")
      }
    }
  }

  @Test func onlyTheRowsThatAreShownAreAskedFor() throws {
    let project = try SamplePlan.project()
    let activity = try #require(project.activities.first)
    var asked: Set<Int> = []
    var frame = Frame(Size(width: 80, height: 24))
    GanttView(
      count: 10_000,
      row: {
        asked.insert($0)
        return .activity(activity)
      }, plan: Plan(project),
      state: GanttState(
        of: [], today: SamplePlan.today, at: Rect(x: 0, y: 0, width: 80, height: 24)), focus: 5_000,
      today: SamplePlan.today
    ).view(in: &frame, at: Rect(frame.size))
    #expect(asked.count <= 24)
    #expect(asked.contains(5_000))
  }

  @Test func aLineLeadsFromTheOneToTheOther() {
    let monday = Day(iso: "2026-11-23")!
    func activity(_ id: String, _ start: Int, _ end: Int, _ others: [String]) -> Activity {
      Activity(id: id).with {
        $0.start = monday.adding(days: start)
        $0.deadline = monday.adding(days: end)
        $0.dependsOn = others
      }
    }
    let activities = [
      activity("a", 0, 1, []), activity("b", 5, 6, ["a"]), activity("c", 2, 3, ["d"]),
      activity("d", 0, 0, []), activity("e", 0, 0, ["c"]),
    ]
    var project = Project(id: "p")
    for activity in activities { try? project.apply(activity.insertion) }
    let grid = GanttGrid(
      activities, chart: GanttChart(from: monday, zoom: .week, width: 8), plan: Plan(project),
      today: monday.adding(days: -40))
    #expect(
      grid.rows.map { String($0.map(\.sign)) } == [
        "□□┐  ·· ", "  └─►□□ ", " ►□□ ·· ", "□┘ │ ·· ", "□◄─┘ ·· ",
      ])
  }

  private static func project(_ random: inout SeededRandom) -> Project {
    var project = Project(id: "p")
    for milestone in 1...12 {
      try? project.apply(
        Milestone(id: "\(milestone)").with { $0.planned = day(&random) }.insertion)
    }
    for number in 1...30 {
      let earlier = (0..<random.pick(0...2)).map { _ in "a\(random.pick(1...30))" }
      let (start, deadline, approved) = (day(&random), day(&random), day(&random))
      let (status, wide) = (random.pick(ActivityStatus.allCases), random.oneIn(4))
      let activity = Activity(id: "a\(number)").with {
        $0.number = number
        $0.position = number
        $0.title = wide ? "漢字の長い題名" : "Aktivitet med et ikke helt kort navn"
        $0.area = "Område \(number / 6)"
        $0.status = status
        $0.start = start
        $0.deadline = deadline
        $0.approvedStart = approved
        $0.approvedDeadline = approved?.adding(days: 20)
        $0.dependsOn = earlier
      }
      try? project.apply(activity.insertion)
    }
    return project
  }

  private static func day(_ random: inout SeededRandom) -> Day? {
    switch random.pick(0..<8) {
    case 0: nil
    case 1: random.pick([.first, .last])
    case 2: SamplePlan.today.adding(days: random.pick(-4000...4000))
    default: SamplePlan.today.adding(days: random.pick(-60...60))
    }
  }
}
