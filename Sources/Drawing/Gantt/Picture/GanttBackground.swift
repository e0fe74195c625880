import Core

/// What stands behind the bars in the picture of the plan: months, weeks, days off, milestones and
/// today.
struct GanttBackground {
  let parts: [String]

  init(_ scale: GanttScale, _ milestones: [Milestone], today: Day) {
    parts =
      Self.daysOff(scale) + Self.weeks(scale) + Self.months(scale)
      + Self.marks(scale, milestones) + Self.now(scale, today)
  }

  private static func daysOff(_ scale: GanttScale) -> [String] {
    // Narrower days would make a grey haze.
    guard scale.dayWidth >= 5 else { return [] }
    return (0..<scale.timeline.days).compactMap { offset in
      let day = scale.timeline.first.adding(days: offset)
      if day.isWorkingDay { return nil }
      return SVG.rect(
        x: scale.x(of: day), y: scale.top, width: scale.dayWidth, height: scale.bottom - scale.top,
        attributes: "class=\"fri\"")
    }
  }

  private static func weeks(_ scale: GanttScale) -> [String] {
    let step = max(1, Int((24 / (scale.dayWidth * 7)).rounded(.up)))
    return scale.timeline.mondays(every: step).flatMap { monday in
      let x = scale.x(of: monday)
      return [
        SVG.line(x: x, from: 72, to: scale.bottom, class: "uge"),
        SVG.text("\(monday.week.number)", x: x + 3, y: 84, class: "svag"),
      ]
    } + [SVG.text("Uge", x: scale.left - 30, y: 84, class: "svag")]
  }

  private static func months(_ scale: GanttScale) -> [String] {
    scale.timeline.months.flatMap { month in
      let x = scale.x(of: month.lowerBound)
      let width = Double(month.upperBound - month.lowerBound) * scale.dayWidth
      let text = Timeline.name(ofMonthOf: month.lowerBound, width: Int(width / 7.5))
      return [SVG.line(x: x, from: 54, to: scale.bottom, class: "maaned")]
        + (text.isEmpty ? [] : [SVG.text(text, x: x + 3, y: 66, class: "gruppe")])
    }
  }

  private static func marks(_ scale: GanttScale, _ milestones: [Milestone]) -> [String] {
    milestones.planned.filter { scale.shows($0.day) }.map { milestone, day in
      let x = scale.x(of: day) + scale.dayWidth / 2
      let name = "Milepæl \(milestone.number) \(milestone.briefTitle), planlagt \(day.medium)"
      return """
        <g><title>\(name.markup)</title>\
        <path d="M\(x.svg) 92l5 5l-5 5l-5 -5z"/>\
        \(SVG.text("\(milestone.number)", x: x + 8, y: 101, class: "gruppe"))</g>
        """
    }
  }

  private static func now(_ scale: GanttScale, _ today: Day) -> [String] {
    let x = scale.x(of: today) + scale.dayWidth / 2
    return [
      SVG.line(x: x, from: 104, to: scale.bottom, class: "idag"),
      SVG.text("i dag", x: x - 14, y: scale.bottom + 12, class: "gruppe"),
    ]
  }
}
