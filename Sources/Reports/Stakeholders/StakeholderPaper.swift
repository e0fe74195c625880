import Core
import Text

extension Report {
  /// All there is to know about one stakeholder, marked as confidential.
  public static func stakeholder(
    _ stakeholder: Stakeholder, in project: Project, today: Day
  ) -> String {
    let standing = project.standing(of: stakeholder)
    return ListPaper(
      Layout.heading(confidential, right: today.long)
        + Layout.hanging(stakeholder.name, after: "\(stakeholder.number). "),
      [
        ListPaper.Block("", facts(about: standing, in: project, today: today)),
        ListPaper.Block("Interesser og fordele", paragraph(stakeholder.interests)),
        ListPaper.Block("Bekymringer og ulemper", paragraph(stakeholder.concerns)),
        ListPaper.Block("Note", paragraph(stakeholder.note)),
        ListPaper.Block("Vurderinger, den seneste først", assessments(standing)),
        ListPaper.Block("Kontakter, den seneste først", contacts(with: stakeholder, in: project)),
        ListPaper.Block("I kommunikationsplanen", plans(for: stakeholder, in: project)),
      ], none: ""
    ).text
  }

  private static func facts(
    about standing: StakeholderStanding, in project: Project, today: Day
  ) -> [String] {
    let stakeholder = standing.stakeholder
    let chosen = stakeholder.handling == nil ? " (foreslået)" : ""
    return [
      ("Art", stakeholder.form.shown),
      ("Afdeling", stakeholder.department.flatMap { project.department($0)?.name } ?? ""),
      ("Organisation", stakeholder.organisation),
      ("Vurdering", standing.words),
      ("Håndtering", standing.handling.map { $0.shown + chosen } ?? ""),
      ("Ansvarlig", stakeholder.responsible),
      ("Seneste kontakt", standing.lastContact?.medium ?? "ingen endnu"),
      ("Næste kontakt", standing.nextContactWords(today: today) ?? "ikke aftalt"),
    ].filter { !$0.1.isEmpty }.flatMap { label, value in
      Layout.hanging(value, after: "\(label):".padded(to: 17))
    }
  }

  private static func assessments(_ standing: StakeholderStanding) -> [String] {
    standing.assessments.reversed().flatMap { assessment in
      Layout.hanging(
        "\(assessment.attitude.words) · \(assessment.matrixPosition.words)",
        after: "  \((assessment.date?.medium ?? "uden dato").padded(to: 13))  ")
    }
  }

  private static func contacts(with stakeholder: Stakeholder, in project: Project) -> [String] {
    project.contacts(with: stakeholder).flatMap { contact in
      let followUp = contact.followUp.isEmpty ? "" : "opfølgning: \(contact.followUp)"
      return Layout.hanging(
        [contact.channel, contact.note, followUp].joinedFilled(separator: " · "),
        after: "  \((contact.date?.medium ?? "uden dato").padded(to: 13))  ")
    }
  }

  private static func plans(for stakeholder: Stakeholder, in project: Project) -> [String] {
    project.communications(to: stakeholder).flatMap { line in
      let done = line.done.map { "udført \($0.medium)" } ?? ""
      return Layout.hanging(
        [line.occasion, line.channel, done].joinedFilled(separator: " · "),
        after: "  \((line.date?.medium ?? "uden dato").padded(to: 13))  ")
    }
  }

  private static func paragraph(_ text: String) -> [String] {
    text.trimmed.isEmpty ? [] : Layout.hanging(text.trimmed, after: "  ")
  }
}
