import Core
import Text

extension Report {
  /// The goals (mål) by what they are about, each with how it began, how it stands and what is to be
  /// reached.
  public static func goals(_ project: Project, today: Day) -> Listing {
    let standings = project.goalStandings(today: today)
    let words = standings.isEmpty ? "ingen mål" : GoalTally(standings).words
    return Listing(
      Layout.heading("Mål", right: today.long) + ["\(project.info.displayName): \(words)"],
      GoalArea.allCases.map { area in
        Listing.Section(
          area.shown.capitalizedFirst,
          standings.filter { $0.goal.area == area }.flatMap { entry($0, in: project, today: today) }
        )
      },
      none: "Der er ingen mål endnu.", json: standings.map(RecordWriter(project).goal))
  }

  private static func entry(
    _ standing: GoalStanding, in project: Project, today: Day
  ) -> [String] {
    let goal = standing.goal
    let own = standing.isOverridden ? ", vurderet af jer selv: \(goal.reason)" : ""
    let date = standing.latest?.date.map { " (\($0.medium))" } ?? ""
    let next = goal.nextFollowUp.map {
      $0.medium + (goal.awaitsFollowUp(on: today) ? " (afventer)" : "")
    }
    return Layout.entry(
      goal.number, "\(goal.title): \(standing.assessmentText)\(own)",
      [
        ("Indikator", goal.indicator), ("Udgangspunkt", goal.baselineText),
        ("Seneste måling", standing.latest.map { goal.words($0) + date } ?? "ingen endnu"),
        (goal.scale == .figures ? "Måltal" : "Mål", goal.targetText),
        ("Siden udgangspunktet", standing.change ?? ""),
        ("Tallene siger", goal.scale == .figures ? standing.explanation : ""),
        ("Ændret", project.firstTarget(of: standing, today: today)?.words ?? ""),
        ("Bemærk", goal.doubts.joined(separator: " ")), ("Justering", goal.adjustment),
        ("Ansvarlig", goal.responsible), ("Næste opfølgning", next ?? ""),
      ])
  }
}
