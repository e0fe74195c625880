import Text

extension Paper {
  /// The paper in Markdown, as GitHub and most editors read it.
  public func markdown(_ template: Template = .markdownPaper) -> String {
    template.fill(MarkupKeys(self, in: .markdown))
  }
}

extension Markup {
  fileprivate static let markdown = Markup(
    text: \.markdown, heading: { "## \($0.markdown)\n\n" }, block: \.markdown, blockGap: "\n\n",
    partGap: "\n\n")
}

extension Block {
  /// The block in Markdown.
  var markdown: String {
    switch self {
    case .heading(let text): "### \(text.markdown)"
    case .paragraph(let text):
      text.split(separator: "\n").map { String($0).markdown }.joined(separator: "\n\n")
    case .list(let points): points.map(\.markdown).joined(separator: "\n")
    case .corrected(let texts, isList: true):
      texts.map { Block.ListPoint($0.marked, details: $0.details).markdown }
        .joined(separator: "\n")
    case .corrected(let texts, isList: false):
      texts.flatMap { [$0.marked] + $0.details }.map(\.markdown).joined(separator: "\n\n")
    case .facts(let facts):
      facts.map { "- **\($0.label.markdown):** \($0.text.markdown)" }.joined(separator: "\n")
    case .table(let table): table.markdown
    case .chart(let chart):
      (["*\(chart.description.markdown)*", "", "```text"] + chart.text + ["```"])
        .joined(separator: "\n")
    case .signatures(let captions):
      captions.map {
        "Dato og underskrift: \(String(repeating: "\\_", count: 30))  \n\($0.markdown)"
      }
      .joined(separator: "\n\n")
    }
  }
}

extension Block.ListPoint {
  fileprivate var markdown: String {
    let first = isUrgent ? "- **!** \(text.markdown)" : "- \(text.markdown)"
    return ([first] + details.map { "  - \($0.markdown)" }).joined(separator: "\n")
  }
}

extension PaperTable {
  fileprivate var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rules = columns.map { $0.isNumeric ? "---:" : "---" }
    let body = rows.map { row -> String in
      switch row.kind {
      case .group:
        let name = (row.cells.first ?? "").markdown
        let blanks = Array(repeating: "", count: max(0, columns.count - 1))
        return line([name.isEmpty ? "" : "**\(name)**"] + blanks)
      case .total: return line(row.cells.map { $0.isEmpty ? "" : "**\($0.markdown)**" })
      case .plain, .urgent: return line(row.cells.map(\.markdown))
      }
    }
    return ([line(columns.map(\.title.markdown)), line(rules)] + body).joined(separator: "\n")
  }
}

extension String {
  /// The text as it is written in Markdown: nothing in it can be taken for markup.
  var markdown: String {
    var result = ""
    for character in displayable {
      if "\\`*_{}[]<>#|~&!+".contains(character) { result += "\\" }
      result.append(character)
    }
    // What would begin a list, or number one.
    if let first = result.first, "-=".contains(first) { return "\\" + result }
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    let rest = result.dropFirst(digits.count).prefix(2)
    if !digits.isEmpty, [". ", ") ", ".", ")"].contains(rest) {
      return digits + "\\" + result.dropFirst(digits.count)
    }
    return result
  }
}
