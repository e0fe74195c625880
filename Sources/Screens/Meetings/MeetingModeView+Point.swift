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
    let texts = told.enumerated().map { place, part in
      labelled(-1 - place, part.0, part.1.trimmed)
    }
    let milestone = point.milestone.flatMap { Int($0) }.flatMap(project.milestone)
    let outcome = point.outcome.trimmed
    let agreed =
      outcome.isEmpty
      ? text(-9, "Intet er skrevet ned endnu. Tryk n.", .muted)
      : labelled(-9, "Det blev aftalt", outcome)
    return [head] + texts + [milestone.map(row(about:))].compactMap { $0 } + [agreed]
      + point.results(in: project).map { row(.record($0.record), $0.words.lines(width: width)) }
  }

  private func labelled(_ place: Int, _ label: String, _ words: String) -> Row {
    guard width >= 50 else {
      return row(.text(place), [[Span(label, .label)]] + words.lines(width: width))
    }
    return row(.text(place), .labelled(label, words, width: width, labelWidth: 18))
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
    let left = project.unfinishedPoints(of: meeting).count
    let carry =
      "► Tag \(left.counted("punkt, der ikke er færdigt,", "punkter, der ikke er færdige,")) med "
      + "på næste møde"
    return (left == 0 ? [] : [row(.carry, carry.lines(.heading, width: width))])
      + [row(.next, "► Planlæg næste møde i rækken".lines(.heading, width: width))]
  }
}
