import Core
import Interface

/// Everything about one milestone, as a page.
struct MilestonePage {
  let milestone: Milestone
  let project: Project
  let today: Day
  let size: Size

  private enum Section: Int { case head, status, checklist, decisions, notes, reopen, about }

  /// The part of the screen that the page takes up.
  static func rect(of size: Size) -> Rect { Chrome.content(of: size) }

  /// The rows, in two columns where there is room for them side by side.
  var page: Page {
    let columns = size.width >= 110 ? 2 : 1
    let width =
      Page.columnRect(0, of: columns, in: Self.rect(of: size)).width - 2
    let facts = head(width) + status(width)
    let work = checklist(width) + decisions(width) + notes(width) + reopening(width)
    let about = about(width)
    guard columns == 2 else { return Page(columns: [facts + work + about]) }
    // The first heading needs no blank row above it when it stands at the top.
    return Page(columns: [facts + about, [PageRow(work[0], droppingLines: 1)] + work.dropFirst()])
  }

  private func heading(_ text: String, _ section: Section) -> [PageRow] {
    [
      PageRow(
        id: nil, section: section.rawValue, lines: [[], [Span(text, .heading)]])
    ]
  }

  private func head(_ width: Int) -> [PageRow] {
    let title = "Milepæl \(milestone.number) · \(milestone.title)"
    return [
      PageRow(
        id: nil, section: Section.head.rawValue,
        lines: title.wrapped(to: width).map { [Span($0, .heading)] } + [
          [Span("\(milestone.phase.name) (fase \(milestone.phase.rawValue) af 3)", .muted)], [],
        ])
    ]
  }

  private func status(_ width: Int) -> [PageRow] {
    var rows = [
      field(
        "status", width, text: "\(milestone.status.glyph) \(milestone.status.shown)",
        style: milestone.status.style)
    ]
    if !milestone.statusReason.isEmpty { rows.append(field("statusReason", width)) }
    rows.append(field("responsible", width, empty: "ingen endnu"))
    rows.append(
      field(
        "planned", width, text: milestone.planned.map(describe) ?? "",
        style: milestone.isOverdue(on: today) ? .overdue : .plain, empty: "ikke sat"))
    if milestone.status == .reached || milestone.reached != nil {
      rows.append(field("reached", width, text: milestone.reached.map(describe) ?? ""))
    }
    if let reopened = milestone.reopened {
      rows.append(
        PageRow(
          id: nil, section: Section.status.rawValue,
          lines: lines("Genåbnet den", reopened.medium, width, .plain)))
    }
    let lines = readinessLines(width)
    if !lines.isEmpty {
      rows.append(
        PageRow(id: nil, section: Section.status.rawValue, lines: [[]] + lines))
    }
    return rows
  }

  private func describe(_ day: Day) -> String {
    let late = milestone.isOverdue(on: today) && day == milestone.planned ? "! overskredet, " : ""
    return "\(day.medium) · \(day.week.name) (\(late)\(day.relative(to: today)))"
  }

  private func readinessLines(_ width: Int) -> [[Span]] {
    guard !milestone.status.isClosed else { return [] }
    let readiness = project.readiness(of: milestone)
    func bullets(_ texts: [String], _ style: Style) -> [[Span]] {
      texts.flatMap { text in
        text.capitalizedFirst.wrapped(to: width - 2).enumerated().map { index, line in
          [Span((index == 0 ? "· " : "  ") + line, style)]
        }
      }
    }
    var lines: [[Span]] = []
    if !readiness.missing.isEmpty {
      lines += [[Span("Mangler, før milepælen kan nås", .label)]]
      lines += bullets(readiness.missing, .warning)
    }
    if !readiness.reminders.isEmpty {
      lines += [[Span("Husk også", .label)]] + bullets(readiness.reminders, .muted)
    }
    if lines.isEmpty { lines = [[Span("✓ Alt er klar til, at milepælen kan nås.", .success)]] }
    return lines
  }

  private func checklist(_ width: Int) -> [PageRow] {
    let items = project.checklist(of: milestone)
    let done = items.filter(\.isDone).count
    var rows = heading("Tjekliste  \(done)/\(items.count)", .checklist)
    if items.isEmpty {
      rows.append(
        empty(.checklistItem, "Ingen tjekpunkter. Tryk a for at tilføje et.", .checklist, width))
    }
    for item in items {
      let box = item.isDone ? "[x] " : "[ ] "
      rows.append(
        PageRow(
          id: MilestoneItem.record(item.reference).id, section: Section.checklist.rawValue,
          lines: item.text.wrapped(to: width - 4).enumerated().map { index, line in
            [Span(index == 0 ? box : "    ", .label), Span(line, item.isDone ? .muted : .plain)]
          }))
    }
    return rows
  }

  private func decisions(_ width: Int) -> [PageRow] {
    let decisions = project.decisions(on: milestone)
    var rows = heading("Beslutninger", .decisions)
    if decisions.isEmpty {
      rows.append(
        empty(.decision, "Ingen beslutninger. Tryk b for at tilføje en.", .decisions, width))
    }
    for decision in decisions {
      rows.append(
        PageRow(
          id: MilestoneItem.record(decision.reference).id, section: Section.decisions.rawValue,
          lines: decisionText(decision).wrapped(to: width - 2).enumerated().map { index, line in
            [Span(index == 0 ? "" : "  "), Span(line, index == 0 ? .plain : .muted)]
          }))
    }
    return rows
  }

  private func decisionText(_ decision: Decision) -> String {
    let department = decision.department.map { project.department($0)?.name ?? "slettet afdeling" }
    var parts = [decision.date?.medium ?? "uden dato"]
    if let department { parts.append(department) }
    if !decision.body.isEmpty { parts.append(decision.body) }
    parts.append(decision.outcome.shown)
    if !decision.minutes.isEmpty { parts.append(decision.minutes) }
    return parts.joined(separator: " · ")
  }

  private func notes(_ width: Int) -> [PageRow] {
    let lines = milestone.notes.isEmpty ? [] : milestone.notes.wrapped(to: width)
    return heading("Noter", .notes) + [
      PageRow(
        id: MilestoneItem.field("notes").id, section: Section.notes.rawValue,
        lines: lines.isEmpty
          ? "Ingen noter. Tryk n for at skrive.".wrapped(to: width).map { [Span($0, .muted)] }
          : lines.map { [Span($0)] })
    ]
  }

  private func reopening(_ width: Int) -> [PageRow] {
    let numbers = Playbook.milestone(milestone.number)?.mayReopen ?? []
    let milestones = numbers.compactMap(project.milestone)
    guard !milestones.isEmpty else { return [] }
    let text =
      "Viser opfølgningen, at noget skal ændres, kan du genåbne en milepæl herfra med en begrundelse:"
    return heading("Juster", .reopen) + [
      PageRow(
        id: nil, section: Section.reopen.rawValue,
        lines: text.wrapped(to: width).map { [Span($0, .muted)] })
    ]
      + milestones.map { other in
        PageRow(
          id: MilestoneItem.reopen(other.number).id, section: Section.reopen.rawValue,
          lines: [
            [
              Span("Genåbn \(other.number) \(other.shortTitle)  "),
              Span("\(other.status.glyph) \(other.status.shown)", other.status.style),
            ]
          ])
      }
  }

  private func about(_ width: Int) -> [PageRow] {
    heading("Om milepælen", .about)
      + ["purpose", "outcome", "decidedBy", "advice", "appendix", "title", "shortTitle"].map {
        field($0, width, empty: "–")
      }
  }

  private func empty(
    _ kind: Kind, _ text: String, _ section: Section, _ width: Int
  ) -> PageRow {
    PageRow(
      id: MilestoneItem.empty(kind).id, section: section.rawValue,
      lines: text.wrapped(to: width).map { [Span($0, .muted)] })
  }

  private static let labelWidth = 16

  private func labelled(_ label: String, _ text: String, _ style: Style) -> [Span] {
    [Span(label.padded(to: Self.labelWidth), .label), Span(text, style)]
  }

  private func field(
    _ name: String, _ width: Int, text: String? = nil, style: Style = .plain, empty: String = "–"
  ) -> PageRow {
    let stored = project.value(of: name, in: milestone.reference).text
    let shown = text ?? project.show(stored, of: name, in: .milestone)
    let isEmpty = stored == nil && name != "status"
    let isAbout = !["status", "statusReason", "responsible", "planned", "reached"].contains(name)
    return PageRow(
      id: MilestoneItem.field(name).id,
      section: isAbout ? Section.about.rawValue : Section.status.rawValue,
      lines: lines(
        Milestone.label(of: name), isEmpty ? empty : shown, width, isEmpty ? .muted : style))
  }

  /// A label with its text beside it, or under it where there is no room beside.
  private func lines(_ label: String, _ text: String, _ width: Int, _ style: Style) -> [[Span]] {
    let room = width - Self.labelWidth
    guard room >= Self.labelWidth else {
      return [[Span(label, .label)]] + text.wrapped(to: width - 1).map { [Span(" " + $0, style)] }
    }
    return text.wrapped(to: room).enumerated().map { index, line in
      labelled(index == 0 ? label : "", line, style)
    }
  }
}
