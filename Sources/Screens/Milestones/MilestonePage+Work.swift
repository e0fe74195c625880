import Core
import Interface
import Text

/// The work on the milestone: what is ticked off, decided, noted and taken up again.
extension MilestonePage {
  /// The checklist, with the facts that its points rest on.
  var checklist: [Row] {
    let items = project.checklist(of: milestone)
    let facts = project.checklistFacts(of: milestone, terms)
    let done = items.filter(\.isDone).count
    let points = items.map { item in
      var row = record(
        item.reference, .checklist, mark: Span(item.isDone ? "[x] " : "[ ] ", .label),
        Span(item.text, item.isDone ? .muted : .plain))
      row.lines += facts.filter { $0.supports(item) }.flatMap(factLines)
      return row
    }
    var rows = part("Tjekliste  \(done)/\(items.count)", .checklist, points)
    // A fact is told also when its point has been reworded or deleted.
    let others = facts.filter { fact in !items.contains(where: fact.supports) }
    if !others.isEmpty { rows.append(Row(nil, Section.checklist, others.flatMap(factLines))) }
    return rows
  }

  private func factLines(_ fact: MilestoneFact) -> [[Span]] {
    fact.text.wrapped(to: width - 6).enumerated().map { index, line in
      [Span(index == 0 ? "    → " : "      ", .muted), Span(line, .muted)]
    }
  }

  var decisions: [Row] {
    let rows = project.decisions(on: milestone).map { decision in
      Row(
        .record(decision.reference), Section.decisions,
        decisionText(decision).wrapped(to: width - 2).enumerated().map { index, line in
          [Span(index == 0 ? "" : "  "), Span(line, index == 0 ? .plain : .muted)]
        })
    }
    return part("Beslutninger", .decisions, rows)
  }

  private func decisionText(_ decision: Decision) -> String {
    let department = decision.department.map { project.department($0)?.name ?? "slettet afdeling" }
    var parts = [decision.date?.medium ?? "uden dato"]
    if let department { parts.append(department) }
    if !decision.body.isEmpty { parts.append(decision.body) }
    parts.append(decision.outcomeWords)
    parts += [decision.minutes, decision.link].filter { !$0.isEmpty }
    if let version = project.version(of: decision) { parts.append(version) }
    parts += project.remarks(on: decision).map { "! \($0)" }
    return parts.joined(separator: " · ")
  }

  var notes: [Row] {
    let lines = milestone.notes.isEmpty ? [] : milestone.notes.wrapped(to: width)
    return [
      .heading("Noter", Section.notes),
      Row(
        .field("notes"), Section.notes,
        lines.isEmpty
          ? "Ingen noter. Tryk n for at skrive.".lines(.muted, width: width)
          : lines.map { [Span($0)] }),
    ]
  }

  var reopening: [Row] {
    let numbers = Playbook.milestone(milestone.number)?.mayReopen ?? []
    let milestones = numbers.compactMap(project.milestone)
    guard !milestones.isEmpty else { return [] }
    let why =
      "Viser opfølgningen, at noget skal ændres, kan du genåbne en milepæl herfra med en begrundelse:"
    return [
      .heading("Juster", Section.reopen), .empty(nil, why, Section.reopen, width: width),
    ]
      + milestones.map { other in
        Row(
          .reopen(other.number), Section.reopen,
          [
            [
              Span("Genåbn \(other.number) \(other.shortTitle)  "),
              Span("\(other.status.glyph) \(other.status.shown)", other.status.style),
            ]
          ])
      }
  }
}
