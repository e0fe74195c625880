import Core
import Text

extension Report {
  /// Who leads the project, the roles, and what is decided on no milestone.
  public static func project(_ project: Project) -> Listing {
    let info = project.info
    let facts = Layout.facts(
      ProjectInfo.asked.filter { !["name", "fairness"].contains($0) }.map { name in
        let stored = info.stored[name]
        return (
          ProjectInfo.label(of: name),
          stored == nil ? "" : project.show(stored, of: name, in: .project)
        )
      }, after: 26)
    let decisions = project.otherDecisions.reversed().flatMap { decision in
      Layout.dated(
        decision.date, "\(decision.heading): \(project.words(for: decision))", link: decision.link)
    }
    let writer = RecordWriter(project)
    return Listing(
      [info.displayName],
      [
        Listing.Section("Projektoplysninger", facts),
        Listing.Section("Roller", roleLines(project)),
        Listing.Section("Beslutninger uden milepæl", decisions),
      ],
      json: writer.object(
        of: info,
        with: [
          "roles": writer.numbered(project.roles),
          "decisions": project.otherDecisions.map { writer.object(of: $0) },
        ]))
  }

  /// The roles; the numbers are what the command line calls them.
  public static func roles(_ project: Project) -> Listing {
    Listing(
      ["Roller · \(project.info.displayName)"], [Listing.Section(roleLines(project))],
      none: "Der er ingen roller endnu.", json: RecordWriter(project).numbered(project.roles))
  }

  private static func roleLines(_ project: Project) -> [String] {
    project.roles.enumerated().flatMap { index, role in
      Layout.entry(
        index + 1, [role.title, role.holder].joinedFilled(separator: ": "),
        [("Opgave", role.tasks)])
    }
  }
}
