import Core
import Interface
import Text

/// Whether the phase is ready for the next, on the page of its last milestone.
extension MilestonePage {
  var gates: [Row] {
    let phase = milestone.phase
    guard milestone.number == phase.lastMilestone else { return [] }
    let readiness = project.readiness(of: phase)
    let state = Row(
      nil, Section.gates,
      readiness.words.capitalizedFirst.lines(.muted, width: width)
        + bullets(readiness.open, .muted))
    let said = project.gates(of: phase).map { gate in
      record(
        gate.reference, .gates, Span(gate.words, project.isOutdated(gate) ? .muted : .plain),
        details: [
          Span(gate.note, .muted),
          Span(project.isOutdated(gate) ? "Før en milepæl i fasen blev genåbnet" : "", .muted),
        ].filter { !$0.text.isEmpty })
    }
    let heading = Row.heading(phase.gateQuestion, Section.gates)
    let rows = said.isEmpty ? Array(part("", .gates, []).dropFirst()) : said
    return [heading, state] + rows
  }
}
