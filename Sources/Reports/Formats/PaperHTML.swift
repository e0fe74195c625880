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
  fileprivate var html: String {
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
      "<tbody\(rows.first?.kind == .group ? " class=\"together\"" : "")>\n"
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
      if groups.isEmpty || row.kind == .group { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
    return groups.flatMap { group in
      group.first?.kind == .group && group.count > Self.longestTogether
        ? [Array(group.prefix(2)), Array(group.dropFirst(2))] : [group]
    }
  }

  private static let longestTogether = 9

  private func html(of row: Row, _ classed: (Column) -> String) -> String {
    switch row.kind {
    case .group:
      let name = (row.cells.first ?? "").markup
      return
        "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">\(name)</th></tr>"
    case .plain, .total, .urgent:
      let cells = zip(row.cells, columns).map { cell, column in
        "<td\(classed(column))>\(cell.lineBreaks)</td>"
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
