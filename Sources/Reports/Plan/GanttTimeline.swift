import Core

/// Months, weeks, days off, milestones and today in the picture of the plan.
struct GanttTimeline {
  let parts: [String]

  init(_ scale: GanttScale, _ milestones: [Milestone], today: Day) {
    parts =
      Self.daysOff(scale) + Self.weeks(scale) + Self.months(scale)
      + Self.marks(scale, milestones) + Self.now(scale, today)
  }

  private static func daysOff(_ scale: GanttScale) -> [String] {
    // Narrower days would make a grey haze.
    guard scale.dayWidth >= 5 else { return [] }
    return (0..<scale.days).compactMap { offset in
      let day = scale.first.adding(days: offset)
      if day.isWorkingDay { return nil }
      return SVG.rect(
        x: scale.x(of: day), y: scale.top, width: scale.dayWidth, height: scale.bottom - scale.top,
        attributes: "class=\"fri\"")
    }
  }

  private static func weeks(_ scale: GanttScale) -> [String] {
    let step = max(1, Int((24 / (scale.dayWidth * 7)).rounded(.up)))
    return stride(from: 0, to: scale.days, by: step * 7).flatMap { offset in
      let monday = scale.first.adding(days: offset)
      let x = scale.x(of: monday)
      return [
        SVG.line(x: x, from: 72, to: scale.bottom, class: "uge"),
        SVG.text("\(monday.week.number)", x: x + 3, y: 84, class: "svag"),
      ]
    } + [SVG.text("Uge", x: scale.left - 30, y: 84, class: "svag")]
  }

  private static func months(_ scale: GanttScale) -> [String] {
    let end = scale.first.adding(days: scale.days)
    var parts: [String] = []
    var day = scale.first
    while day < end {
      let next = min(end, day.adding(days: 1 - day.day).adding(months: 1))
      let x = scale.x(of: day)
      let text = GanttChart.name(
        ofMonthOf: day, width: Int(Double(next - day) * scale.dayWidth / 7.5))
      parts.append(SVG.line(x: x, from: 54, to: scale.bottom, class: "maaned"))
      if !text.isEmpty { parts.append(SVG.text(text, x: x + 3, y: 66, class: "gruppe")) }
      if next <= day { break }
      day = next
    }
    return parts
  }

  private static func marks(_ scale: GanttScale, _ milestones: [Milestone]) -> [String] {
    milestones.filter { !$0.status.isClosed }.compactMap { milestone in
      guard let day = milestone.planned, scale.shows(day) else { return nil }
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
