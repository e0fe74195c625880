import Core
import Text

/// The plan against time as one SVG picture that needs nothing else.
///
/// It is legible in black and white, and says as text what it shows. Of a plan that spans more
/// than three years, the three years around today are drawn.
extension GanttSheet {
  /// The picture as a file of its own, which says from where the project is looked at.
  public func svgFile(from viewpoint: Viewpoint) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + GanttPicture(self, from: viewpoint).svg
  }
}

/// The parts of the picture, drawn from back to front.
struct GanttPicture {
  private let sheet: GanttSheet
  private let viewpoint: Viewpoint
  private let rows: [GanttSheet.Row]
  let scale: GanttScale

  init(_ sheet: GanttSheet, from viewpoint: Viewpoint = .now) {
    (self.sheet, self.viewpoint) = (sheet, viewpoint)
    rows = sheet.rows
    scale = GanttScale(sheet.span, today: sheet.today, rows: rows.count)
  }

  private var today: Day { sheet.today }

  /// What is in the names of what is referred to, so that several pictures can stand in one document.
  private var number: String { String(sheet.place.prefix { $0 != " " }) }

  /// The element with all that is in it.
  var svg: String { svg(elements.map { $0.svg(number) }, "") }

  /// The element with no more in it than has to be drawn, where the words are put over it; `style`
  /// says what size it has.
  func sparseSVG(style: String) -> String {
    svg(elements.sparseSVG(number), " style=\"\(style)\"")
  }

  private func svg(_ parts: [String], _ attributes: String) -> String {
    let head = [
      """
      <svg class="tidsplan" xmlns="http://www.w3.org/2000/svg" lang="da" xml:lang="da" role="img" \
      width="\(scale.width.svg)" height="\(scale.height.svg)" \
      viewBox="0 0 \(scale.width.svg) \(scale.height.svg)"\(attributes)>
      <title>\(name.markup)</title>
      <desc>\(description.markup)</desc>
      <g font-family="\(SVG.fonts)" font-size="12">
      """,
      GanttInk.definitions(number),
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
    ]
    return (head + parts + ["</g>", "</svg>"]).joined(separator: "\n") + "\n"
  }

  private var name: String {
    let place = sheet.place.isEmpty ? "" : " (\(sheet.place))"
    return viewpoint.titled("Implementeringsplan: \(sheet.project.info.displayName)\(place)")
  }

  /// All that is drawn.
  var elements: [GanttElement] {
    [
      .words(name.fitted(to: 90), x: 12, y: 24, .name),
      .words(
        [viewpoint.pastMark ?? "", "Set \(today.long)"].joinedFilled(separator: " · "),
        x: 12, y: 42, .faint),
    ] + GanttBackground(scale, sheet.project.milestones, today: today).elements + drawings
      + (rows.isEmpty ? [.words(GanttSheet.none, x: 12, y: scale.top + 15, .plain)] : [])
      + links + GanttInk.legend(y: scale.bottom + 24)
  }

  /// What the picture shows, for those who can't see it.
  private var description: String {
    let late = rows.count { $0.activity?.isOverdue(on: today) ?? false }
    let summary = "\(sheet.words), \(late) overskredet den \(today.medium)."
    let lines = sheet.groups.flatMap { group in
      ["\(group.name): \(group.words)."] + group.activities.map { sentence($0) + "." }
    }
    return ([viewpoint.mark.map { "\($0)." } ?? "", summary] + lines).joinedFilled(separator: " ")
  }

  private func sentence(_ activity: Activity) -> String {
    let period = activity.period
    let isPlan = activity.status == .done && !period.isEmpty
    return [
      "\(activity.number) \(activity.title): \(activity.statusWords(today: today))",
      isPlan ? "planlagt \(period)" : period, activity.responsible,
    ].joinedFilled(separator: ", ")
  }

  private var drawings: [GanttElement] {
    rows.enumerated().flatMap { index, row -> [GanttElement] in
      let y = scale.y(of: index)
      switch row {
      case .area(let area):
        return [
          .shape(.area, .rect(x: 0, y: y, width: scale.left, height: GanttScale.rowHeight)),
          .words("\(area.name.fitted(to: 32)) · \(area.words)", x: 12, y: y + 15, .group),
        ]
      case .activity(let activity):
        return [.titled(sentence(activity), drawing(of: activity, y: y))]
      }
    }
  }

  private func drawing(of activity: Activity, y: Double) -> [GanttElement] {
    let isLate = activity.isOverdue(on: today)
    let label = "\(activity.number)  \(activity.title)".fitted(to: isLate ? 34 : 50)
    var parts: [GanttElement] = [
      .words(
        label + (isLate ? " (overskredet)" : ""), x: 12, y: y + 15, isLate ? .late : .plain)
    ]
    if let (start, end) = scale.span(activity.approvedBar) {
      parts.append(
        .shape(.approved, .rect(x: start, y: y + 2, width: end - start, height: 18)))
    }
    if let (start, end) = scale.span(activity.bar) {
      parts.append(
        .shape(
          GanttInk.look(of: activity.status),
          .rect(x: start, y: y + 5, width: max(4, end - start), height: 12)))
    } else {
      // What isn't drawn is told instead.
      let first = scale.timeline.first
      let sign = activity.end.map { $0 < first ? "← " : "" } ?? ""
      let isLater = (activity.start ?? activity.end).map { $0 > first } ?? false
      let words =
        activity.status == .done ? activity.statusWords(today: today) : activity.period
      parts.append(
        .text(sign + words + (isLater ? " →" : ""), x: scale.left + 6, y: y + 15, .faint))
    }
    return parts
  }

  /// The lines from what must be closed first to what waits for it.
  private var links: [GanttElement] {
    var links: [GanttElement] = []
    sheet.plan.links(between: rows.map(\.activity)) { earlier, from, later, to in
      guard let from, let (_, end) = scale.span(earlier.bar),
        let (begin, _) = scale.span(later.bar)
      else { return }
      links.append(link(from: (end, scale.y(of: from) + 11), to: (begin, scale.y(of: to) + 11)))
    }
    return links
  }

  private func link(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> GanttElement {
    let turn =
      to.x >= from.x + 8
      ? "H\((from.x + 4).svg)V\(to.y.svg)"
      // What begins before the first has ended is led to from its left, between the rows.
      : "h4V\((to.y + (from.y < to.y ? -11 : 11)).svg)H\((to.x - 8).svg)V\(to.y.svg)"
    let tip = (x: to.x - 1, y: to.y)
    return .shape(
      .link, .arrow("M\(from.x.svg) \(from.y.svg)\(turn)H\(tip.x.svg)", tip: tip))
  }
}

extension Activity {
  /// The days it is to take up, or the one day, or that it has none.
  ///
  /// For example "23. nov. 2026 – 3. dec. 2026".
  fileprivate var period: String {
    guard let start, let deadline, start != deadline else {
      return (deadline ?? start)?.medium ?? (status == .done ? "" : GanttLabel.undated)
    }
    return "\(start.medium) – \(deadline.medium)"
  }
}
