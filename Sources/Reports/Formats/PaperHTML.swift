import Drawing
import Text

extension Paper {
  /// The paper as one HTML file for A4 and the screen; it fetches nothing and runs nothing.
  public func html(
    _ template: Template = .htmlPaper, letterhead: Letterhead = Letterhead()
  ) -> String {
    template.fill(MarkupKeys(self, in: .html, letterhead))
  }
}

extension Markup {
  /// The template escapes what it puts in; blocks are HTML already.
  fileprivate static let html = Markup(
    text: \.displayable, heading: { "<h2>\($0.markup)</h2>\n" }, block: \.html, blockGap: "\n",
    partGap: "")
}

extension Block {
  /// The block in HTML.
  var html: String {
    switch self {
    case .heading(let text): "<h3>\(text.markup)</h3>"
    case .paragraph(let text):
      text.split(separator: "\n").map { "<p>\(String($0).markup)</p>" }.joined(separator: "\n")
    case .list(let points):
      points.isEmpty ? "" : "<ul>\n" + points.map(\.html).joined(separator: "\n") + "\n</ul>"
    case .corrected(let texts, isList: true):
      "<ul>\n" + texts.map { "<li>\($0.html)</li>" }.joined(separator: "\n") + "\n</ul>"
    case .corrected(let texts, isList: false):
      texts.map { "<p>\($0.html)</p>" }.joined(separator: "\n")
    case .facts(let facts):
      facts.isEmpty
        ? ""
        : "<dl>\n"
          + facts.map { "<dt>\($0.label.markup)</dt><dd>\($0.text.lineBreaks)</dd>" }
          .joined(separator: "\n") + "\n</dl>"
    case .table(let table): table.html
    case .chart(let chart): chart.html
    case .board(let columns): columns.html
    case .trends(let trends): trends.html
    case .signatures(let captions):
      "<div class=\"signatures\">\n"
        + captions.map { "<p class=\"signature\">\($0.markup)</p>" }.joined(separator: "\n")
        + "\n</div>"
    case .contents(let chapters):
      chapters.isEmpty
        ? ""
        : "<ol class=\"contents\">\n"
          + chapters.enumerated().map {
            "<li><a href=\"#\(MarkupKeys.anchor($0.offset + 1))\">\($0.element.markup)</a></li>\n"
          }.joined() + "</ol>"
    }
  }
}

extension Chart {
  /// The pictures, and what is said of them under the last.
  fileprivate var html: String {
    svg.enumerated().map { index, picture in
      let words =
        index == svg.count - 1 && !caption.isEmpty
        ? "\n<figcaption>\(caption.markup)</figcaption>" : ""
      return "<figure>\n\(picture)\(words)\n</figure>"
    }.joined(separator: "\n")
  }
}

extension Block.ListPoint {
  fileprivate var html: String {
    let own =
      isUrgent
      ? "<strong class=\"urgent\"><span class=\"mark\">!</span> \(text.markup)</strong>"
      : text.markup
    let under = details.map { "<br><small>\($0.markup)</small>" }.joined()
    return "<li\(isUrgent ? " class=\"late\"" : "")>\(own)\(under)</li>"
  }
}

extension PaperTable {
  /// The table in HTML, with the columns as wide as in a plain text.
  fileprivate var html: String { html(hasWidths: true) }

  /// The table in HTML; its columns are as wide as what is in them where they have no widths.
  func html(hasWidths: Bool) -> String {
    func classed(_ column: Column) -> String { column.isNumeric ? " class=\"number\"" : "" }
    let total = columns.reduce(0) { $0 + $1.width }
    let widths = columns.map { "<col style=\"width:\($0.width * 100 / max(1, total))%\">" }
    let group = hasWidths ? "<colgroup>\(widths.joined())</colgroup>\n" : ""
    let head = columns.map { "<th scope=\"col\"\(classed($0))>\($0.title.softlyHyphenated)</th>" }
      .joined()
    let bodies = groups.map { rows, isTogether in
      "<tbody\(isTogether ? " class=\"together\"" : "")>\n"
        + rows.map { html(of: $0, classed) + "\n" }.joined() + "</tbody>\n"
    }.joined()
    return """
      <table\(isShort ? " class=\"together\"" : "")>
      <caption>\(caption.markup)</caption>
      \(group)<thead>
      <tr>\(head)</tr>
      </thead>
      \(bodies)</table>
      """
  }

  /// The rows as they are kept together: a group's head with all of a short group, or else with
  /// the first of it; and the last of the table, so that none of them stands alone on a page.
  private var groups: [(rows: [Row], isTogether: Bool)] {
    var groups: [[Row]] = []
    for row in rows {
      if groups.isEmpty || row.kind == .group { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
    return groups.enumerated().flatMap { index, group -> [(rows: [Row], isTogether: Bool)] in
      let hasHead = group.first?.kind == .group
      if group.count <= Self.longestTogether { return [(group, hasHead || groups.count == 1)] }
      let head = hasHead ? 2 : 0
      let foot = index == groups.count - 1 ? Self.lastTogether : 0
      return [
        (Array(group.prefix(head)), true), (Array(group.dropFirst(head).dropLast(foot)), false),
        (Array(group.suffix(foot)), true),
      ].filter { !$0.0.isEmpty }
    }
  }

  private static let longestTogether = 9
  /// So many of a table's last rows stand on one page.
  static let lastTogether = 3

  private func html(of row: Row, _ classed: (Column) -> String) -> String {
    switch row.kind {
    case .group:
      let name = (row.cells.first ?? "").markup
      return
        "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">\(name)</th></tr>"
    case .plain, .total, .urgent:
      let cells = zip(row.cells, columns).map { cell, column in
        "<td\(classed(column))>\(SoftHyphens.put(in: cell.lineBreaks))</td>"
      }.joined()
      let name =
        switch row.kind {
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
  var lineBreaks: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).markup }
      .joined(separator: "<br>")
  }
}
