import Core
import Interface
import Text

/// Everything about one meeting, as a page.
struct MeetingPage {
  typealias Row = PageRow<RecordItem>

  let meeting: Meeting
  let project: Project
  let today: Day
  let size: Size

  private enum Section: Int { case head, facts, agenda, decisions, notes }

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<RecordItem> {
    let layout = PageLayout(size)
    let width = layout.width
    let before = head(width) + facts(width) + text("agenda", .agenda, "Ingen punkter endnu.", width)
    let after = decisions(width) + text("minutes", .notes, "Ingen endnu. Tryk n.", width)
    return layout.page(before, after)
  }

  private func head(_ width: Int) -> [Row] {
    let state =
      meeting.isClosed
      ? "Mødet er afsluttet. Tryk s for at genåbne det."
      : meeting.isHeld(on: today)
        ? "! Ikke afsluttet. Tryk s, når referatet er, som det skal være."
        : "Tryk M for at vise mødet på en stor skærm."
    let lines =
      meeting.name(in: project).lines(.heading, width: width)
      + meeting.whereabouts(today: today).lines(width: width)
      + state.lines(.muted, width: width)
    return [Row(nil, Section.head, lines)]
  }

  private func facts(_ width: Int) -> [Row] {
    [.heading("Om mødet", Section.facts)]
      + ["date", "time", "sort", "title", "place", "participants"].map { field($0, width) }
      + (meeting.link.isEmpty ? [] : [field("link", width)])
  }

  private func decisions(_ width: Int) -> [Row] {
    let decisions = project.decisions(at: meeting)
    let rows = decisions.map { decision in
      Row(
        .record(decision.reference), Section.decisions,
        decision.words(in: project).lines(width: width))
    }
    return .part(
      "Besluttet på mødet  \(decisions.count)", Section.decisions, rows,
      none: (.empty(.decision), "Ingen endnu. Tryk b for at tilføje en."), width: width)
  }

  /// A field whose text stands under a heading of its own.
  private func text(
    _ name: String, _ section: Section, _ empty: String, _ width: Int
  ) -> [Row] {
    let text = name == "agenda" ? meeting.agenda : meeting.minutes
    let lines =
      text.trimmed.isEmpty
      ? empty.lines(.muted, width: width)
      : text.lines(width: width)
    return [.heading(Meeting.label(of: name), section)]
      + [Row(.field(name), section, lines)]
  }

  private func field(_ name: String, _ width: Int) -> Row {
    let stored = project.value(of: name, in: meeting.reference).text
    let isKind = name == "sort"
    let shown =
      isKind ? meeting.kind.shown : stored.map { project.show($0, of: name, in: .meeting) }
    return Row(
      .field(name), Section.facts,
      .labelled(
        Meeting.label(of: name), shown ?? "–", shown == nil ? .muted : .plain, width: width,
        labelWidth: 13, leastRoom: 8))
  }
}
