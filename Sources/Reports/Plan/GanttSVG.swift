import Core
import Text

extension Report {
  /// The plan against time as one SVG picture that needs nothing else.
  ///
  /// It is legible in black and white, and says as text what it shows. Of a plan that spans more
  /// than three years, the three years around today are drawn.
  public static func ganttSVG(of project: Project, today: Day) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + GanttDrawing(project, PlanGroup.all(in: project), today: today).text
  }
}

/// The parts of the picture, drawn from back to front.
struct GanttDrawing {
  private let project: Project
  private let today: Day
  private let groups: [PlanGroup]
  private let scale: GanttScale
  /// The number of the sheet and how many there are, or nothing for the only one.
  private let sheet: String

  init(_ project: Project, _ groups: [PlanGroup], today: Day, sheet: String = "") {
    self.project = project
    self.today = today
    self.groups = groups
    self.sheet = sheet
    scale = GanttScale(
      project, today: today, rows: groups.reduce(0) { $0 + 1 + $1.activities.count })
  }

  /// The pictures of a plan that may take several pages laid across.
  static func sheets(_ project: Project, today: Day) -> [String] {
    let pages = PlanGroup.all(in: project).pages(rows: rowsOfSheet)
    return pages.enumerated().map { index, groups in
      let sheet = pages.count == 1 ? "" : "\(index + 1) af \(pages.count)"
      return GanttDrawing(project, groups, today: today, sheet: sheet).text
    }
  }

  /// As many rows as leave the letters legible on A4.
  private static let rowsOfSheet = 27

  /// The element.
  var text: String {
    let place = sheet.isEmpty ? "" : " (\(sheet))"
    let name = "Implementeringsplan: \(project.info.displayName)\(place)"
    var parts = [
      """
      <svg class="tidsplan" xmlns="http://www.w3.org/2000/svg" lang="da" xml:lang="da" role="img" \
      width="\(scale.width.svg)" height="\(scale.height.svg)" \
      viewBox="0 0 \(scale.width.svg) \(scale.height.svg)">
      <title>\(name.markup)</title>
      <desc>\(description.markup)</desc>
      """,
      GanttInk.definitions(String(sheet.prefix { $0 != " " })),
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
      SVG.text(name.fitted(to: 90), x: 12, y: 24, class: "navn"),
      SVG.text("Set \(today.long)", x: 12, y: 42, class: "svag"),
    ]
    parts += GanttTimeline(scale, project.milestones, today: today).parts
    parts += rows
    if groups.isEmpty {
      parts.append(SVG.text("Ingen aktiviteter endnu.", x: 12, y: scale.top + 15))
    }
    parts += links
    parts += GanttInk.legend(y: scale.bottom + 24)
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// What the picture shows, for those who can't see it.
  private var description: String {
    let activities = groups.flatMap(\.activities)
    let late = activities.filter { $0.isOverdue(on: today) }.count
    let summary =
      "\(PlanGroup(name: "", activities: activities).words), \(late) over fristen den "
      + "\(today.medium)."
    let lines = groups.flatMap { group in
      ["\(group.name): \(group.words)."] + group.activities.map { sentence($0) + "." }
    }
    return ([summary] + lines).joined(separator: " ")
  }

  private func sentence(_ activity: Activity) -> String {
    let period = activity.period
    let isPlan = activity.status == .done && !period.isEmpty
    return [
      "\(activity.number) \(activity.title): \(activity.statusWords(today: today))",
      isPlan ? "planlagt \(period)" : period, activity.responsible,
    ].joinedFilled(separator: ", ")
  }

  private var rows: [String] {
    var parts: [String] = []
    var row = 0
    for group in groups {
      let y = scale.y(of: row)
      parts.append(
        "<rect x=\"0\" y=\"\(y.svg)\" width=\"\(scale.left.svg)\" "
          + "height=\"\(GanttScale.rowHeight.svg)\" fill=\"#eee\"/>")
      parts.append(
        SVG.text("\(group.name.fitted(to: 32)) · \(group.words)", x: 12, y: y + 15, class: "gruppe")
      )
      row += 1
      for activity in group.activities {
        parts += drawing(of: activity, y: scale.y(of: row))
        row += 1
      }
    }
    return parts
  }

  private func drawing(of activity: Activity, y: Double) -> [String] {
    let isLate = activity.isOverdue(on: today)
    var parts = ["<g><title>\(sentence(activity).markup)</title>"]
    let label = "\(activity.number)  \(activity.title)".fitted(to: isLate ? 34 : 50)
    parts.append(
      SVG.text(
        label + (isLate ? " (over fristen)" : ""), x: 12, y: y + 15, class: isLate ? "sen" : ""))
    if let (start, end) = scale.span(activity.approvedStart, activity.approvedDeadline) {
      parts.append(
        SVG.rect(
          x: start, y: y + 2, width: end - start, height: 18, attributes: "class=\"godkendt\""))
    }
    let (begin, last) = (activity.start, activity.end)
    if let (start, end) = scale.span(begin, last) {
      parts.append(
        SVG.rect(
          x: start, y: y + 5, width: max(4, end - start), height: 12,
          attributes: "class=\"\(GanttInk.name(of: activity.status))\""))
    } else {
      // What isn't drawn is told instead.
      let sign = last.map { $0 < scale.first ? "← " : "" } ?? ""
      let isLater = (begin ?? last).map { $0 > scale.first } ?? false
      let words =
        activity.status == .done ? activity.statusWords(today: today) : activity.period
      parts.append(
        SVG.text(
          sign + words + (isLater ? " →" : ""), x: scale.left + 6, y: y + 15, class: "svag"))
    }
    return parts + ["</g>"]
  }

  /// The lines from what must be closed first to what waits for it.
  private var links: [String] {
    var places: [String: (row: Int, activity: Activity)] = [:]
    var row = 0
    for group in groups {
      row += 1
      for activity in group.activities {
        places[activity.id] = (row, activity)
        row += 1
      }
    }
    return groups.flatMap(\.activities).flatMap { activity in
      activity.dependsOn.compactMap { id in
        guard let from = places[id], let to = places[activity.id] else { return nil }
        return link(from: from, to: to)
      }
    }
  }

  private typealias Place = (row: Int, activity: Activity)

  private func link(from: Place, to: Place) -> String? {
    let (first, next) = (from.activity, to.activity)
    guard let (_, end) = scale.span(first.start, first.end),
      let (begin, _) = scale.span(next.start, next.end)
    else { return nil }
    let (y1, y2) = (scale.y(of: from.row) + 11, scale.y(of: to.row) + 11)
    let turn =
      begin >= end + 8
      ? "H\((end + 4).svg)V\(y2.svg)"
      // What begins before the first has ended is led to from its left, between the rows.
      : "h4V\((y2 + (y1 < y2 ? -11 : 11)).svg)H\((begin - 8).svg)V\(y2.svg)"
    return "<path class=\"led\" d=\"M\(end.svg) \(y1.svg)\(turn)H\((begin - 1).svg)\"/>"
  }
}
