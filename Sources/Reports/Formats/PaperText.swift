import Text

extension Paper {
  /// The paper as plain text of 80 columns, on pages of 66 lines with a form feed between them.
  public func text(_ template: Template = .textPaper) -> String {
    template.fill(TextKeys(self))
  }
}

/// What the templates of plain text are filled in from; each property is lines of a page.
struct TextKeys {
  /// The paper's head.
  let head: [String]
  /// The parts in their order.
  let parts: [Part]
  /// The lines of each part by its name, heading and all.
  let part: [String: [String]]
  /// The pages, each with its head.
  let pages: [Page]

  struct Part {
    let name: String
    let heading: [String]
    let lines: [String]
  }

  struct Page {
    let head: [String]
    let lines: [String]
  }

  init(_ paper: Paper) {
    let head = Self.head(of: paper)
    self.head = head
    parts = paper.parts.map { part in
      Part(
        name: part.name, heading: part.textHeading, lines: part.textPieces.flatMap(\.lines))
    }
    part = Dictionary(
      paper.parts.map { ($0.name, $0.textHeading + $0.textPieces.flatMap(\.lines)) },
      uniquingKeysWith: +)
    var pages = Self.pages(of: paper.parts, below: head)
    if paper.isOnePage, pages.pages.count > 1 {
      pages = Self.pages(of: paper.parts, below: head, hasGaps: false)
    }
    let count = pages.pages.count
    self.pages = pages.pages.enumerated().map { index, lines in
      Page(
        head: index == 0
          ? head : Self.runningHead(of: paper, page: index + 1, of: count, height: head.count),
        lines: lines)
    }
  }

  private static func pages(
    of parts: [PaperPart], below head: [String], hasGaps: Bool = true
  ) -> TextPages {
    var pages = TextPages(height: Report.height - head.count)
    for (index, part) in parts.enumerated() {
      if part.beginsPage { pages.beginPage() }
      let heading = part.textHeading
      var pieces = part.textPieces
      if !heading.isEmpty { pieces.insert(TextPiece(lines: heading, keepsWithNext: true), at: 0) }
      if index > 0, hasGaps { pieces.insert(TextPiece(lines: [""], keepsWithNext: true), at: 0) }
      pages.add(pieces)
    }
    return pages
  }

  private static func head(of paper: Paper) -> [String] {
    (paper.isConfidential ? [confidential] : [])
      + Layout.heading(paper.title.uppercased(), right: paper.date)
      + paper.project.wrapped(to: Report.width)
      + (paper.credits.isEmpty ? [] : paper.credits.wrapped(to: Report.width))
      + (paper.occasion.isEmpty ? [] : paper.occasion.wrapped(to: Report.width))
      + (paper.site.map { $0.address.wrapped(to: Report.width) } ?? [])
      + [Layout.rule("=")]
  }

  /// The head of the pages after the first, in as many lines as the first one's.
  private static func runningHead(
    of paper: Paper, page: Int, of count: Int, height: Int
  ) -> [String] {
    let place = "Side \(page) af \(count)"
    let name = "\(paper.title) · \(paper.project)"
    let lines =
      (paper.isConfidential ? [confidential] : [])
      + Layout.heading(name.fitted(to: Report.width - Width.of(place) - 2), right: place)
      + [Layout.rule("=")]
    return [formFeed + (lines.first ?? "")] + lines.dropFirst()
      + Array(repeating: "", count: max(0, height - lines.count))
  }

  private static let formFeed = "\u{0C}"
  private static let confidential = "FORTROLIGT: må ikke deles ud eller sendes videre."
}
