import Core
import Interface

/// What the focus can rest on, on the page of the project's own data.
enum ProjectItem: Hashable {
  case info
  case department(String)
  case noDepartments

  /// The item as a row's id.
  var id: String {
    switch self {
    case .info: "info"
    case .department(let id): "department/\(id)"
    case .noDepartments: "empty"
    }
  }

  init?(id: String) {
    switch id {
    case "info": self = .info
    case "empty": self = .noDepartments
    default:
      guard id.hasPrefix("department/") else { return nil }
      self = .department(String(id.dropFirst("department/".count)))
    }
  }
}

/// The project's own data and its departments, as a page.
struct ProjectPage {
  let project: Project
  let size: Size

  /// The rows.
  var page: Page {
    let width = Chrome.content(of: size).width - 2
    var rows = [
      PageRow(id: nil, section: 0, lines: [[Span("Projektoplysninger", .heading)], []]),
      PageRow(
        id: ProjectItem.info.id, section: 0,
        lines: [
          line("Navn", project.info.name), line("Boligorganisation", project.info.organisation),
          line("Projektleder", project.info.leader),
        ]),
      PageRow(id: nil, section: 1, lines: [[], [Span("Afdelinger", .heading)], []]),
    ]
    if project.departments.isEmpty {
      rows.append(
        PageRow(
          id: ProjectItem.noDepartments.id, section: 1,
          lines: [[Span("Ingen afdelinger. Tryk a for at tilføje en.", .muted)]]))
    } else {
      rows.append(
        PageRow(
          id: nil, section: 1,
          lines: [[Span(columns("Afdeling", "Boliger", "Areal", "Deltager", width), .label)]]))
    }
    rows += project.departments.map { department in
      PageRow(
        id: ProjectItem.department(department.id).id, section: 1,
        lines: [
          [
            Span(
              columns(
                department.name, department.dwellings?.danish ?? "–",
                department.area.map { "\($0.danish) m²" } ?? "–",
                department.participates ? "✓ ja" : "× nej", width),
              department.participates ? .plain : .muted)
          ]
        ])
    }
    let dwellings = project.participants.compactMap(\.dwellings).reduce(0, +)
    let area = project.participants.compactMap(\.area).reduce(0, +)
    if project.participants.count > 1 {
      rows.append(
        PageRow(
          id: nil, section: 1,
          lines: [
            [
              Span(
                columns("Deltagende i alt", dwellings.danish, "\(area.danish) m²", "", width),
                .muted)
            ]
          ]))
    }
    return Page(columns: [rows])
  }

  private func line(_ label: String, _ text: String) -> [Span] {
    [Span(label.padded(to: 19), .label), Span(text.isEmpty ? "–" : text)]
  }

  private func columns(
    _ name: String, _ dwellings: String, _ area: String, _ participates: String, _ width: Int
  ) -> String {
    let nameWidth = max(8, min(40, width - 34))
    return name.fitted(to: nameWidth).padded(to: nameWidth) + leading(dwellings, 9)
      + leading(area, 13) + "   " + participates
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - Width.of(text))) + text
  }
}
