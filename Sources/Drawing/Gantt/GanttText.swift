import Core
import Text

/// The plan against time as plain text.
extension GanttSheet {
  /// Lines of `width` columns, at least 40: all of the plan, as closely as there is room for.
  public func text(width: Int) -> [String] {
    let label = min(40, width * 2 / 5)
    let chart = GanttChart(of: plan.activities, today: today, width: width - label - 1)
    let rows = rows(chart, label: label)
    let drawn = rows.isEmpty ? [Self.none] : head(of: chart, label: label) + rows
    let legend = Flow.lines(
      GanttSign.all.map { "\($0.sign) \($0.words)" }, width: width, gap: 3)
    return (drawn + [""] + legend).map(\.withoutTrailingBlanks)
  }

  private func rows(_ chart: GanttChart, label: Int) -> [String] {
    let rows = rows
    let grid = GanttGrid(rows, chart: chart, plan: plan, today: today)
    let digits = String(rows.compactMap { $0?.number }.max() ?? 0).count
    let heads = groups.map { $0.name.padded(to: label, before: $0.words) }
    var area = heads.makeIterator()
    return zip(rows, grid.rows).map { activity, cells in
      let beside =
        if let activity {
          GanttLabel(activity, in: plan, today: today, digits: digits).text.padded(to: label)
        } else {
          area.next() ?? ""
        }
      let isUndated = activity.map { chart.columns(of: $0) == nil } ?? false
      let undated = isUndated ? GanttLabel.undated : ""
      return beside + " " + undated + String(cells.dropFirst(undated.count).map(\.sign))
    }
  }

  private func head(of chart: GanttChart, label: Int) -> [String] {
    let marks = chart.marks(project.milestones, today: today)
    return [
      ("Fra \(chart.first.numeric)", chart.months.map { ($0.column, $0.text) }),
      ("Uge", chart.weeks.map { ($0.column, $0.text) }),
      (marks.count == 1 ? "I dag" : "I dag, milepæle", marks.map { ($0.column, $0.text) }),
    ].map { $0.padded(to: label) + " " + String($1, width: chart.width) }
  }
}

extension GanttLabel {
  fileprivate var text: String { "\(sign) \(number) \(title)" }
}
