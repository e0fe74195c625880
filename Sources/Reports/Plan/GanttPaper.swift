import Core
import Text

extension Report {
  /// The plan against time as plain text of `width` columns, at least 40: all of it, as closely as
  /// there is room for.
  public static func gantt(of project: Project, today: Day, width: Int = Report.width) -> String {
    GanttPaper(project, today: today, width: max(40, width)).lines
      .map { $0.withoutTrailingBlanks + "\n" }.joined()
  }
}

/// The lines of the plan against time.
struct GanttPaper {
  /// How many lines the heading takes, with the empty one under it.
  static let headingLines = 3
  /// How many lines the time takes, above the rows.
  static let headLines = 3

  let lines: [String]

  init(_ project: Project, today: Day, width: Int) {
    let label = min(40, width * 2 / 5)
    let chart = GanttChart(of: project.activities, today: today, width: width - label - 1)
    let groups = PlanGroup.all(in: project)
    let activities: [Activity?] = groups.flatMap { [nil] + $0.activities }
    let plan = Plan(project)
    let grid = GanttGrid(activities, chart: chart, plan: plan, today: today)
    let digits = String(activities.compactMap { $0?.number }.max() ?? 0).count
    let labels = groups.flatMap { group in
      [Self.sides(group.name, group.words, width: label)]
        + group.activities.map { activity in
          let sign = activity.isOverdue(on: today) ? "!" : plan.isBlocked(activity) ? "◂" : " "
          let number = Layout.number(activity.number, width: digits)
          return "\(sign) \(number) \(activity.title)".padded(to: label)
        }
    }
    let rows = zip(labels, zip(activities, grid.rows)).map { label, row in
      let (activity, cells) = row
      let isUndated = activity.map { chart.columns(of: $0) == nil } ?? false
      let undated = isUndated ? Array("ingen dato").map(String.init) : []
      return label + " "
        + (undated + cells.dropFirst(undated.count).map { String($0.sign) }).joined()
    }
    let none = "Ingen aktiviteter endnu."
    lines =
      Self.heading(project, groups, today: today, width: width)
      + (rows.isEmpty
        ? [none] : Self.head(chart, project, today: today, label: label) + rows)
      + [""] + Self.legend(width: width)
  }

  private static func heading(
    _ project: Project, _ groups: [PlanGroup], today: Day, width: Int
  ) -> [String] {
    let whole = PlanGroup(name: "", activities: groups.flatMap(\.activities))
    return [
      sides("IMPLEMENTERINGSPLAN", today.medium, width: width),
      sides(project.info.displayName, whole.words, width: width), "",
    ]
  }

  private static func head(
    _ chart: GanttChart, _ project: Project, today: Day, label: Int
  ) -> [String] {
    let planned = project.milestones.filter { !$0.status.isClosed }.compactMap { milestone in
      milestone.planned.map { (chart.column(of: $0), "◆\(milestone.number)") }
    }
    return [
      "Fra \(chart.first.numeric)".padded(to: label) + " "
        + line(chart.months.map { ($0.column, $0.text) }, width: chart.width),
      "Uge".padded(to: label) + " "
        + line(chart.weeks.map { ($0.column, $0.text) }, width: chart.width),
      (planned.isEmpty ? "I dag" : "I dag, milepæle").padded(to: label) + " "
        + line(planned + [(chart.column(of: today), "▼")], width: chart.width),
    ]
  }

  /// Texts at their columns; the last written wins, and what would be cut at the edge is left out.
  private static func line(_ texts: [(column: Int, text: String)], width: Int) -> String {
    var line = Array(repeating: Character(" "), count: width)
    for (column, text) in texts where column >= 0 && column + text.count <= width {
      line.replaceSubrange(column..<column + text.count, with: text)
    }
    return String(line)
  }

  private static func sides(_ left: String, _ right: String, width: Int) -> String {
    let room = width - Width.of(right) - 1
    return room < 8 ? left.padded(to: width) : left.padded(to: room) + " " + right
  }

  /// What the signs mean, as many on a line as there is room for.
  private static func legend(width: Int) -> [String] {
    let signs =
      ActivityStatus.allCases.map { "\($0.barSign) \($0.shown)" } + [
        "░ kun i den godkendte plan", "┃ i dag", "◂ venter på en anden", "! over fristen",
        "◆ milepæl",
      ]
    return signs.reduce(into: [""]) { lines, sign in
      let line = lines[lines.count - 1]
      if line.isEmpty || line.count + 3 + sign.count <= width {
        lines[lines.count - 1] = line.isEmpty ? sign : "\(line)   \(sign)"
      } else {
        lines.append(sign)
      }
    }
  }
}
