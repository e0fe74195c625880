import Core
import Text

/// The plan against time as plain text.
extension GanttSheet {
  /// Lines of `width` columns, at least 40: all of the plan, as closely as there is room for.
  public func text(width: Int) -> [String] {
    let label = min(40, width * 2 / 5)
    let chart = GanttChart(of: plan.activities, today: today, width: width - label - 1)
    let lines = lines(chart, label: label)
    let drawn = lines.isEmpty ? [Self.none] : head(of: chart, label: label) + lines
    let legend = Flow.lines(
      GanttSign.all.map { "\($0.sign) \($0.words)" }, width: width, gap: 3)
    return (drawn + [""] + legend).map(\.withoutTrailingBlanks)
  }

  private func lines(_ chart: GanttChart, label: Int) -> [String] {
    let rows = rows
    let grid = GanttGrid(rows.map(\.activity), chart: chart, plan: plan, today: today)
    let digits = String(plan.activities.map(\.number).max() ?? 0).count
    return zip(rows, grid.rows).map { row, cells in
      switch row {
      case .area(let area):
        return area.name.padded(to: label, before: area.words) + " " + String(cells.map(\.sign))
      case .activity(let activity):
        let beside = GanttLabel(activity, in: plan, today: today, digits: digits)
        let undated = chart.columns(of: activity) == nil ? GanttLabel.undated : ""
        return "\(beside.sign) \(beside.number) \(beside.title)".padded(to: label) + " " + undated
          + String(cells.dropFirst(undated.count).map(\.sign))
      }
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
