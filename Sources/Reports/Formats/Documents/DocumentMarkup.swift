import Text

/// How a paper is written for pandoc: HTML in which each paragraph has the name of its style, so that
/// whoever edits the document changes a style in one place.
struct DocumentMarkup {
  let format: DocumentFormat
  let pages: DocumentPages

  init(_ format: DocumentFormat, _ pages: DocumentPages) {
    self.format = format
    self.pages = pages
  }

  /// The paper; pandoc sets title, project and organisation from the head.
  func html(of paper: Paper) -> String {
    var (body, isLying) = ("", pages.beginsLying)
    for (index, part) in paper.parts.enumerated() {
      let turns = pages.canLie && part.isWide != isLying
      if turns, format == .docx { body += raw(WordReference.sectionEnd(pages, lying: isLying)) }
      if turns { isLying.toggle() }
      body += heading(of: part, turnsTo: turns ? isLying : nil)
      body += content(of: part, keeping: keeping(index, of: paper), isLying: isLying)
      if paper.isPoster, part.blocks.contains(where: \.isBoard) {
        if format == .odt { return page(of: paper, body + columns(paper)) }
        body += raw(WordReference.sectionEnd(pages, lying: isLying))
      }
    }
    return page(of: paper, body)
  }

  private func page(of paper: Paper, _ body: String) -> String {
    func property(_ name: String, _ value: String) -> String {
      value.isEmpty ? "" : "<meta name=\"\(name)\" content=\"\(value.markup)\">\n"
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
    return site(paper)
      + (paper.occasion.isEmpty ? "" : styled("Papirhoved", day))
      + styled("Papirhovedslut", paper.occasion.isEmpty ? day : paper.occasion)
      + (paper.isConfidential ? styled("Fortroligt", Self.confidential) : "")
  }

  /// Where the pages about the project are, with the code that leads there.
  private func site(_ paper: Paper) -> String {
    guard let site = paper.site else { return "" }
    let width = 14
    let picture = site.code?.svg(to: site.address, width: width, quiet: 0).map { svg in
      "<code class=\"chart\" alt=\"\(QRCode.words(site.address).markup)\" "
        + "width=\"\(width)\" height=\"\(width)\">\(svg.markup)</code>\u{2003}"
    }
    return styled("Papirhoved", html: "<p>\(picture ?? "")\(site.address.markup)</p>")
  }

  // MARK: - Paragraphs

  func heading(of part: PaperPart, turnsTo lying: Bool?) -> String {
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
  func styled(_ style: String, _ text: String) -> String {
    styled(style, html: text.split(separator: "\n").map { "<p>\(String($0).markup)</p>" }.joined())
  }

  func styled(_ style: String, html: String) -> String {
    html.isEmpty ? "" : "<div custom-style=\"\(style)\">\(html)</div>\n"
  }

  /// Words that stand out.
  func strong(_ html: String) -> String { lettered("Strong", html) }

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
  func raw(_ xml: String) -> String { "<pre class=\"raw\">\(xml.markup)</pre>\n" }

  /// What pandoc is to take over as it is, within one.
  private func rawWords(_ xml: String) -> String { "<code class=\"raw\">\(xml.markup)</code>" }

  private var tab: String { rawWords(format == .docx ? "<w:r><w:tab/></w:r>" : "<text:tab/>") }

  // MARK: - Blocks

  /// What stands in a part.
  func content(of part: PaperPart, keeping: Keeping, isLying: Bool) -> String {
    part.blocks.enumerated().map { index, block in
      let before = index == 0 ? nil : part.blocks[index - 1]
      return html(
        block, after: before, keeping: keeping.block(index, of: part.blocks), isLying: isLying)
    }.joined()
  }

  private func html(
    _ block: Block, after before: Block?, keeping: Keeping, isLying: Bool
  ) -> String {
    switch block {
    case .heading(let text): return "<h2>\(text.markup)</h2>\n"
    case .paragraph(let text): return paragraphs(text, keeping)
    case .list(let points): return html(points, keeping)
    case .corrected(let texts, let isList): return html(texts, isList: isList)
    case .facts(let facts):
      return facts.enumerated().map { index, fact in
        let words = strong(fact.label.markup) + tab + fact.text.lineBreaks
        let style = keeping.holds(index, of: facts.count) ? "Holdtoplysning" : "Oplysning"
        return styled(style, html: "<p>\(words)</p>")
      }.joined()
    case .table(let table): return html(table, after: before, keeping, isLying: isLying)
    case .chart(let chart):
      return chart.drawings.map { picture($0, chart.description, isLying: isLying) }.joined()
        + styled("Figurtekst", chart.caption)
    case .board(let columns): return html(columns, isLying: isLying)
    case .trends(let trends):
      return trends.enumerated().map {
        html($0.element, isHeld: keeping.holds($0.offset, of: trends.count))
      }.joined()
    case .signatures(let captions): return signatures(captions)
    case .contents(let chapters):
      return chapters.enumerated().map { index, title in
        styled("Indholdslinje", "\(index + 1). \(title)")
      }.joined()
    }
  }

  private func paragraphs(_ text: String, _ keeping: Keeping) -> String {
    let lines = text.split(separator: "\n").map { "<p>\(String($0).markup)</p>" }
    return lines.enumerated().map { index, line in
      keeping.holds(index, of: lines.count) ? styled("Holdttekst", html: line) : line + "\n"
    }.joined()
  }

  private func html(_ points: [Block.ListPoint], _ keeping: Keeping) -> String {
    list(
      points.map { point in
        (point.isUrgent ? strong("! \(point.text.markup)") : point.text.markup, point.details)
      }, keeping)
  }

  /// Points, each with what stands under it.
  private func list(_ points: [(html: String, details: [String])], _ keeping: Keeping) -> String {
    switch format {
    case .docx:
      return points.enumerated().map { index, point in
        let isHeld = keeping.holds(index, of: points.count)
        let details = point.details.enumerated().map { place, detail in
          let isLast = place == point.details.count - 1
          return styled(isHeld || !isLast ? "Holdtunderpunkt" : "List Continue", detail)
        }
        let style = isHeld || !details.isEmpty ? "Holdtpunkt" : "List Bullet"
        return styled(style, html: "<p>\(point.html)</p>") + details.joined()
      }.joined()
    case .odt:
      // A paragraph is on a list there by standing in one, whatever its style.
      let items = points.enumerated().map { index, point in
        let words = ([point.html] + point.details.map(\.markup)).joined(separator: "<br>")
        return keeping.holds(index, of: points.count)
          ? "<li>\(styled("Holdtpunkt", html: "<p>\(words)</p>"))</li>\n" : "<li>\(words)</li>\n"
      }
      return points.isEmpty ? "" : "<ul>\n\(items.joined())</ul>\n"
    }
  }

  private func html(_ texts: [CorrectedText], isList: Bool) -> String {
    let points = texts.map { (html: corrected($0.pieces), details: $0.details) }
    if isList { return list(points, .none) }
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
        + styled(
          index + 2 < captions.count ? "Holdtunderskrift" : "Underskriftstekst",
          html: "<p>\(pair.map(\.markup).joined(separator: tab))</p>")
    }.joined()
  }

  private func picture(_ svg: String, _ description: String, isLying: Bool) -> String {
    let chart =
      "<pre class=\"chart\" alt=\"\(description.markup)\" width=\"\(pages.width(lying: isLying))\" "
      + "height=\"\(pages.height(lying: isLying))\">\(svg.markup)</pre>"
    return styled("Figur", html: chart)
  }

  /// A point with its picture on the line, and what it says beside it.
  private func html(_ trend: Trend, isHeld: Bool) -> String {
    let picture = trend.chart.map { chart in
      "<code class=\"chart\" alt=\"\(chart.description.markup)\" width=\"40\" height=\"10\">"
        + "\(chart.drawings.joined().markup)</code>"
    }
    let words = strong(trend.title.markup) + " · " + trend.words.markup
    return styled(
      isHeld ? "Holdtoplysning" : "Oplysning", html: "<p>\(picture ?? "")\(tab)\(words)</p>")
  }
}
