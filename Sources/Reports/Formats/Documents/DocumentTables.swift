import Text

/// How tables are written in a document.
extension DocumentMarkup {
  /// A table, with what it shows above it where no heading says that.
  func html(
    _ table: PaperTable, after before: Block?, _ keeping: Keeping, isLying: Bool
  ) -> String {
    let isTold =
      switch before {
      case nil, .heading: true
      default: false
      }
    switch format {
    case .docx:
      return (isTold ? "" : styled("Table Caption", table.caption))
        + raw(word(table, keeping, isLying: isLying).xml)
    case .odt: return html(table, isTold: isTold)
    }
  }

  private func word(_ table: PaperTable, _ keeping: Keeping, isLying: Bool) -> WordTable {
    let head = table.columns.map {
      WordTable.Cell(paragraphs: [
        .init($0.isNumeric ? "Tabelhovedtal" : "Tabelhoved", $0.title)
      ])
    }
    let count = table.rows.count
    let rows = table.rows.enumerated().map { index, row in
      let isLast = index == count - 1
      let isHeld =
        isLast
        ? keeping == .all || keeping == .last
        : table.isShort || keeping == .all || row.kind == .group
          || index >= count - PaperTable.lastTogether
      guard row.kind != .group else {
        let name = WordTable.Paragraph("Tabelgruppe", row.cells.first ?? "")
        return WordTable.Row(
          cells: [.init(paragraphs: [name], span: table.columns.count)], isHeld: isHeld)
      }
      let cells = zip(row.cells, table.columns).map { text, column in
        WordTable.Cell(paragraphs: [
          .init(
            column.isNumeric ? "Tabeltal" : "Tabeltekst", text,
            isStrong: row.kind != .plain)
        ])
      }
      return WordTable.Row(cells: cells, isHeld: isHeld)
    }
    return WordTable(
      caption: table.caption, widths: widths(table.columns.map(\.width), isLying: isLying),
      head: head, rows: rows)
  }

  /// How wide columns are that share a line, in twentieths of a point.
  private func widths(_ parts: [Int], isLying: Bool) -> [Int] {
    let total = Double(max(1, parts.reduce(0, +)))
    return parts.map { WordReference.twips(pages.width(lying: isLying) * Double($0) / total) }
  }

  private func html(_ table: PaperTable, isTold: Bool) -> String {
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
    return grid(
      caption: isTold ? "" : table.caption, columns: widths, head: head, rows: rows)
  }

  private func grid(
    caption: String, columns: [String], head: [String], rows: [String]
  ) -> String {
    """
    <table>
    \(caption.isEmpty ? "" : "<caption>\(caption.markup)</caption>\n")\
    <colgroup>\(columns.joined())</colgroup>
    \(head.isEmpty ? "" : "<thead><tr>\(head.joined())</tr></thead>\n")\
    <tbody>
    \(rows.joined())</tbody>
    </table>

    """
  }

  // MARK: - The milestones

  /// The phases of the board as a table with a column for each.
  func html(_ columns: [BoardColumn], isLying: Bool) -> String {
    if format == .docx { return raw(word(columns, isLying: isLying).xml) }
    let head = columns.map { column in
      "<th>" + styled("Tabelhoved", column.title)
        + styled("Tabeltekst", "\(column.boxes) \(column.progress)") + "</th>"
    }
    let rows = columns.rows.map { cards in
      let cells = cards.map { card in "<td>\(card.map(html) ?? "")</td>" }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return grid(caption: "", columns: evenly(columns.count), head: head, rows: rows)
  }

  /// So many columns of one width.
  private func evenly(_ count: Int) -> [String] {
    (0..<count).map { _ in "<col style=\"width:\(100 / max(1, count))%\">" }
  }

  private func word(_ columns: [BoardColumn], isLying: Bool) -> WordTable {
    WordTable(
      caption: "Milepælene i de tre faser",
      widths: widths(columns.map { _ in 1 }, isLying: isLying),
      head: columns.map { column in
        .init(paragraphs: [
          .init("Tabelhoved", column.title),
          .init("Tabeltekst", "\(column.boxes) \(column.progress)"),
        ])
      },
      rows: columns.rows.enumerated().map { index, cards in
        .init(
          cells: cards.map { card in
            .init(paragraphs: [card?.paragraph ?? .init("Tabeltekst", "")])
          },
          isHeld: index < columns.rows.count - 1)
      })
  }

  private func html(_ card: BoardColumn.Card) -> String {
    let words = card.status.markup
    let status = card.isUrgent ? strong("! \(words)") : "\(card.sign) \(words)"
    let lines = ([status] + card.details.map(\.softlyHyphenated)).joined(separator: " · ")
    return styled(
      "Tabeltekst", html: "<p>\(strong(card.title.softlyHyphenated))<br>\(lines)</p>")
  }

  // MARK: - The poster

  /// What stands under the milestones of a poster, in three columns.
  ///
  /// OpenDocument has columns only in styles that pandoc doesn't take over, so they are a table
  /// without a head.
  func columns(_ paper: Paper) -> String {
    let cells = paper.posterColumns.map { parts in
      let told = parts.map { part in
        heading(of: part, turnsTo: nil)
          + content(of: part, keeping: .none, isLying: pages.beginsLying)
      }
      return "<td>\(told.joined())</td>"
    }
    return grid(
      caption: "", columns: evenly(cells.count), head: [], rows: ["<tr>\(cells.joined())</tr>\n"])
  }
}

extension BoardColumn.Card {
  fileprivate var paragraph: WordTable.Paragraph {
    let status = isUrgent ? "! \(status)" : "\(sign) \(status)"
    let details = details.map { " · " + $0 }.joined()
    return .init(
      style: "Tabeltekst",
      pieces: [
        (title + "\n", true), (status, isUrgent), (details, false),
      ].filter { !$0.0.isEmpty })
  }
}
