import Core
import Interface
import Text

/// What the focus can rest on, on the page of the project's own data.
enum ProjectItem: PageRecord {
  case info
  case identity
  /// A department, a role, or a decision on no milestone.
  case record(Reference)
  /// The line that stands where there are no records of a kind yet.
  case empty(Kind)

  /// The kind of records that it stands among; nil for what the project itself is.
  var kind: Kind? {
    switch self {
    case .info, .identity: nil
    case .record(let reference): reference.kind
    case .empty(let kind): kind
    }
  }
}

/// The project's own data, its departments, its roles, and what is decided on no milestone, as a
/// page.
struct ProjectPage {
  let project: Project
  let size: Size
  /// What the user is called in the project: the name, and the roles.
  let names: [String]

  /// The rows.
  var page: Page<ProjectItem> {
    let width = Chrome.content(of: size).width - 2
    var rows: [PageRow<ProjectItem>] = [
      PageRow(nil, section: 0, lines: [[Span("Projektoplysninger", .heading)], []]),
      PageRow(
        .info, section: 0,
        lines: facts(width)),
      PageRow(
        nil, section: 0,
        lines: "t: frister og ansvarlige for alle milepæle".lines(.muted, width: width)),
      PageRow(nil, section: 0, lines: [[]]),
      PageRow(
        .identity, section: 0,
        lines: line(
          "Hvem jeg er",
          names.isEmpty
            ? "ikke angivet; tryk Enter for at angive det"
            : "\(names.joined(separator: " · ")) (kun på denne computer)", width)),
      PageRow(nil, section: 1, lines: [[], [Span("Afdelinger", .heading)], []]),
    ]
    if project.departments.isEmpty {
      rows.append(
        .empty(
          .empty(.department), "Ingen afdelinger. Tryk a for at tilføje en.", section: 1,
          width: width))
    } else if !isNarrow {
      rows.append(
        PageRow(
          nil, section: 1,
          lines: [
            [Span(columns("Afdeling", "Boliger", "Areal", "Enheder", "Deltager", width), .label)]
          ]))
    }
    rows += project.departments.map { department in
      PageRow(
        .record(department.reference), section: 1,
        lines: departmentLines(
          department.name, department.dwellings, department.area, department.tenancyUnits,
          department,
          department.participates ? .plain : .muted, width))
    }
    let dwellings = project.participants.compactMap(\.dwellings).reduce(0, +)
    let area = project.participants.compactMap(\.area).reduce(0, +)
    let units = project.participants.compactMap(\.tenancyUnits).sum()
    if project.participants.count > 1 {
      rows.append(
        PageRow(
          nil, section: 1,
          lines: departmentLines("Deltagende i alt", dwellings, area, units, nil, .muted, width)))
    }
    return Page(columns: [rows + roles(width) + decisions(width)])
  }

  /// The project's fields; those that most projects leave empty only where something is written.
  private func facts(_ width: Int) -> [[Span]] {
    let info = project.info
    let fields: [(name: String, text: String)] = [
      ("name", info.name), ("organisation", info.organisation), ("leader", info.leader),
      ("deputy", info.deputy), ("leadsFrom", info.leadsFrom?.medium ?? ""),
      ("leadsUntil", info.leadsUntil?.medium ?? ""), ("mandate", info.mandate.onOneLine),
      ("nextReview", info.nextReview?.medium ?? ""), ("contact", info.contact),
      ("site", info.site),
      ("letter", info.letter.onOneLine), ("notice", info.notice.map { String($0) } ?? ""),
      ("fairness", "\(info.fairness.danish) procentpoint"),
    ]
    let always = ["name", "organisation", "leader", "contact"]
    return fields.filter { !$0.text.isEmpty || always.contains($0.name) }
      .flatMap { line(ProjectInfo.label(of: $0.name), $0.text, width) }
  }

  private func roles(_ width: Int) -> [PageRow<ProjectItem>] {
    let rows = project.roles.map { role in
      PageRow<ProjectItem>.record(
        .record(role.reference), Section.roles,
        Span([role.title, role.holder].filled(": ")),
        details: role.tasks.isEmpty ? [] : [Span(role.tasks.onOneLine, .muted)], width: width)
    }
    return .part(
      "Roller", Section.roles, rows,
      none: (
        .empty(.role), "Ingen roller, fx styregruppe eller tovholder. Tryk a for at tilføje en."
      ), width: width)
  }

  /// The decisions that belong to no milestone, the latest first.
  private func decisions(_ width: Int) -> [PageRow<ProjectItem>] {
    let rows = project.otherDecisions.reversed().map { decision in
      PageRow<ProjectItem>.record(
        .record(decision.reference), Section.decisions, Span(decision.matter),
        details: [
          Span(
            [
              decision.date?.medium ?? "uden dato", decision.outcomeWords, decision.body,
              decision.minutes, decision.link,
            ].filled(" · "), .muted)
        ], width: width)
    }
    return .part(
      "Beslutninger uden milepæl", Section.decisions, rows,
      none: (
        .empty(.decision), "Ingen. Tryk b for at tilføje en, der ikke hører til en milepæl."
      ), width: width)
  }

  private enum Section: Int { case roles = 2, decisions }

  /// Whether there is too little room for the departments in columns.
  private var isNarrow: Bool { size.width < 60 }

  private func line(_ label: String, _ text: String, _ width: Int) -> [[Span]] {
    .labelled(label, text.isEmpty ? "–" : text, width: width, labelWidth: 25, leastRoom: 33)
  }

  /// A department as one row in columns, or as several on a narrow screen.
  private func departmentLines(
    _ name: String, _ dwellings: Int?, _ area: Int?, _ units: Quantity?, _ department: Department?,
    _ style: Style, _ width: Int
  ) -> [[Span]] {
    let area = area.map { "\($0.danish) m²" }
    guard isNarrow else {
      return [
        [
          Span(
            columns(
              name, dwellings?.danish ?? "–", area ?? "–", units?.danish ?? "–",
              department?.participation ?? "", width),
            style)
        ]
      ]
    }
    let facts = [
      dwellings.map { "\($0.danish) \($0 == 1 ? "bolig" : "boliger")" }, area,
      units.map { "\($0.danish) enheder" }, department?.narrowParticipation,
    ].compactMap { $0 }.joined(separator: " · ")
    return name.wrapped(to: width).map { [Span($0, style)] }
      + facts.wrapped(to: width - 2).map { [Span("  " + $0, .muted)] }
  }

  private func columns(
    _ name: String, _ dwellings: String, _ area: String, _ units: String, _ participates: String,
    _ width: Int
  ) -> String {
    let nameWidth = max(8, min(40, width - 44))
    return name.fitted(to: nameWidth).padded(to: nameWidth) + leading(dwellings, 9)
      + leading(area, 13) + leading(units, 10) + "   " + participates
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - Width.of(text))) + text
  }
}

extension Department {
  /// Whether it takes part, with a sign, in its column.
  fileprivate var participation: String { "\(participates ? "✓" : "×") \(participationWords)" }

  /// The same in a sentence.
  fileprivate var narrowParticipation: String {
    guard participates else { return "deltager ikke" }
    return participatesFrom == nil ? "deltager" : "deltager \(participationWords)"
  }
}
