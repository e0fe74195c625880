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
          ("Sted", meeting.place), ("Dagsorden", meeting.agendaPoints.joined(separator: "; ")),
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
        ("Deltagere", meeting.participants),
        ("Afsluttet", meeting.isClosed ? "ja" : "nej"),
      ].filter { !$0.1.isEmpty }.flatMap { Layout.hanging("\($0.0): \($0.1)", after: "  ") }
      + Layout.link(meeting.link, after: "  Link: ")
    let points = meeting.agendaPoints.enumerated().flatMap { index, point in
      Layout.hanging(point, after: "\((index + 1).leading(to: 3)). ")
    }
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
}
