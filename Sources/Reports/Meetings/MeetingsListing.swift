import Core
import Text

extension Report {
  /// The meetings, the earliest first, as a list.
  public static func meetings(_ project: Project, today: Day) -> Listing {
    let lines = project.meetings.enumerated().flatMap { index, meeting -> [String] in
      let count = project.decisions(at: meeting).count
      let isOpen = !meeting.isClosed && meeting.date.map { $0 < today } ?? false
      let head = [
        meeting.name(in: project), meeting.clockWords,
        meeting.date?.relative(to: today) ?? "",
        meeting.isClosed ? "afsluttet" : isOpen ? "ikke afsluttet" : "",
      ].joinedFilled(separator: " · ")
      return Layout.entry(
        index + 1, head,
        [
          ("Sted", meeting.place),
          ("Dagsorden", project.agendaLines(of: meeting).joined(separator: "; ")),
          ("Beslutninger", count == 0 ? "" : String(count)),
        ])
    }
    return Listing(
      ["Møder · \(project.info.displayName)"], [Listing.Section(lines)],
      none: "Der er ingen møder endnu.", json: project.meetings.map(RecordWriter(project).meeting))
  }

  /// Everything about one meeting.
  public static func meeting(_ meeting: Meeting, in project: Project) -> Listing {
    let facts =
      [
        (
          "Tid",
          [meeting.date?.long ?? "uden dato", meeting.clockWords].joinedFilled(separator: ", ")
        ),
        ("Type", meeting.kind.shown), ("Sted", meeting.place),
        ("Deltagere", meeting.participants), ("Afbud", meeting.apologies),
        ("Indkaldt den", meeting.convened?.medium ?? ""),
        ("Afsluttet", meeting.isClosed ? "ja" : "nej"),
      ].filter { !$0.1.isEmpty }.flatMap { Layout.hanging("\($0.0): \($0.1)", after: "  ") }
      + Layout.link(meeting.link, after: "  Link: ")
    let points = agendaLines(of: meeting, in: project)
    let decisions = project.decisions(at: meeting).flatMap { decision in
      Layout.hanging(
        "\(decision.heading): \(project.words(for: decision))", after: "  ")
        + Layout.link(decision.link, after: "  Link: ")
    }
    return Listing(
      ["\(meeting.name(in: project)) · \(project.info.displayName)"],
      [
        Listing.Section("Om mødet", facts), Listing.Section("Dagsorden", points),
        Listing.Section("Besluttet", decisions),
        Listing.Section(
          "Noter",
          meeting.minutes.trimmed.isEmpty
            ? [] : meeting.minutes.trimmed.wrapped(to: Report.width - 2).map { "  " + $0 }),
      ], json: RecordWriter(project).meeting(meeting))
  }

  /// The agenda of a meeting, with all that is written at its points.
  public static func agenda(of meeting: Meeting, in project: Project) -> Listing {
    Listing(
      ["Dagsorden · \(meeting.name(in: project))"],
      [Listing.Section(agendaLines(of: meeting, in: project))],
      none: "Dagsordenen er tom. Tilføj et punkt med »samdrift møder punkt tilføj«.",
      json: project.agendaPoints(of: meeting).map(RecordWriter(project).point))
  }

  private static func agendaLines(of meeting: Meeting, in project: Project) -> [String] {
    project.agendaPoints(of: meeting).enumerated().flatMap { index, point in
      let told = [
        ("", point.facts(in: project)), ("Sag og baggrund", point.background),
        ("Økonomi", point.economy),
        ("Indstilling", point.recommendation),
        ("Bilag", point.enclosures.filledLines.joined(separator: "; ")),
        (AgendaPoint.label(of: "outcome"), point.outcome),
      ]
      let results =
        project.decisions(at: point).map { "Beslutning: \(project.words(for: $0))" }
        + project.activities(from: point).map { "Aktivitet \($0.number): \($0.title)" }
        + project.promises(at: point).map { "Løfte \($0.number): \($0.text)" }
      return Layout.hanging(point.title, after: "\((index + 1).leading(to: 3)). ")
        + (told.filter { !$0.1.isEmpty }.map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" } + results)
        .flatMap { Layout.hanging($0, after: "     ") }
        + Layout.link(point.link, after: "     Link: ")
    }
  }
}
