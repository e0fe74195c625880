import Core
import Interface

extension SummaryPaper {
  /// The plan in few lines, with a blank one before it: how far it has come, what is overdue and by
  /// whom, and what is next; nothing where there are no activities.
  ///
  /// It takes at most `lines` lines, but always tells the longest overdue and what is next.
  static func plan(of project: Project, today: Day, lines: Int) -> [String] {
    let plan = Plan(project)
    if plan.activities.isEmpty { return [] }
    let state = PlanState(plan.activities, today: today)
    let next = plan.next(from: today).first
    let heading = Layout.heading("IMPLEMENTERINGSPLAN", right: state.words)
    // The blank line, the heading with its rule, and what is next.
    let room = max(1, lines - heading.count - 2 - (next == nil ? 0 : 1))
    let shown = state.overdue.count <= room ? room : max(1, room - 1)
    var result = [""] + heading + [Layout.rule("-")]
    result += state.overdue.prefix(shown).map { line($0, "overskredet") }
    if state.overdue.count > shown {
      result.append("… og \(state.overdue.count - shown) overskredne til.")
    }
    if let next { result.append(line(next, "næste")) }
    if state.overdue.isEmpty, next == nil {
      result.append(state.done == state.total ? "Alt er udført." : "Ingen kommende frister.")
    }
    return result
  }

  private static func line(_ activity: Activity, _ why: String) -> String {
    let number = Layout.number(activity.number, width: 4)
    let who = activity.responsible.isEmpty ? "ingen ansvarlig" : activity.responsible
    let start = "\(activity.deadline?.numeric ?? "")  \(number)  "
    let end = " · \(who) · \(why)".fitted(to: 40)
    let title = activity.title.fitted(to: Report.width - Width.of(start) - Width.of(end))
    return start + title + end
  }
}
