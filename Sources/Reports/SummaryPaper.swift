import Core
import Interface

extension Report {
  /// The milestone summary for a meeting: one A4 page for a project of ordinary size.
  ///
  /// A project with so much that is overdue or so long names that it can't be on one page takes as
  /// many lines as it needs. Attitudes, types and concerns of stakeholders are left out, and so are
  /// persons' names: the paper is handed round.
  public static func summary(
    _ project: Project, today: Day, template: Template = .summary
  ) -> String {
    template.fill(SummaryPaper(project, today: today))
  }
}

/// What the template `oversigt.txt.mustache` is filled in from; each property is lines of a page.
struct SummaryPaper {
  let title: [String]
  let rule = Layout.rule("=")
  let thinRule = Layout.rule("-")
  let columns: [String]
  let phases: [PhaseBlock]
  let overdue: [String]
  let nextSteps: [String]
  let decisions: [String]
  let stakeholderHeading: [String]
  let stakeholders: [String]
  let plan: [String]
  let goals: [String]
  let agreement: [String]

  struct PhaseBlock {
    let heading: [String]
    let milestones: [String]
  }

  /// Lines of the template that are always there: rules, headings, blank lines and signatures.
  private static let fixedLines = 22
  /// With less than this left for steps and decisions, each step is told in brief.
  private static let comfortable = 8
  /// The least that is kept for steps and decisions together.
  private static let least = 9

  init(_ project: Project, today: Day, height: Int = Report.height) {
    title = SummaryPaper.title(project, today: today)
    columns = SummaryPaper.cells("", "Milepæl", "Status", "Dato", "Ansvarlig")
    phases = Phase.allCases.map { phase in
      PhaseBlock(
        heading: Layout.heading(
          phase.name.uppercased(), right: project.progress(of: phase, on: today).words),
        milestones: project.milestones(in: phase).flatMap { SummaryPaper.row($0, today: today) })
    }
    overdue = SummaryPaper.overdue(in: project, today: today)
    stakeholderHeading = SummaryPaper.stakeholderHeading(project, today: today)
    stakeholders = SummaryPaper.awaiting(in: project, today: today)
    agreement = SummaryPaper.accessionsAndAdvice(project, today: today)
    let used =
      SummaryPaper.fixedLines + title.count + columns.count + overdue.count
      + stakeholderHeading.count + stakeholders.count + agreement.count
      + phases.reduce(0) { $0 + $1.heading.count + $1.milestones.count }
    plan = SummaryPaper.plan(
      of: project, today: today,
      lines: min(7, height - used - SummaryPaper.comfortable - SummaryPaper.comfortable))
    goals = SummaryPaper.goals(
      of: project, today: today,
      lines: min(7, height - used - plan.count - SummaryPaper.least))
    let left = height - used - plan.count - goals.count
    let room = max(6, left)
    let isTight = left < SummaryPaper.comfortable
    let steps = project.nextSteps(from: today).map { isTight ? $0.briefLines : $0.lines }
    nextSteps = SummaryPaper.fill(
      steps, limit: 5, lines: max(3, room / 2), none: "Ingen åbne milepæle.",
      more: { $0 == 1 ? "… og 1 milepæl derefter." : "… og \($0) milepæle derefter." })
    decisions = SummaryPaper.fill(
      project.decisions.reversed().map { SummaryPaper.lines(for: $0, in: project) },
      lines: max(3, room - nextSteps.count), none: "Ingen beslutninger endnu.",
      more: { $0 == 1 ? "… og 1 tidligere beslutning." : "… og \($0) tidligere beslutninger." })
  }

  private static func title(_ project: Project, today: Day) -> [String] {
    Layout.heading("MILEPÆLSOVERSIGT", right: today.long)
      + Layout.heading(project.info.displayName, right: project.progress(on: today).words)
      + (project.info.credits.isEmpty ? [] : project.info.credits.wrapped(to: Report.width))
  }

  private static func cells(
    _ number: String, _ title: String, _ status: String, _ date: String, _ responsible: String
  ) -> [String] {
    Layout.row([(number, 2), (title, 21), (status, 19), (date, 10), (responsible, 20)])
  }

  private static func row(_ milestone: Milestone, today: Day) -> [String] {
    let day = milestone.status == .reached ? milestone.reached : milestone.planned
    let isLate = milestone.isOverdue(on: today)
    let row = cells(
      Layout.number(milestone.number), milestone.briefTitle,
      milestone.status.shown + (isLate ? ", overskredet" : ""), day?.numeric ?? "ingen dato",
      milestone.responsible)
    let reason = milestone.statusReason.trimmed
    guard milestone.status.isClosed, !reason.isEmpty else { return row }
    return row + Layout.hanging("Begrundelse: \(reason)", after: String(repeating: " ", count: 4))
  }

  private static func overdue(in project: Project, today: Day) -> [String] {
    let late = project.overdue(on: today)
    if late.isEmpty { return ["Ingen frister er overskredet."] }
    return late.flatMap { milestone in
      let who = milestone.responsible.isEmpty ? "ingen ansvarlig" : milestone.responsible
      return Layout.hanging(
        "\(milestone.briefTitle) · \(milestone.lateness(on: today)!) · \(who)",
        after: "\(milestone.planned!.numeric)  \(Layout.number(milestone.number))  ")
    }
  }

  private static func lines(for decision: Decision, in project: Project) -> [String] {
    let date = (decision.date?.numeric ?? "uden dato").padded(to: 10)
    let number = Layout.number(Int(decision.milestone) ?? 0)
    return Layout.hanging(project.words(for: decision), after: "\(date)  \(number)  ")
  }

  /// As many of `entries` as there are `lines` for, at most `limit`, and a last line that says how
  /// many more.
  private static func fill(
    _ entries: [[String]], limit: Int = .max, lines: Int, none: String, more: (Int) -> String
  ) -> [String] {
    if entries.isEmpty { return [none] }
    var result: [String] = []
    for (index, entry) in entries.enumerated() {
      let isLast = index == entries.count - 1
      if index == limit || result.count + entry.count + (isLast ? 0 : 1) > lines, index > 0 {
        return result + [more(entries.count - index)]
      }
      result += entry
    }
    return result
  }
}
