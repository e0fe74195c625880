import Core
import Drawing
import Text

extension Report {
  /// The plan against time as plain text of `width` columns, at least 40: all of it, as closely as
  /// there is room for.
  public static func gantt(of project: Project, today: Day, width: Int = Report.width) -> String {
    let width = max(40, width)
    let sheet = GanttSheet(project, Plan(project), today: today)
    let heading = [
      "IMPLEMENTERINGSPLAN".padded(to: width, before: today.medium),
      project.info.displayName.padded(to: width, before: sheet.words).withoutTrailingBlanks, "",
    ]
    return (heading + sheet.text(width: width)).map { $0 + "\n" }.joined()
  }

  /// The plan against time as one SVG picture that needs nothing else.
  public static func ganttSVG(
    of project: Project, today: Day, from viewpoint: Viewpoint = .now
  ) -> String {
    GanttSheet(project, Plan(project), today: today).svgFile(from: viewpoint)
  }
}
