import Core
import Interface
import Text

/// The project's meetings as a page: those to come, and those that have been held.
struct MeetingsPage {
  typealias Row = PageRow<RecordItem>

  let project: Project
  let today: Day
  let size: Size

  private enum Section: Int { case coming, held }

  /// The rows: the next meeting first, and the latest held first.
  var page: Page<RecordItem> {
    let coming = project.meetings.filter { !$0.isHeld(on: today) }
    let held = project.meetings.filter { $0.isHeld(on: today) }.reversed()
    if project.meetings.isEmpty {
      return Page(columns: [[heading("Møder", .coming), empty]])
    }
    var rows = [heading("Kommende møder", .coming)]
    rows +=
      coming.isEmpty
      ? [.empty(nil, "Ingen. Tryk a for at tilføje et.", Section.coming, width: width)]
      : coming.map { row($0, .coming) }
    if !held.isEmpty {
      rows.append(Row(nil, Section.held, [[]]))
      rows.append(heading("Holdte møder", .held))
      rows += held.map { row($0, .held) }
    }
    return Page(columns: [rows])
  }

  private var width: Int { Chrome.content(of: size).width - 2 }

  private func row(_ meeting: Meeting, _ section: Section) -> Row {
    let decisions = project.decisions(at: meeting).count
    let points = project.agendaPoints(of: meeting).count
    let facts = [
      meeting.date?.relative(to: today) ?? "", meeting.clockWords,
      meeting.place, points == 0 ? "" : points.counted("punkt", "punkter"),
      decisions == 0 ? "" : decisions.counted("beslutning", "beslutninger"),
      section == .held && !meeting.isClosed ? "! ikke afsluttet" : "",
    ].filled(" · ")
    return Row(
      .record(meeting.reference), section,
      meeting.name(in: project).lines(width: width)
        + "  \(facts)".wrapped(to: width).map { [Span("  "), Span($0.trimmed, .muted)] })
  }

  private var empty: Row {
    let text =
      "Ingen møder endnu. Tryk a for at tilføje et. Papiret til mødet fortæller så, hvad der er "
      + "sket siden sidst, og M viser mødet på en stor skærm."
    return .empty(.empty(.meeting), text, Section.coming, width: width)
  }

  private func heading(_ text: String, _ section: Section) -> Row {
    Row(nil, section, [[Span(text, .heading)]])
  }
}
