import Text

extension Paper {
  /// The paper as one HTML file for A4 and the screen; it fetches nothing and runs nothing.
  public func html(
    _ template: Template = .htmlPaper, letterhead: Letterhead = Letterhead()
  ) -> String {
    template.fill(HTMLKeys(self, letterhead))
  }
}

/// What the templates of HTML are filled in from; parts' contents are HTML already, and all else is
/// plain text, which the template escapes.
struct HTMLKeys {
  let title: String
  let project: String
  let credits: String?
  let date: String
  let occasion: String?
  let isConfidential: Bool
  let isLargePrint: Bool
  let isOnePage: Bool
  let hasLetterhead: Bool
  let logo: String?
  let letterhead: [String]
  /// The parts in their order.
  let parts: [Part]
  /// Each part by its name, heading and all.
  let part: [String: String]

  struct Part {
    let name: String
    let heading: String?
    let aside: String?
    let content: String
    /// The classes that say how it stands on the page, or nil.
    let classes: String?
  }

  init(_ paper: Paper, _ letterhead: Letterhead) {
    title = paper.title.displayable
    project = paper.project.displayable
    credits = paper.credits.displayable.filled
    date = paper.date.displayable
    occasion = paper.occasion.displayable.filled
    isConfidential = paper.isConfidential
    isLargePrint = paper.isLargePrint
    isOnePage = paper.isOnePage
    hasLetterhead = letterhead != Letterhead()
    logo = letterhead.logo.filled
    self.letterhead = letterhead.lines.map(\.displayable)
    parts = paper.parts.map {
      Part(
        name: $0.name.displayable, heading: $0.heading.displayable.filled,
        aside: $0.aside.displayable.filled,
        content: $0.blocks.map(\.html).joined(separator: "\n"),
        classes: [$0.beginsPage ? "page" : "", $0.isWide ? "wide" : ""]
          .filter { !$0.isEmpty }.joined(separator: " ").filled)
    }
    part = Dictionary(
      parts.map { part in
        let heading = part.heading.map { "<h2>\($0.markup)</h2>\n" } ?? ""
        return (part.name, heading + part.content)
      }, uniquingKeysWith: +)
  }
}

extension Block {
  /// The block in HTML.
  fileprivate var html: String {
    switch self {
    case .heading(let text): "<h3>\(text.markup)</h3>"
    case .paragraph(let text):
      text.split(separator: "\n").map { "<p>\(String($0).markup)</p>" }.joined(separator: "\n")
    case .list(let points):
      points.isEmpty ? "" : "<ul>\n" + points.map(\.html).joined(separator: "\n") + "\n</ul>"
    case .facts(let facts):
      facts.isEmpty
        ? ""
        : "<dl>\n"
          + facts.map { "<dt>\($0.label.markup)</dt><dd>\($0.text.lineBreaks)</dd>" }
          .joined(separator: "\n") + "\n</dl>"
    case .table(let table): table.html
    case .chart(let chart): chart.svg.map { "<figure>\n\($0)\n</figure>" }.joined(separator: "\n")
    case .signatures(let captions):
      "<div class=\"signatures\">\n"
        + captions.map { "<p class=\"signature\">\($0.markup)</p>" }.joined(separator: "\n")
        + "\n</div>"
    }
  }
}

extension Block.ListPoint {
  fileprivate var html: String {
    let own =
      isUrgent
      ? "<strong class=\"urgent\"><span class=\"mark\">!</span> \(text.markup)</strong>"
      : text.markup
    let under = details.map { "<br><small>\($0.markup)</small>" }.joined()
    return "<li>\(own)\(under)</li>"
  }
}

extension PaperTable {
  fileprivate var html: String {
    func classed(_ column: Column) -> String { column.isNumeric ? " class=\"number\"" : "" }
    let total = columns.reduce(0) { $0 + $1.width }
    let widths = columns.map { "<col style=\"width:\($0.width * 100 / max(1, total))%\">" }.joined()
    let head = columns.map { "<th scope=\"col\"\(classed($0))>\($0.title.markup)</th>" }.joined()
    let bodies = groups.map { rows in
      "<tbody\(rows.first?.sort == .group ? " class=\"together\"" : "")>\n"
        + rows.map { html(of: $0, classed) + "\n" }.joined() + "</tbody>\n"
    }.joined()
    return """
      <table\(isShort ? " class=\"together\"" : "")>
      <caption>\(caption.markup)</caption>
      <colgroup>\(widths)</colgroup>
      <thead>
      <tr>\(head)</tr>
      </thead>
      \(bodies)</table>
      """
  }

  /// The rows as they are kept together: a group's head with all of a short group, or else with
  /// the first of it.
  private var groups: [[Row]] {
    var groups: [[Row]] = []
    for row in rows {
      if groups.isEmpty || row.sort == .group { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
    return groups.flatMap { group in
      group.first?.sort == .group && group.count > Self.longestTogether
        ? [Array(group.prefix(2)), Array(group.dropFirst(2))] : [group]
    }
  }

  private static let longestTogether = 9

  private func html(of row: Row, _ classed: (Column) -> String) -> String {
    switch row.sort {
    case .group:
      let name = (row.cells.first ?? "").markup
      return
        "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">\(name)</th></tr>"
    case .plain, .total, .urgent:
      let cells = zip(row.cells, columns).map { cell, column in
        "<td\(classed(column))>\(cell.lineBreaks)</td>"
      }.joined()
      let name =
        switch row.sort {
        case .total: " class=\"total\""
        case .urgent: " class=\"urgent\""
        case .plain, .group: ""
        }
      return "<tr\(name)>\(cells)</tr>"
    }
  }
}

extension String {
  /// The text in HTML, each of its lines on a line of its own.
  fileprivate var lineBreaks: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).markup }
      .joined(separator: "<br>")
  }
}
