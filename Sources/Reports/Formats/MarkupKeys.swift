import Text

/// How a language of markup writes what a paper says.
struct Markup: Sendable {
  /// A text, as a template puts it in.
  let text: @Sendable (String) -> String
  /// The heading of a part, with what comes between it and the part.
  let heading: @Sendable (String) -> String
  let block: @Sendable (Block) -> String
  /// What stands between two blocks of a part.
  let blockGap: String
  /// What stands between two parts of the same name, where a template asks for them by it.
  let partGap: String
}

/// What the templates of Markdown and HTML are filled in from.
///
/// The properties' names stand in the templates of organisations, so they stay.
struct MarkupKeys {
  let title: String
  let project: String
  let credits: String?
  let date: String
  let occasion: String?
  let isConfidential: Bool
  let isLargePrint: Bool
  let isOnePage: Bool
  let isPoster: Bool
  /// The room above and below the rule between two parts of a page that is filled by parts, in points.
  let gap: Gap
  let hasLetterhead: Bool
  let logo: String?
  let letterhead: [String]
  /// Where the pages about the project can be read, and the QR code that leads there.
  let address: String?
  let code: String?
  /// How wide the code is, in millimetres.
  let codeWidth: String
  /// The parts in their order.
  let parts: [Part]
  /// Each part by its name, heading and all.
  let part: [String: String]

  struct Part {
    let name: String
    let heading: String?
    /// Whether the heading is a chapter's, and what it is linked to by then.
    let isChapter: Bool
    let anchor: String?
    let aside: String?
    let content: String
    /// The classes that say how it stands on the page, or nil.
    let classes: String?
  }

  struct Gap {
    let above: String
    let below: String

    /// Shares what a page has left between what stands above the rule and what stands below.
    init(_ spare: Double) {
      above = String(4 + spare / 2)
      below = String(6 + spare / 2)
    }
  }

  init(_ paper: Paper, in markup: Markup, _ letterhead: Letterhead = Letterhead()) {
    title = markup.text(paper.title)
    project = markup.text(paper.project)
    credits = markup.text(paper.credits).filled
    date = markup.text(paper.date)
    occasion = markup.text(paper.occasion).filled
    isConfidential = paper.isConfidential
    isLargePrint = paper.isLargePrint
    isOnePage = paper.isOnePage
    isPoster = paper.isPoster
    gap = Gap(paper.spareRoom)
    hasLetterhead = letterhead != Letterhead()
    logo = letterhead.logo.filled
    self.letterhead = letterhead.lines.map(markup.text)
    address = paper.site.map { markup.text($0.address) }
    let width = paper.isPoster ? 26 : 17
    code = paper.site.flatMap { site in site.code?.svg(to: site.address, width: width) }
    codeWidth = String(width)
    var chapters = 0
    parts = paper.parts.map { part in
      if part.isChapter { chapters += 1 }
      return Part(
        name: part.name, heading: markup.text(part.heading).filled, isChapter: part.isChapter,
        anchor: part.isChapter ? Self.anchor(chapters) : nil,
        aside: markup.text(part.aside).filled,
        content: part.blocks.map(markup.block).joined(separator: markup.blockGap),
        classes: [
          part.beginsPage ? "page" : "", part.isChapter ? "chapter" : "",
          part.isWide ? "wide" : "", paper.isOnePage || part.isOnePage ? "onepage" : "",
          // Lines to sign on stand under what is signed; at the foot of a page that has room for all.
          part.blocks.first?.isForSigning == true ? "signed" : "",
          part.blocks.first?.isForSigning == true && paper.isOnePage && paper.fitsPage
            ? "foot" : "",
          part.blocks.contains { $0.isBoard } ? "board" : "", part.isShort ? "whole" : "",
        ].joinedFilled(separator: " ").filled)
    }
    part = Dictionary(
      zip(paper.parts, parts).map { part, keys in
        (part.name, (part.heading.isEmpty ? "" : markup.heading(part.heading)) + keys.content)
      }, uniquingKeysWith: { $0 + markup.partGap + $1 })
  }

  /// What a chapter is linked to by.
  static func anchor(_ chapter: Int) -> String { "kapitel-\(chapter)" }
}

extension PaperPart {
  /// Whether it is so short that it isn't parted between two pages.
  var isShort: Bool {
    !isChapter && textPieces.reduce(0) { $0 + $1.lines.count } <= 8
      && !blocks.contains { if case .chart = $0 { true } else { false } }
  }
}
