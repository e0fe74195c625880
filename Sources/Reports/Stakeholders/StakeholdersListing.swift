import Core
import Text

extension Report {
  /// Stakeholders with where they stand, marked as confidential.
  ///
  /// `standings` are those to show, in their order, of all that the project has.
  public static func stakeholders(
    _ standings: [StakeholderStanding], in project: Project, today: Day
  ) -> Listing {
    let total = project.stakeholders.count
    let count = standings.count == total ? "\(total) i alt" : "\(standings.count) af \(total)"
    return Listing(
      Layout.heading(confidential, right: today.long)
        + ["Interessenter i \(project.info.displayName): \(count)"],
      [Listing.Section(rows(standings, in: project, today: today))],
      none: total == 0 ? "Der er ingen interessenter endnu." : "Ingen passer til det valgte.",
      json: RecordWriter(project).stakeholders(standings, today: today))
  }

  private static func rows(
    _ standings: [StakeholderStanding], in project: Project, today: Day
  ) -> [String] {
    if standings.isEmpty { return [] }
    let width = Layout.numberWidth(standings.lazy.map(\.stakeholder.number), least: 3)
    func row(
      _ number: String, _ name: String, _ attitude: String, _ position: String,
      _ handling: String, _ next: String
    ) -> [String] {
      Layout.row([
        (number, width), (name, 30 - width), (attitude, 12), (position, 4), (handling, 13),
        (next, 11),
      ])
    }
    return row("Nr.", "Interessent", "Holdning", "I/B", "Inddragelse", "Næste")
      + [Layout.rule("-")]
      + standings.flatMap { standing in
        let stakeholder = standing.stakeholder
        let home = project.home(of: stakeholder)
        let next = standing.openContact
        let isLate = next.map { $0 < today } ?? false
        return row(
          stakeholder.number.leading(to: width),
          // Beside the date it would be torn from the name.
          [stakeholder.name, home, isLate ? "næste kontakt overskredet" : ""]
            .joinedFilled(separator: "\n"),
          standing.current?.attitude.words ?? "–",
          standing.current.map { "\($0.influence)/\($0.affectedness)" } ?? "",
          standing.handling?.shown ?? "",
          next?.numeric ?? "")
      }
  }
}
