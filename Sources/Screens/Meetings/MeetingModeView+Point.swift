import Core
import Interface
import Text

/// A point of the agenda, while it is dealt with.
extension MeetingModeView {
  /// What is to be known of it, and what has come of it so far.
  func rows(of point: AgendaPoint) -> [Row] {
    let head = row(
      .record(point.reference),
      "\(point.state.glyph) \(point.facts(in: project))".lines(point.state.style, width: width))
    let told = [
      ("Sag og baggrund", point.background), ("Økonomi", point.economy),
      ("Indstilling", point.recommendation), ("Bilag", point.enclosures),
    ].filter { !$0.1.trimmed.isEmpty }
    let texts = told.enumerated().flatMap { place, part in
      passages(place, labelled(part.0, part.1.trimmed))
    }
    let milestone = point.milestone.flatMap { Int($0) }.flatMap(project.milestone)
    let outcome = point.outcome.trimmed
    let agreed =
      outcome.isEmpty
      ? "Intet er skrevet ned endnu. Tryk o.".lines(.muted, width: width)
      : labelled(AgendaPoint.label(of: "outcome"), outcome)
    let about = milestone.map { [row(about: $0)] } ?? []
    return [head] + texts + about + passages(told.count, agreed)
      + point.results(in: project).map { row(.record($0.record), $0.words.lines(width: width)) }
  }

  private func labelled(_ label: String, _ words: String) -> [[Span]] {
    width >= 50
      ? .labelled(label, words, width: width, labelWidth: 18)
      : [[Span(label, .label)]] + words.lines(width: width)
  }

  /// A text as rows that each have room on the screen, so that the arrows come through all of it.
  func passages(_ text: Int, _ lines: [[Span]]) -> [Row] {
    let length = max(1, min(10, rect.height - 2))
    return stride(from: 0, to: lines.count, by: length).enumerated().map { number, start in
      row(
        .passage(text, number), Array(lines[start..<min(start + length, lines.count)]))
    }
  }

  private func row(about milestone: Milestone) -> Row {
    row(
      milestone.reference, milestone.status.glyph, milestone.status.style,
      "Milepæl \(milestone.number) \(milestone.shortTitle)",
      Span([milestone.status.shown, milestone.decidedBy].filled(" · "), .muted))
  }

  /// That the topics can become the agenda.
  var suggestion: [Row] {
    guard case .topic = mode.step else { return [] }
    let words = "Mødet har ingen dagsorden. Tryk t for at sætte disse trin på den."
    return [row(.topics, words.lines(.muted, width: width))]
  }

  /// What is left for the next meeting, and that it can be planned.
  var afterwards: [Row] {
    let isToCome = meeting.date.map { $0 > today } ?? false
    let left = isToCome ? 0 : project.unfinishedPoints(of: meeting).count
    let carry =
      "► Tag \(left.counted("punkt, der ikke er færdigt,", "punkter, der ikke er færdige,")) med "
      + "på næste møde"
    return [row(.next, "► Planlæg næste møde i rækken".lines(.heading, width: width))]
      + (left == 0 ? [] : [row(.carry, carry.lines(.heading, width: width))])
  }
}
