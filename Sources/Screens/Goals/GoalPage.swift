import Core
import Drawing
import Interface
import Text

/// Everything about one goal, as a page.
struct GoalPage {
  typealias Row = PageRow<RecordItem>

  let standing: GoalStanding
  let project: Project
  let today: Day
  let size: Size

  fileprivate enum Section: Int { case head, chart, measurements, facts, activities }

  private var goal: Goal { standing.goal }

  /// The fields of people's own assessment, which are edited together.
  static let judged = ["assessment", "reason"]

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<RecordItem> {
    let layout = PageLayout(size)
    let width = layout.width
    let measured = chart(width) + measurements(width)
    guard layout.columns == 2 else {
      return Page(columns: [
        head(width) + measured + facts(width) + hints(width) + activities(width)
      ])
    }
    return layout.page(head(width) + facts(width) + hints(width), measured + activities(width))
  }

  /// How the goal has gone, beside a list of goals: its curve, where it has one, and as many of its
  /// measurements, the latest first, as there is room for; nothing where there isn't room for the
  /// curve.
  func glance(width: Int, height: Int) -> [[Span]] {
    let title = "Mål \(goal.number) · \(goal.title)".lines(.heading, width: width)
    var lines = title + chart(width).flatMap(\.lines)
    if lines.count > height { return [] }
    for row in standing.measurements.isEmpty ? [] : measurements(width) {
      guard lines.count + row.lines.count <= height else { break }
      lines += row.lines
    }
    return lines
  }

  private func head(_ width: Int) -> [Row] {
    var lines = "Mål \(goal.number) · \(goal.title)".lines(.heading, width: width)
    lines.append([standing.look])
    lines += standing.explanation.lines(.muted, width: width)
    if standing.isOverridden, goal.scale == .figures {
      lines += "Vurderet af jer selv; tallene siger »\(standing.suggested.shown)«."
        .lines(.muted, width: width)
    }
    for doubt in goal.doubts {
      lines += "! \(doubt)".lines(.warning, width: width)
    }
    return [Row(nil, Section.head, lines)]
  }

  private func chart(_ width: Int) -> [Row] {
    // What the figures beside it take is known when it is drawn.
    let height = size.height >= 36 ? 12 : 7
    let margin =
      [goal.baseline, goal.target].compactMap { $0?.danish.count }
      + standing.measurements.compactMap { $0.value?.danish.count }
    let room = min(width, 100) - (margin.max() ?? 0) - 1
    guard let chart = GoalChart(standing, width: room, height: height) else { return [] }
    return [
      Row(nil, Section.chart, [[]] + chart.lines(width: width))
    ]
  }

  private func measurements(_ width: Int) -> [Row] {
    let measurements = project.measurements(of: goal)
    let rows = measurements.enumerated().reversed().map { index, measurement in
      record(measurement, index > 0 ? measurements[index - 1].value : nil, width)
    }
    return .part(
      "Målinger  \(measurements.count)", Section.measurements, rows,
      none: (.empty(.measurement), "Ingen endnu. Tryk N for at tilføje en."), width: width)
  }

  private func record(_ measurement: Measurement, _ before: Quantity?, _ width: Int) -> Row {
    let date = measurement.date?.medium ?? "uden dato"
    let isAhead = measurement.date.map { $0 > today } ?? false
    let sign =
      if let before, let value = measurement.value, value != before {
        value > before ? " ↑" : " ↓"
      } else {
        ""
      }
    let text = "\(date) · \(goal.words(measurement))\(sign)\(isAhead ? " · tæller ikke endnu" : "")"
    let note = measurement.note.split(separator: "\n").map { Span(String($0), .muted) }
    return .record(
      .record(measurement.reference), Section.measurements, Span(text), details: note, width: width)
  }

  private func facts(_ width: Int) -> [Row] {
    let isInWords = goal.scale == .words
    let late = goal.isPastTargetDate(on: today) && standing.assessment != .reached
    return [.heading("Om målet", Section.facts)] + [
      field("title", width), field("area", width, text: goal.area.shown),
      field("indicator", width), field("scale", width, text: goal.scale.shown),
    ]
      + (isInWords
        ? [field("baselineWords", width)]
        : [
          field("unit", width), field("direction", width, text: goal.direction.shown),
          field("baseline", width, text: goal.baseline.map(goal.words)),
        ]) + [
        field("baselineYear", width, text: goal.baselineYear.map(String.init)),
        isInWords
          ? field("targetWords", width)
          : field("target", width, text: goal.target.map(goal.words)),
        field(
          "targetDate", width, text: day(goal.targetDate, late ? "! overskredet, " : ""),
          style: late ? .overdue : .plain, empty: "ikke sat"),
      ]
      + (standing.change.map { [Row(nil, Section.facts, line("Siden udgangspunktet", $0, width))] }
        ?? [])
      + (project.firstTarget(of: standing, today: today).map {
        [Row(nil, Section.facts, line("Ændret", $0.words, width))]
      } ?? []) + [
        field("assessment", width, empty: "som tallene siger"), field("reason", width),
        field("adjustment", width), field("responsible", width, empty: "ingen endnu"),
        field(
          "nextFollowUp", width,
          text: day(
            goal.nextFollowUp, goal.awaitsFollowUp(on: today) ? "! venter på opfølgning, " : ""),
          style: goal.awaitsFollowUp(on: today) ? .overdue : .plain, empty: "ikke sat"),
        field("note", width),
      ]
  }

  private func hints(_ width: Int) -> [Row] {
    goal.hints.map { Row.hint($0, Section.facts, width: width) }
  }

  private func activities(_ width: Int) -> [Row] {
    let activities = project.activities(serving: goal)
    let rows = activities.map { activity in
      let deadline = activity.deadline.map { " · \($0.medium)" } ?? ""
      let text =
        "\(activity.status.glyph) \(activity.plainName) · \(activity.status.shown)\(deadline)"
      return Row(
        .record(activity.reference), Section.activities,
        text.lines(activity.isOverdue(on: today) ? .overdue : .plain, width: width))
    }
    return .part(
      "Aktiviteter, der fører hertil",
      count: "\(activities.count { $0.status == .done })/\(activities.count)", Section.activities,
      rows, none: (.empty(.activity), "Ingen endnu. Tryk a her for at tilføje en."), width: width)
  }

  private func day(_ day: Day?, _ mark: String) -> String? {
    day.map { "\($0.medium) (\(mark)\($0.relative(to: today)))" }
  }

  private func field(
    _ name: String, _ width: Int, text: String? = nil, style: Style = .plain, empty: String = "–"
  ) -> Row {
    let stored = project.value(of: name, in: goal.reference).text
    let shown = text ?? stored.map { project.show($0, of: name, in: .goal) }
    return Row(
      .field(name), Section.facts,
      line(Goal.label(of: name), shown ?? empty, width, shown == nil ? .muted : style))
  }

  private func line(
    _ label: String, _ text: String, _ width: Int, _ style: Style = .plain
  ) -> [[Span]] {
    .labelled(label, text, style, width: width, labelWidth: 22)
  }
}
