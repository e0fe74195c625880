import Core
import Interface

extension Report {
  /// The milestone summary with the stakeholders' attitudes, types and concerns, for the few.
  ///
  /// It is on pages of `height` lines, each of which says at its head that it is confidential.
  public static func confidentialSummary(
    _ project: Project, today: Day, template: Template = .summary
  ) -> String {
    let summary = template.fill(
      SummaryPaper(project, today: today, height: Pages.room)
    ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let title = [
      Layout.heading("INTERESSENTER", right: today.long), [Layout.rule("-")],
    ].flatMap { $0 }
    var pages = Pages()
    for line in summary.last == "" ? summary.dropLast() : summary[...] { pages.add([line]) }
    pages.beginPage()
    pages.add(title)
    for standing in project.standings { pages.add(block(standing, in: project, today: today)) }
    return pages.text
  }

  private static func block(
    _ standing: Standing, in project: Project, today: Day
  ) -> [String] {
    let stakeholder = standing.stakeholder
    let name = [stakeholder.name, project.home(of: stakeholder)].joinedFilled(separator: " · ")
    let contact = [
      standing.lastContact.map { "seneste kontakt \($0.medium)" } ?? "ingen kontakt endnu",
      standing.nextContactWords(today: today).map { "næste kontakt \($0)" } ?? "",
    ].joinedFilled(separator: " · ")
    return [""]
      + Layout.entry(
        stakeholder.number, name,
        [
          ("Holdning", standing.words), ("Håndtering", standing.handling?.shown ?? ""),
          ("Kontakt", contact), ("Interesser og fordele", stakeholder.interests),
          ("Bekymringer og ulemper", stakeholder.concerns),
        ])
  }
}

/// Pages of a confidential paper.
private struct Pages {
  /// Lines of a page under its head.
  static let room = Report.height - 2

  private var pages: [[String]] = [[]]

  /// Adds lines that belong together: on the next page if there isn't room for them on this.
  mutating func add(_ lines: [String]) {
    if pages[pages.count - 1].count + lines.count > Self.room { beginPage() }
    for line in lines {
      if pages[pages.count - 1].count == Self.room { beginPage() }
      // A page doesn't begin with the blank line that stands between blocks.
      if line.isEmpty, pages.count > 1, pages[pages.count - 1].isEmpty { continue }
      pages[pages.count - 1].append(line)
    }
  }

  mutating func beginPage() {
    if pages[pages.count - 1].isEmpty { return }
    pages.append([])
  }

  /// All pages, each but the last filled up to its height.
  var text: String {
    pages.enumerated().flatMap { index, lines -> [String] in
      let head = Layout.heading(
        Report.confidential, right: "side \(index + 1) af \(pages.count)")
      let isLast = index == pages.count - 1
      let rest = isLast ? 0 : Self.room - lines.count
      return head + [""] + lines + Array(repeating: "", count: rest)
    }.map { $0 + "\n" }.joined()
  }
}
