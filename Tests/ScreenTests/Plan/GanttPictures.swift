import Core
import Interface
import TestSupport
import Testing

@testable import Screens

@Suite("Gantt chart as recorded") struct GanttPictures {
  let today = SamplePlan.today

  @Test(arguments: [(80, 20), (120, 36), (40, 8), (76, 12), (20, 5)])
  func atSizes(width: Int, height: Int) throws {
    let frame = try frame(Size(width: width, height: height))
    expectRecorded(Picture.of(frame), "gantt-\(width)x\(height)")
  }

  @Test func atWeeks() throws {
    let frame = try frame(
      Size(width: 80, height: 20),
      moves: [.zoomIn(around: today), .zoomIn(around: today), .show(today)])
    expectRecorded(Picture.of(frame) + Picture.styles(of: frame), "gantt-weeks")
  }

  @Test func atMonths() throws {
    let frame = try frame(Size(width: 80, height: 20), moves: [.zoomIn(around: today)])
    expectRecorded(Picture.of(frame), "gantt-months")
  }

  @Test func later() throws {
    let frame = try frame(Size(width: 80, height: 20), moves: [.zoomIn(around: today), .later])
    expectRecorded(Picture.of(frame), "gantt-later")
  }

  private func frame(_ size: Size, moves: [GanttState.Move] = []) throws -> Frame {
    let project = try SamplePlan.project()
    var state = GanttState(of: project.activities, today: today, at: Rect(size))
    for move in moves { state.update(move, at: Rect(size)) }
    var frame = Frame(size)
    GanttView(
      project.ganttRows, plan: Plan(project), state: state, focus: 4, today: today,
      milestones: project.milestones
    ).view(in: &frame, at: Rect(size))
    return frame
  }
}

extension Project {
  /// The activities under headings for their areas.
  var ganttRows: [GanttRow] {
    var rows: [GanttRow] = []
    var area: String?
    for activity in activities {
      if activity.area != area {
        let group = activities.filter { $0.area == activity.area }
        let done = group.filter(\.status.isClosed).count
        rows.append(
          .heading(
            activity.area, note: "\(done) af \(group.count) udført",
            target: "group:\(activity.area)"))
        area = activity.area
      }
      rows.append(.activity(activity))
    }
    return rows
  }
}
