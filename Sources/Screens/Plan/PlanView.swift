import Core
import Interface
import Text

extension PlanScreen {
  /// Draws the plan as it is looked at.
  func view(in frame: inout Frame, _ scene: Scene) {
    let (project, today, zone) = (scene.project, scene.today, scene.zone)
    drawHeading(project, in: &frame)
    switch mode {
    case .list: PlanListView(self, today: today).view(in: &frame, at: layout.list)
    case .gantt: drawGantt(project, today: today, in: &frame, layout.list)
    }
    if layout.isWide {
      frame.putDivider(x: layout.detail.x - 1, layout.detail.y..<layout.detail.bottom)
    } else if layout.isDetailed {
      frame.put(
        String(repeating: "─", count: layout.detail.width),
        at: Point(x: 0, y: layout.detail.y), style: .border)
    }
    PlanDetail(self, project, today: today, zone: zone).view(in: &frame, at: layout.detail)
    if frame.cursor == nil { frame.cursor = Point(x: 1, y: layout.heading.y) }
  }

  /// Draws the plan against time.
  private func drawGantt(_ project: Project, today: Day, in frame: inout Frame, _ rect: Rect) {
    guard let gantt else { return }
    GanttView(
      count: rows.rows.count, row: ganttRow, plan: rows.plan, state: gantt, focus: focusedPlace,
      today: today, milestones: project.milestones
    ).view(in: &frame, at: rect)
  }

  private func ganttRow(_ place: Int) -> GanttRow {
    switch rows.rows[place] {
    case .activity(let activity): return .activity(rows.plan.activities[activity])
    case .group(let index):
      let group = rows.groups[index]
      return .heading(
        group.name, note: "\(group.counts.done)/\(group.counts.total)",
        target: "activity:\(group.id)")
    }
  }

  private func drawHeading(_ project: Project, in frame: inout Frame) {
    let rect = layout.heading
    let lines = heading(project, width: rect.width - 2)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      frame.put(line, at: Point(x: 1, y: rect.y + row), style: .heading, width: rect.width - 2)
    }
    let used = Width.of(lines.first ?? "")
    for spans in counts {
      let columns = spans.reduce(-2) { $0 + Width.of($1.text) + 2 }
      guard columns > 0, used + 2 + columns <= rect.width - 2 else { continue }
      var x = rect.right - 1 - columns
      for span in spans {
        x += frame.put(span.text, at: Point(x: x, y: rect.y), style: span.style) + 2
      }
      break
    }
  }

  /// What is shown, in words, broken into lines of at most `width` columns.
  func heading(_ project: Project, width: Int) -> [String] {
    let count = rows.sum.all
    let total = rows.plan.activities.count
    if !marked.isEmpty {
      let what = marked.count.counted("markeret", "markerede")
      return "\(what) af \(total) · ændres samlet (Esc fjerner markeringen)".wrapped(to: width)
    }
    let title = mode == .gantt ? "Tidsplan" : "Plan"
    if isNarrowed {
      let words = (query.isEmpty ? [] : ["»\(query)«"]) + filter.words(in: project)
      return "\(title)  \(count) af \(total): \(words.joined(separator: ", ")) (Esc viser alle)"
        .wrapped(to: width)
    }
    if mode == .gantt {
      return [
        [
          "\(title)  (g: listen, z/Z: zoom, pilene ruller, Home: i dag)",
          "\(title)  (g: listen, z/Z: zoom)", title,
        ].fitting(width)
      ]
    }
    return [
      [
        "\(title)  \(total) · efter \(grouping.name) (o skifter)",
        "\(title)  \(total) · efter \(grouping.name)", title,
      ].fitting(width)
    ]
  }

  /// How it goes, from the longest way to say it to the shortest.
  private var counts: [[Span]] {
    let sum = rows.sum
    guard sum.total > 0 else { return [] }
    func late(_ words: String) -> [Span] {
      sum.overdue > 0 ? [Span("! \(words)", .overdue)] : []
    }
    let (whole, brief) = (late(sum.overdue.activitiesOverdue), late("\(sum.overdue) overskredet"))
    let done = Span("\(sum.done)/\(sum.total) udført", .muted)
    let ready = sum.ready > 0 ? [Span("► \(sum.ready) klar", .muted)] : []
    return [[done] + whole + ready, [done] + brief + ready, [done] + whole, [done] + brief, brief]
  }
}
