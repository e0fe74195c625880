import Core

/// What stands behind the bars in the picture of the plan: months, weeks, days off, milestones and
/// today.
struct GanttBackground {
  let elements: [GanttElement]

  init(_ scale: GanttScale, _ milestones: ChunkedArray<Milestone>, today: Day) {
    elements =
      Self.daysOff(scale) + Self.weeks(scale) + Self.months(scale)
      + Self.marks(scale, milestones) + Self.now(scale, today)
  }

  private static func daysOff(_ scale: GanttScale) -> [GanttElement] {
    // Narrower days would make a grey haze.
    guard scale.dayWidth >= 5 else { return [] }
    return (0..<scale.timeline.days).compactMap { offset in
      let day = scale.timeline.first.adding(days: offset)
      if day.isWorkingDay { return nil }
      return .shape(
        .dayOff,
        .rect(
          x: scale.x(of: day), y: scale.top, width: scale.dayWidth,
          height: scale.bottom - scale.top))
    }
  }

  private static func weeks(_ scale: GanttScale) -> [GanttElement] {
    let step = max(1, Int((24 / (scale.dayWidth * 7)).rounded(.up)))
    return scale.timeline.mondays(every: step).flatMap { monday -> [GanttElement] in
      let x = scale.x(of: monday)
      return [
        .line(x: x, from: 72, to: scale.bottom, .week),
        .words("\(monday.week.number)", x: x + 3, y: 84, .faint),
      ]
    } + [.text("Uge", x: scale.left - 30, y: 84, .faint)]
  }

  private static func months(_ scale: GanttScale) -> [GanttElement] {
    scale.timeline.months.flatMap { month -> [GanttElement] in
      let x = scale.x(of: month.lowerBound)
      let width = Double(month.upperBound - month.lowerBound) * scale.dayWidth
      let text = Timeline.name(ofMonthOf: month.lowerBound, width: Int(width / 7.5))
      return [.line(x: x, from: 54, to: scale.bottom, .month)]
        + (text.isEmpty ? [] : [.text(text, x: x + 3, y: 66, .group)])
    }
  }

  private static func marks(
    _ scale: GanttScale, _ milestones: ChunkedArray<Milestone>
  ) -> [GanttElement] {
    milestones.planned.filter { scale.shows($0.day) }.map { milestone, day in
      let x = scale.x(of: day) + scale.dayWidth / 2
      let name = "Milepæl \(milestone.number) \(milestone.briefTitle), planlagt \(day.medium)"
      return .titled(
        name,
        [
          .shape(.milestone, .path("M\(x.svg) 92l5 5l-5 5l-5 -5z")),
          .text("\(milestone.number)", x: x + 8, y: 101, .group),
        ])
    }
  }

  private static func now(_ scale: GanttScale, _ today: Day) -> [GanttElement] {
    let x = scale.x(of: today) + scale.dayWidth / 2
    return [
      .line(x: x, from: 104, to: scale.bottom, .today),
      .text("i dag", x: x - 14, y: scale.bottom + 12, .group),
    ]
  }
}
