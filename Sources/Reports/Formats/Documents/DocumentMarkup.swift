import Text

/// How a paper is written for pandoc: HTML in which each paragraph has the name of its style, so that
/// whoever edits the document changes a style in one place.
struct DocumentMarkup {
  private let format: DocumentFormat
  private let pages: DocumentPages

  init(_ format: DocumentFormat, _ pages: DocumentPages) {
    self.format = format
    self.pages = pages
  }

  /// The paper; pandoc sets title, project and organisation from the head.
  func html(of paper: Paper) -> String {
    func property(_ name: String, _ value: String) -> String {
      value.isEmpty ? "" : "<meta name=\"\(name)\" content=\"\(value.markup)\">\n"
    }
    var (body, isLying) = ("", pages.beginsLying)
    for part in paper.parts {
      let turns = pages.canLie && part.isWide != isLying
      if turns, format == .docx { body += raw(WordReference.sectionEnd(pages, lying: isLying)) }
      if turns { isLying.toggle() }
      body += heading(of: part, turnsTo: turns ? isLying : nil)
      body += part.blocks.map { html($0, isLying: isLying) }.joined()
      if paper.isPoster, format == .docx, part.blocks.contains(where: \.isBoard) {
        body += raw(WordReference.sectionEnd(pages, lying: isLying))
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="da-DK">
      <head>
      <meta charset="utf-8">
      <title>\(paper.title.markup)</title>
      \(property("subtitle", paper.project))\(property("author", paper.organisation))</head>
      <body>
      \(head(of: paper))\(body)</body>
      </html>

      """
  }

  private static let confidential = "FORTROLIGT: må ikke deles ud eller sendes videre."

  /// What stands between the title and the first part, with a line under it.
  private func head(of paper: Paper) -> String {
    let day = [paper.date, paper.leader].joinedFilled(separator: " · ")
    return (paper.occasion.isEmpty ? "" : styled("Papirhoved", day))
      + styled("Papirhovedslut", paper.occasion.isEmpty ? day : paper.occasion)
      + (paper.isConfidential ? styled("Fortroligt", Self.confidential) : "")
  }

  // MARK: - Paragraphs

  private func heading(of part: PaperPart, turnsTo lying: Bool?) -> String {
    if part.title.isEmpty { return "" }
    let words = part.title.markup
    let aside = part.aside.isEmpty ? "" : styled("Overskriftsnote", part.aside)
    if let number = part.clauseNumber { return clause(words, isFirst: number == 1) + aside }
    // In Word a new section begins a page, in OpenDocument the style of its first paragraph does.
    let style =
      switch (format, lying) {
      case (.odt, false) where part.isChapter: "Ståsidekapitel"
      case (_, false) where part.isChapter: "Kapitel"
      case (_, nil) where part.isChapter: "Sidekapitel"
      case (.odt, true): "Liggesideoverskrift"
      case (.odt, false): "Ståsideoverskrift"
      default: part.beginsPage && lying == nil ? "Sideoverskrift" : ""
      }
    return (style.isEmpty ? "<h1>\(words)</h1>\n" : styled(style, html: "<p>\(words)</p>")) + aside
  }

  /// The heading of a clause, which the program that shows the document numbers.
  private func clause(_ words: String, isFirst: Bool) -> String {
    let paragraph = styled("Klausul", html: "<p>\(words)</p>")
    switch format {
    case .docx: return paragraph
    case .odt:
      let place = isFirst ? "xml:id=\"klausuler\"" : "text:continue-list=\"klausuler\""
      let list = "<text:list text:style-name=\"Klausuler\" \(place)><text:list-item>"
      return raw(list) + paragraph + raw("</text:list-item></text:list>")
    }
  }

  /// Paragraphs of a style, one for each line of the text.
  private func styled(_ style: String, _ text: String) -> String {
    styled(style, html: text.split(separator: "\n").map { "<p>\(String($0).markup)</p>" }.joined())
  }

  private func styled(_ style: String, html: String) -> String {
    html.isEmpty ? "" : "<div custom-style=\"\(style)\">\(html)</div>\n"
  }

  /// Words that stand out.
  private func strong(_ html: String) -> String { lettered("Strong", html) }

  /// Words in a style of letters.
  private func lettered(_ style: String, _ html: String) -> String {
    switch format {
    case .docx: "<span custom-style=\"\(style)\">\(html)</span>"
    // Older pandocs know none in OpenDocument.
    case .odt:
      rawWords("<text:span text:style-name=\"\(style)\">") + html + rawWords("</text:span>")
    }
  }

  /// What pandoc is to take over as it is, between paragraphs.
  private func raw(_ xml: String) -> String { "<pre class=\"raw\">\(xml.markup)</pre>\n" }

  /// What pandoc is to take over as it is, within one.
  private func rawWords(_ xml: String) -> String { "<code class=\"raw\">\(xml.markup)</code>" }

  private var tab: String { rawWords(format == .docx ? "<w:r><w:tab/></w:r>" : "<text:tab/>") }

  // MARK: - Blocks

  private func html(_ block: Block, isLying: Bool) -> String {
    switch block {
    case .heading(let text): return "<h2>\(text.markup)</h2>\n"
    case .paragraph(let text):
      return text.split(separator: "\n").map { "<p>\(String($0).markup)</p>\n" }.joined()
    case .list(let points): return html(points)
    case .corrected(let texts, let isList): return html(texts, isList: isList)
    case .facts(let facts):
      return facts.map { fact in
        let words = strong(fact.label.markup) + tab + fact.text.lineBreaks
        return styled("Oplysning", html: "<p>\(words)</p>")
      }.joined()
    case .table(let table): return html(table)
    case .chart(let chart):
      return chart.drawings.map { picture($0, chart.description, isLying: isLying) }.joined()
        + styled("Figurtekst", chart.caption)
    case .board(let columns): return html(columns)
    case .trends(let trends): return trends.map(html).joined()
    case .signatures(let captions): return signatures(captions)
    case .contents(let chapters):
      return chapters.enumerated().map { index, title in
        styled("Indholdslinje", "\(index + 1). \(title)")
      }.joined()
    }
  }

  private func html(_ points: [Block.ListPoint]) -> String {
    list(
      points.map { point in
        (point.isUrgent ? strong("! \(point.text.markup)") : point.text.markup, point.details)
      })
  }

  /// Points, each with what stands under it.
  private func list(_ points: [(html: String, details: [String])]) -> String {
    switch format {
    case .docx:
      return points.map { point in
        styled("List Bullet", html: "<p>\(point.html)</p>")
          + point.details.map { styled("List Continue", $0) }.joined()
      }.joined()
    case .odt:
      // A paragraph is on a list there by standing in one, whatever its style.
      let items = points.map { point in
        "<li>\(([point.html] + point.details.map(\.markup)).joined(separator: "<br>"))</li>\n"
      }
      return points.isEmpty ? "" : "<ul>\n\(items.joined())</ul>\n"
    }
  }

  private func html(_ texts: [CorrectedText], isList: Bool) -> String {
    let points = texts.map { (html: corrected($0.pieces), details: $0.details) }
    if isList { return list(points) }
    return points.flatMap { [$0.html] + $0.details.map(\.markup) }.map { "<p>\($0)</p>\n" }.joined()
  }

  /// Words with corrections, in the styles of what goes and what comes; an organisation's own
  /// document may lack them, so the words themselves are struck and underlined too.
  private func corrected(_ pieces: [RedlinePiece]) -> String {
    pieces.map { piece in
      switch piece.kind {
      case .kept: piece.text.markup
      case .deleted: lettered("Udgår", "<del>\(piece.text.markup)</del>")
      case .inserted: lettered("Nyt", "<u>\(piece.text.markup)</u>")
      }
    }.joined()
  }

  /// Lines to sign on, two beside one another: the style has a line up to every other of its tabs.
  private func signatures(_ captions: [String]) -> String {
    stride(from: 0, to: captions.count, by: 2).map { index in
      let pair = captions[index...].prefix(2)
      let lines = pair.count == 2 ? tab + tab + tab : tab
      return styled("Underskriftslinje", html: "<p>\(lines)</p>")
        + styled("Underskriftstekst", html: "<p>\(pair.map(\.markup).joined(separator: tab))</p>")
    }.joined()
  }

  private func picture(_ svg: String, _ description: String, isLying: Bool) -> String {
    let chart =
      "<pre class=\"chart\" alt=\"\(description.markup)\" width=\"\(pages.width(lying: isLying))\" "
      + "height=\"\(pages.height(lying: isLying))\">\(svg.markup)</pre>"
    return styled("Figur", html: chart)
  }

  /// A point with its picture on the line, and what it says beside it.
  private func html(_ trend: Trend) -> String {
    let picture = trend.chart.map { chart in
      "<code class=\"chart\" alt=\"\(chart.description.markup)\" width=\"40\" height=\"10\">"
        + "\(chart.drawings.joined().markup)</code>"
    }
    let words = strong(trend.title.markup) + " · " + trend.words.markup
    return styled("Oplysning", html: "<p>\(picture ?? "")\(tab)\(words)</p>")
  }

  // MARK: - Tables

  /// The phases of the board as a table with a column for each.
  private func html(_ columns: [BoardColumn]) -> String {
    let head = columns.map { column in
      "<th>" + styled("Tabelhoved", column.title)
        + styled("Tabeltekst", "\(column.boxes) \(column.progress)") + "</th>"
    }
    let rows = columns.rows.map { cards in
      let cells = cards.map { card in "<td>\(card.map(html) ?? "")</td>" }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let width = 100 / max(1, columns.count)
    return """
      <table>
      <colgroup>\(columns.map { _ in "<col style=\"width:\(width)%\">" }.joined())</colgroup>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private func html(_ card: BoardColumn.Card) -> String {
    let words = card.status.markup
    let status = card.isUrgent ? strong("! \(words)") : "\(card.sign) \(words)"
    let lines = ([status] + card.details.map(\.softlyHyphenated)).joined(separator: " · ")
    return styled(
      "Tabeltekst", html: "<p>\(strong(card.title.softlyHyphenated))<br>\(lines)</p>")
  }

  private func html(_ table: PaperTable) -> String {
    let total = table.columns.reduce(0) { $0 + $1.width }
    let widths = table.columns.map {
      "<col style=\"width:\(Double($0.width) * 100 / Double(max(1, total)))%\">"
    }
    // Without a word on it pandoc lays each cell at its left, over what the style says.
    func cell(_ name: String, _ column: PaperTable.Column, _ content: String) -> String {
      "<\(name)\(column.isNumeric ? " align=\"right\"" : "")>\(content)</\(name)>"
    }
    let head = table.columns.map {
      cell(
        "th", $0,
        styled(
          $0.isNumeric ? "Tabelhovedtal" : "Tabelhoved", html: "<p>\($0.title.softlyHyphenated)</p>"
        ))
    }
    let rows = table.rows.map { row -> String in
      if row.kind == .group {
        let name = styled("Tabelgruppe", row.cells.first ?? "")
        return "<tr><td colspan=\"\(table.columns.count)\">\(name)</td></tr>\n"
      }
      let cells = zip(row.cells, table.columns).map { text, column in
        let html = SoftHyphens.put(in: text.lineBreaks)
        let words = text.isEmpty || row.kind == .plain ? html : strong(html)
        let style = column.isNumeric ? "Tabeltal" : "Tabeltekst"
        return cell("td", column, styled(style, html: "<p>\(words)</p>"))
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return """
      <table>
      <caption>\(table.caption.markup)</caption>
      <colgroup>\(widths.joined())</colgroup>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }
}
