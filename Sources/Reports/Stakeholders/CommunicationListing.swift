import Core
import Text

extension Report {
  /// The communication plan, by milestone; the numbers are what the command line calls its lines.
  public static func communication(_ project: Project, today: Day) -> Listing {
    let lines = Array(project.communications.enumerated())
    return Listing(
      ["Kommunikationsplan · \(project.info.displayName)"],
      Communication.milestones.map { number in
        let title = project.milestone(number)?.fullTitle ?? ""
        return Listing.Section(
          "Milepæl \(number) · \(title)",
          lines.filter { $0.element.milestone == String(number) }.flatMap { index, line in
            self.lines(for: line, number: index + 1, in: project, today: today)
          })
      }, none: "Der er intet i kommunikationsplanen endnu.",
      json: RecordWriter(project).communications(today: today))
  }

  /// One line of the plan as lines of a page.
  static func lines(
    for line: Communication, number: Int, in project: Project, today: Day
  ) -> [String] {
    let state: String =
      if let done = line.done {
        "udført \(done.medium)"
      } else {
        (line.date?.medium ?? "uden dato") + (line.isOverdue(on: today) ? " OVERSKREDET" : "")
      }
    let occasion = line.occasion.isEmpty ? line.action : line.occasion
    return Layout.entry(
      number,
      [
        "[\(line.done == nil ? " " : "x")] \(occasion)", state, line.channel, line.responsible,
        line.isReady && line.done == nil ? "materiale klar" : "",
      ].joinedFilled(separator: " · "),
      [
        ("Målgruppe", project.names(of: line.audience)), ("Budskab", line.message),
        (line.audience.isEmpty ? "Betydning for alle" : "Betydning", line.consequences),
        ("Ønsket effekt", line.effect),
        ("Handling", line.occasion.isEmpty ? "" : line.action),
      ])
  }
}
