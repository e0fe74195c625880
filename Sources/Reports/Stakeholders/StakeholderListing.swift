import Core
import Text

extension Report {
  /// All there is to know about one stakeholder, marked as confidential.
  public static func stakeholder(
    _ stakeholder: Stakeholder, in project: Project, today: Day
  ) -> Listing {
    let standing = project.standing(of: stakeholder)
    return Listing(
      Layout.heading(confidential, right: today.long)
        + Layout.hanging(stakeholder.name, after: "\(stakeholder.number). "),
      [
        Listing.Section(facts(about: standing, in: project, today: today)),
        Listing.Section("Interesser og fordele", Layout.paragraph(stakeholder.interests)),
        Listing.Section("Bekymringer og ulemper", Layout.paragraph(stakeholder.concerns)),
        Listing.Section("Note", Layout.paragraph(stakeholder.note)),
        Listing.Section("Vurderinger, den seneste først", assessments(standing)),
        Listing.Section("Kontakter, den seneste først", contacts(with: stakeholder, in: project)),
        Listing.Section(
          "Det betyder samdriften", Layout.list(project.consequences(for: stakeholder))),
        Listing.Section("I kommunikationsplanen", plans(for: stakeholder, in: project)),
      ], json: RecordWriter(project).details(of: stakeholder, today: today))
  }

  private static func facts(
    about standing: StakeholderStanding, in project: Project, today: Day
  ) -> [String] {
    let stakeholder = standing.stakeholder
    let chosen = stakeholder.handling == nil ? " (foreslået)" : ""
    return Layout.facts(
      [
        ("Type", stakeholder.kind.shown),
        ("Afdeling", stakeholder.department.flatMap { project.department($0)?.name } ?? ""),
        ("Organisation", stakeholder.organisation),
        ("Vurdering", standing.words),
        ("Inddragelse", standing.handling.map { $0.shown + chosen } ?? ""),
        ("Ansvarlig", stakeholder.responsible),
        ("Seneste kontakt", standing.lastContact?.medium ?? "ingen endnu"),
        ("Næste kontakt", standing.nextContactWords(today: today) ?? "ikke aftalt"),
        ("Mailadresse", stakeholder.mail),
      ], after: 17) + Layout.link(stakeholder.link, after: "Link:".padded(to: 17))
  }

  private static func assessments(_ standing: StakeholderStanding) -> [String] {
    standing.assessments.reversed().flatMap { assessment in
      Layout.dated(
        assessment.date, "\(assessment.attitude.words) · \(assessment.matrixPosition.words)")
    }
  }

  private static func contacts(with stakeholder: Stakeholder, in project: Project) -> [String] {
    project.contacts(with: stakeholder).flatMap { contact in
      let followUp = contact.followUp.isEmpty ? "" : "opfølgning: \(contact.followUp)"
      return Layout.dated(
        contact.date, [contact.channel, contact.note, followUp].joinedFilled(separator: " · "))
    }
  }

  private static func plans(for stakeholder: Stakeholder, in project: Project) -> [String] {
    project.communications(to: stakeholder).flatMap { line in
      let done = line.done.map { "udført \($0.medium)" } ?? ""
      return Layout.dated(
        line.date, [line.occasion, line.channel, done].joinedFilled(separator: " · "))
    }
  }
}
