import Core
import Text

extension Report {
  /// All there is to know about one milestone.
  ///
  /// `terms` are those of the presented agreement, which the milestone of the accessions tells of.
  public static func milestone(
    _ milestone: Milestone, in project: Project, terms: PresentedTerms? = nil, today: Day
  ) -> String {
    Template.milestone.fill(
      MilestonePaper(milestone, in: project, terms: terms, today: today))
  }
}

/// What the template `milepael.txt.mustache` is filled in from; sections without lines are left
/// out.
struct MilestonePaper {
  let title: [String]
  let facts: [String]
  let sections: [Section]

  struct Section {
    let heading: String
    let lines: [String]
  }

  init(
    _ milestone: Milestone, in project: Project, terms: PresentedTerms?, today: Day
  ) {
    title = Layout.hanging(milestone.fullTitle, after: "\(milestone.number). ")
    facts = MilestonePaper.facts(about: milestone, today: today)
    let readiness = milestone.status.isClosed ? nil : project.readiness(of: milestone)
    let items = project.checklist(of: milestone)
    let before = [
      Section(
        heading: "Mangler, før milepælen er nået",
        lines: MilestonePaper.list(readiness?.missing ?? [])),
      Section(
        heading: readiness == nil ? "Husk" : "Husk også",
        lines: MilestonePaper.list(
          project.reminders(of: milestone, readiness))),
      Section(heading: "Formål", lines: MilestonePaper.paragraph(milestone.purpose)),
      Section(heading: "Nået, når", lines: MilestonePaper.paragraph(milestone.outcome)),
      Section(
        heading: "Tjekliste: \(items.filter(\.isDone).count) af \(items.count) krydset af",
        lines: MilestonePaper.checklist(items)),
      Section(
        heading: "Sådan står det",
        lines: MilestonePaper.list(
          project.facts(about: milestone, terms).map(\.capitalizedFirst))),
    ]
    sections =
      (before + MilestonePaper.sections(of: milestone, in: project, today: today) + [
        MilestonePaper.activities(serving: milestone, in: project, today: today),
        Section(
          heading: "Beslutninger",
          lines: project.decisions(on: milestone).flatMap { decision in
            Layout.hanging(
              project.words(for: decision),
              after: "  \((decision.date?.medium ?? "uden dato").padded(to: 13))  ")
          }),
        Section(heading: "Noter", lines: MilestonePaper.paragraph(milestone.notes)),
        Section(heading: "Godt råd", lines: MilestonePaper.paragraph(milestone.advice)),
      ]).filter { !$0.lines.isEmpty }
  }

  private static func facts(about milestone: Milestone, today: Day) -> [String] {
    func words(_ day: Day?) -> String {
      day.map { "\($0.medium) (\($0.week.name), \($0.relative(to: today)))" } ?? ""
    }
    let deadline = milestone.planned == nil ? "ingen" : words(milestone.planned)
    let late = milestone.isOverdue(on: today) ? " OVERSKREDET" : ""
    let facts = [
      ("Fase", milestone.phase.name),
      ("Status", milestone.status.shown),
      ("Begrundelse", milestone.statusReason.trimmed),
      ("Ansvarlig", milestone.responsible.isEmpty ? "ingen" : milestone.responsible),
      ("Frist", deadline + late),
      ("Nået den", words(milestone.reached)),
      ("Genåbnet", words(milestone.reopened)),
      ("Beslutter", milestone.decidedBy),
      ("Bilag", milestone.appendix),
    ]
    return facts.filter { !$0.1.isEmpty }.flatMap { label, value in
      Layout.hanging(value, after: "\(label):".padded(to: 13))
    }
  }

  private static func activities(
    serving milestone: Milestone, in project: Project, today: Day
  ) -> Section {
    let plan = Plan(project)
    let activities = plan.activities.filter { $0.milestone == milestone.id }
    let width = Report.numberWidth(of: activities)
    return Section(
      heading: "Aktiviteter, der tjener milepælen: \(PlanState(activities, today: today).words)",
      lines: activities.flatMap {
        Report.row($0, of: plan, today: today, numberWidth: width)
      })
  }

  private static func checklist(_ items: [ChecklistItem]) -> [String] {
    items.enumerated().flatMap { index, item in
      Layout.hanging(
        item.text, after: "\(Layout.number(index + 1)). [\(item.isDone ? "x" : " ")] ")
    }
  }

  private static func list(_ texts: [String]) -> [String] {
    texts.flatMap { Layout.hanging($0, after: "  - ") }
  }

  private static func paragraph(_ text: String) -> [String] {
    text.trimmed.isEmpty ? [] : Layout.hanging(text.trimmed, after: "  ")
  }
}
