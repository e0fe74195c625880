import Core
import Text

extension Report {
  /// All there is to know about one milestone.
  ///
  /// `terms` are those of the presented agreement, which the milestone of the accessions tells of.
  public static func milestone(
    _ milestone: Milestone, in project: Project, terms: PresentedTerms? = nil, today: Day
  ) -> Listing {
    let readiness = milestone.status.isClosed ? nil : project.readiness(of: milestone)
    let items = project.checklist(of: milestone)
    return Listing(
      Layout.hanging(milestone.fullTitle, after: "\(milestone.number). "),
      [
        Listing.Section(facts(about: milestone, today: today)),
        Listing.Section(
          "Skal være på plads, før milepælen kan nås", Layout.list(readiness?.missing ?? [])),
        Listing.Section(
          "Ikke gjort endnu",
          Layout.list(project.reminders(of: milestone, readiness))),
        Listing.Section("Formål", Layout.paragraph(milestone.purpose)),
        Listing.Section("Nået, når", Layout.paragraph(milestone.outcome)),
        Listing.Section(
          "Tjekliste: \(items.filter(\.isDone).count) af \(items.count) krydset af",
          checklist(items)),
        Listing.Section(
          "Sådan ser det ud nu",
          Layout.list(
            project.checklistFacts(of: milestone, terms).map(\.text.capitalizedFirst))),
      ] + groundwork(of: milestone, in: project, today: today) + [
        activities(serving: milestone, in: project, today: today),
        Listing.Section(
          "Beslutninger",
          project.decisions(on: milestone).flatMap {
            Layout.dated($0.date, project.words(for: $0), link: $0.link)
          }),
        Listing.Section("Noter", Layout.paragraph(milestone.notes)),
        Listing.Section("Godt råd", Layout.paragraph(milestone.advice)),
        Listing.Section(
          "Værd at vide",
          Layout.list(milestone.status.isClosed ? [] : milestone.hints.map(\.line))),
      ], json: RecordWriter(project).milestone(milestone, terms: terms, today: today))
  }

  private static func facts(about milestone: Milestone, today: Day) -> [String] {
    func words(_ day: Day?) -> String {
      day.map { "\($0.medium) (\($0.week.name), \($0.relative(to: today)))" } ?? ""
    }
    let deadline = milestone.planned == nil ? "ingen" : words(milestone.planned)
    let late = milestone.isOverdue(on: today) ? " OVERSKREDET" : ""
    return Layout.facts(
      [
        ("Fase", milestone.phase.name),
        ("Status", milestone.status.shown),
        ("Begrundelse", milestone.statusReason.trimmed),
        ("Ansvarlig", milestone.responsible.isEmpty ? "ingen" : milestone.responsible),
        ("Frist", deadline + late),
        ("Nået den", words(milestone.reached)),
        ("Genåbnet", words(milestone.reopened)),
        ("Beslutter", milestone.decidedBy),
        ("Bilag", milestone.appendix),
      ], after: 13)
  }

  private static func activities(
    serving milestone: Milestone, in project: Project, today: Day
  ) -> Listing.Section {
    let (all, plan) = (project.activities, PlanOutline(project))
    let places = all.indices.filter { all[$0].milestone == milestone.id }
    let state = PlanState(places.lazy.map { plan.rows[$0] }, today: today)
    let lines = PlanLines(of: places, in: plan, today: today)
    return Listing.Section("Aktiviteter, der fører til milepælen: \(state.words)") {
      lines.write(places, to: $0)
    }
  }

  private static func checklist(_ items: [ChecklistItem]) -> [String] {
    items.enumerated().flatMap { index, item in
      Layout.hanging(
        item.text, after: "\((index + 1).leading(to: 2)). [\(item.isDone ? "x" : " ")] ")
    }
  }
}
