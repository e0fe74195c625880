import Core
import Interface
import Text

/// The communication that serves the milestone: what is planned, and whom it has reached.
extension MilestonePage {
  var communication: [Row] {
    Communication.milestones.contains(milestone.number) ? plan + reach : []
  }

  private var plan: [Row] {
    let lines = project.plan(for: milestone.number)
    let done = lines.filter { $0.done != nil }.count
    let rows = lines.map { line in
      let isDone = line.done != nil
      return record(
        line.reference, .plan, mark: Span(isDone ? "[x] " : "[ ] ", .label),
        Span(line.occasion.isEmpty ? line.action : line.occasion, isDone ? .muted : .plain),
        details: [when(line), audience(line)] + details(of: line, ["message"]) + consequences(line))
    }
    return part("Kommunikationsplan", count: "\(done)/\(lines.count)", .plan, rows)
  }

  private func when(_ line: Communication) -> Span {
    var parts: [String] = []
    if let done = line.done {
      parts.append(done.asDone(today: today))
    } else if let date = line.date {
      let late = line.isOverdue(on: today) ? "! overskredet, " : ""
      parts.append("\(date.medium) (\(late)\(date.relative(to: today)))")
    } else {
      parts.append("uden dato")
    }
    parts += [line.channel, line.responsible].filter { !$0.isEmpty }
    if line.done == nil { parts.append(line.isReady ? "materiale klar" : "materiale mangler") }
    return Span(parts.joined(separator: " · "), line.isOverdue(on: today) ? .overdue : .label)
  }

  private func audience(_ line: Communication) -> Span {
    line.audience.isEmpty
      ? Span("Ingen målgruppe er valgt", line.consequences.isEmpty ? .warning : .muted)
      : Span("Målgruppe: \(names(of: line.audience))", .muted)
  }

  private func consequences(_ line: Communication) -> [Span] {
    line.consequences.isEmpty
      ? []
      : [
        Span(
          "Betydning for \(line.audience.isEmpty ? "alle" : "målgruppen"): \(line.consequences)",
          .muted)
      ]
  }

  /// All stakeholders, those without word first.
  private var reach: [Row] {
    let all = project.reach(of: milestone.number)
    let reached = all.filter { $0.reach.isReached }.count
    let longest = all.map { Width.of($0.stakeholder.name) }.max() ?? 0
    let nameWidth = min(longest, width / 2)
    let sorted =
      all.filter { $0.reach == .unplanned }
      + all.filter { $0.reach != .unplanned && !$0.reach.isReached }
      + all.filter { $0.reach.isReached }
    let rows = sorted.map { stakeholder, reach in
      let name = stakeholder.name.fitted(to: nameWidth).padded(to: nameWidth + 2)
      return record(
        stakeholder.reference, .reach, mark: Span(reach.glyph + " " + name),
        Span(words(for: reach), reach.style))
    }
    return part(reachTitle, count: "\(reached)/\(all.count)", .reach, rows)
  }

  private var reachTitle: String {
    switch milestone.number {
    case 4: "Hvem er kontaktet"
    case 8: "Hvem har fået besked"
    default: "Hvem har fået resultaterne"
    }
  }

  private func words(for reach: Reach) -> String {
    switch reach {
    case .reached(let day): day.medium
    case .planned(let day): "planlagt \(day?.medium ?? "uden dato")"
    case .unplanned: "ikke planlagt"
    }
  }
}

extension Reach {
  fileprivate var glyph: String {
    switch self {
    case .reached: "✓"
    case .planned: "·"
    case .unplanned: "–"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .reached: .success
    case .planned: .plain
    case .unplanned: .muted
    }
  }
}
