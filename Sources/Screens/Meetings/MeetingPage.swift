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
    let before = head(width) + facts(width) + agenda(width)
    let after = decisions(width) + notes(width)
    return layout.page(before, after)
  }

  private func head(_ width: Int) -> [Row] {
    let left = project.unfinishedPoints(of: meeting).count
    let state =
      meeting.isClosed
      ? (left == 0
        ? "Mødet er afsluttet. Tryk s for at genåbne det."
        : "! \(left.counted("punkt er ikke færdigt", "punkter er ikke færdige")). Tryk v på et punkt "
          + "for at tage det med på næste møde, eller N for at planlægge det.")
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
      + [
        "date", "time", "sort", "title", "place", "participants", "apologies", "convened",
      ].map { field($0, width) }
      + (meeting.link.isEmpty ? [] : [field("link", width)]) + notice(width)
  }

  /// That the notice is shorter than is usual.
  private func notice(_ width: Int) -> [Row] {
    guard let notice = project.notice(of: meeting, today: today), notice.isShort else { return [] }
    return [
      Row(
        nil, Section.facts,
        "! \(notice.fact)".lines(.awaiting, width: width)
          + notice.hint.line.lines(.muted, width: width))
    ]
  }

  private func agenda(_ width: Int) -> [Row] {
    let points = project.agendaPoints(of: meeting)
    let rows = points.enumerated().map { index, point in
      Row.record(
        .record(point.reference), Section.agenda,
        mark: Span("\(point.state.glyph) ", point.state.style),
        Span("\(index + 1). \(point.title)"),
        details: [Span(point.facts(in: project), .muted)]
          + (point.outcome.trimmed.isEmpty
            ? [] : [Span("\(AgendaPoint.label(of: "outcome")): \(point.outcome.trimmed)")])
          + point.results(in: project).map { Span($0.words) },
        width: width)
    }
    return .part(
      "Dagsorden", count: String(points.count), Section.agenda, rows,
      none: (
        .empty(.agendaPoint),
        "Ingen punkter endnu. Tryk a for at tilføje et, eller t for de faste punkter."
      ), width: width)
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

  private func notes(_ width: Int) -> [Row] {
    let text = meeting.minutes.trimmed
    let lines =
      text.isEmpty ? "Ingen endnu. Tryk n.".lines(.muted, width: width) : text.lines(width: width)
    let isPublic = meeting.kind.isOfDepartment || meeting.kind == .organisationBoard
    let hint =
      isPublic && meeting.isHeld(on: today) ? Hint.minutes.line.lines(.muted, width: width) : []
    return [.heading(Meeting.label(of: "minutes"), Section.notes)]
      + [Row(.field("minutes"), Section.notes, lines + hint)]
  }

  private func field(_ name: String, _ width: Int) -> Row {
    let stored = project.value(of: name, in: meeting.reference).text
    let shown: String? =
      switch name {
      case "sort": meeting.kind.shown
      case "time": meeting.clock.isEmpty ? nil : meeting.clock
      default: stored.map { project.show($0, of: name, in: .meeting) }
      }
    return Row(
      .field(name), Section.facts,
      .labelled(
        Meeting.label(of: name), shown ?? "–", shown == nil ? .muted : .plain, width: width,
        labelWidth: 14, leastRoom: 8))
  }
}
