import Core
import Interface
import Text

/// What is known of the milestone itself.
extension MilestonePage {
  var head: [Row] {
    let title = "Milepæl \(milestone.number) · \(milestone.title)"
    return [
      Row(
        nil, Section.head,
        title.lines(.heading, width: width) + [
          [Span("\(milestone.phase.name) (fase \(milestone.phase.rawValue) af 3)", .muted)]
        ] + (isPurposeWhole ? [] : purpose + [[]]))
    ] + (isPurposeWhole ? [Row(.field("purpose"), Section.head, purpose + [[]])] : [])
  }

  /// How many lines of the purpose leave room for the rest.
  private static let mostLines = 3

  /// Whether the purpose stands in full under the title, and so isn't said again.
  private var isPurposeWhole: Bool { (1...Self.mostLines).contains(purpose.count) && !isPurposeCut }

  private var isPurposeCut: Bool {
    milestone.purpose.onOneLine.wrapped(to: width).count > Self.mostLines
  }

  /// What the milestone is for, in as much as leaves room for the rest.
  private var purpose: [[Span]] {
    let most = Self.mostLines
    let lines = milestone.purpose.onOneLine.wrapped(to: width)
    let shown = isPurposeCut ? lines.prefix(most - 1) + [lines[most - 1] + " …"] : lines
    return milestone.purpose.isEmpty || width < 40 ? [] : shown.map { [Span($0)] }
  }

  var status: [Row] {
    var rows = [
      field(
        "status", text: "\(milestone.status.glyph) \(milestone.status.shown)",
        style: milestone.status.style)
    ]
    if !milestone.statusReason.isEmpty { rows.append(field("statusReason")) }
    rows.append(field("responsible", empty: "ingen endnu"))
    rows.append(
      field(
        "planned", text: milestone.planned.map(describe) ?? "",
        style: milestone.isOverdue(on: today) ? .overdue : .plain, empty: "ikke sat"))
    if milestone.status == .reached || milestone.reached != nil {
      rows.append(field("reached", text: milestone.reached.map(describe) ?? ""))
    }
    if let reopened = milestone.reopened {
      rows.append(Row(nil, Section.status, labelled("Genåbnet den", reopened.medium, .plain)))
    }
    let lines = readinessLines
    if !lines.isEmpty { rows.append(Row(nil, Section.status, [[]] + lines)) }
    return rows
  }

  var about: [Row] {
    [.heading("Om milepælen", Section.about)]
      + ((isPurposeWhole ? [] : ["purpose"])
      + ["outcome", "decidedBy", "advice", "appendix", "title", "shortTitle"]).map { field($0) }
      + (milestone.status.isClosed
        ? [] : milestone.hints.map { .hint($0, Section.about, width: width) })
  }

  private func describe(_ day: Day) -> String {
    let late = milestone.isOverdue(on: today) && day == milestone.planned ? "! overskredet, " : ""
    return "\(day.medium) · \(day.week.name) (\(late)\(day.relative(to: today)))"
  }

  /// Texts with a dot before each.
  func bullets(_ texts: [String], _ style: Style) -> [[Span]] {
    texts.flatMap { text in
      text.capitalizedFirst.wrapped(to: width - 2).enumerated().map { index, line in
        [Span((index == 0 ? "· " : "  ") + line, style)]
      }
    }
  }

  private var readinessLines: [[Span]] {
    let readiness = milestone.status.isClosed ? nil : project.readiness(of: milestone)
    let reminders = project.reminders(of: milestone, readiness)
    guard let readiness else {
      return reminders.isEmpty
        ? [] : [[Span("Ikke gjort endnu", .label)]] + bullets(reminders, .warning)
    }
    var lines: [[Span]] = []
    if !readiness.missing.isEmpty {
      lines += [[Span("Skal være på plads, før milepælen kan nås", .label)]]
      lines += bullets(readiness.missing, .warning)
    }
    if !reminders.isEmpty {
      lines += [[Span("Ikke gjort endnu", .label)]] + bullets(reminders, .muted)
    }
    if lines.isEmpty { lines = [[Span("✓ Alt er klar til, at milepælen kan nås.", .success)]] }
    return lines
  }
}
