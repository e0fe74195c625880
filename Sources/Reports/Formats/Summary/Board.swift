import Text

/// A phase of the board as it stands on a paper: how far it has come, and its milestones as cards.
public struct BoardColumn: Equatable, Sendable {
  /// What the phase is called.
  public var title: String
  /// How far it has come, as a row of boxes.
  public var boxes: String
  /// How far it has come, in words.
  public var progress: String
  /// Its milestones.
  public var cards: [Card]

  /// A milestone in small.
  public struct Card: Equatable, Sendable {
    /// Its number and what it is called.
    public var title: String
    /// The sign of its status.
    public var sign: String
    /// Its status in words.
    public var status: String
    /// What else there is to say of it: its day, and who is responsible.
    public var details: [String]
    /// Whether it is to stand out, as what is overdue does.
    public var isUrgent: Bool
    /// Whether there is nothing more to do.
    public var isClosed: Bool

    /// Creates a card.
    public init(
      _ title: String, sign: String, status: String, details: [String], isUrgent: Bool,
      isClosed: Bool
    ) {
      self.title = title
      self.sign = sign
      self.status = status
      self.details = details.filter { !$0.isEmpty }
      self.isUrgent = isUrgent
      self.isClosed = isClosed
    }

    /// The status with its sign.
    fileprivate var standing: String { "\(sign) \(status)" }
  }

  /// Creates a column.
  public init(_ title: String, boxes: String, progress: String, cards: [Card]) {
    self.title = title
    self.boxes = boxes
    self.progress = progress
    self.cards = cards
  }
}

extension [BoardColumn] {
  /// The columns beside one another in HTML; read aloud they come one after the other.
  var html: String {
    let columns = map { column in
      """
      <div class="phase">
      <h3>\(column.title.markup)</h3>
      <p class="progress"><span class="boxes" aria-hidden="true">\(column.boxes)</span> \
      \(column.progress.markup)</p>
      <ul>
      \(column.cards.map(\.html).joined(separator: "\n"))
      </ul>
      </div>
      """
    }
    return "<div class=\"phases\">\n\(columns.joined(separator: "\n"))\n</div>"
  }

  /// A list for each column in Markdown.
  var markdown: String {
    map { column in
      let cards = column.cards.map { card in
        let words = ([card.standing] + card.details).joined(separator: " · ").markdown
        return "- **\(card.title.markdown)** · " + (card.isUrgent ? "**! \(words)**" : words)
      }
      return "### \(column.title.markdown)\n\n\(column.boxes) \(column.progress.markdown)\n\n"
        + cards.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The columns beside one another in plain text.
  var textPieces: [TextPiece] {
    let gap = 2
    let width = (Report.width - gap * (count - 1)) / Swift.max(1, count)
    func row(_ cells: [[String]]) -> [String] {
      (0..<(cells.map(\.count).max() ?? 0)).map { line in
        cells.map { (line < $0.count ? $0[line] : "").padded(to: width) }
          .joined(separator: String(repeating: " ", count: gap)).withoutTrailingBlanks
      }
    }
    let head = row(
      map {
        $0.title.uppercased().wrapped(to: width)
          + "\($0.boxes) \($0.progress)".wrapped(to: width)
      })
    return [TextPiece(lines: head, keepsWithNext: true)]
      + rows.map { cards in
        TextPiece(lines: row(cards.map { $0?.textLines(width: width) ?? [] }))
      }
  }

  /// The cards as the rows of a table with a column for each phase.
  var rows: [[BoardColumn.Card?]] {
    (0..<(map(\.cards.count).max() ?? 0)).map { place in
      map { place < $0.cards.count ? $0.cards[place] : nil }
    }
  }
}

extension BoardColumn.Card {
  fileprivate var html: String {
    let classes = [isUrgent ? "late" : "", isClosed ? "closed" : ""].joinedFilled(separator: " ")
    let status =
      isUrgent
      ? "<strong class=\"urgent\"><span class=\"mark\">!</span> \(status.markup)</strong>"
      : "<span class=\"sign\">\(sign)</span> \(status.markup)"
    return "<li\(classes.isEmpty ? "" : " class=\"\(classes)\"")><b>\(title.softlyHyphenated)</b>"
      + "<br>\(([status] + details.map(\.softlyHyphenated)).joined(separator: " · "))</li>"
  }

  /// The card with its number hanging before it.
  fileprivate func textLines(width: Int) -> [String] {
    let number = String(title.prefix { $0 != " " })
    let rest = String(title.dropFirst(number.count)).trimmed
    let indent = 3
    let status = isUrgent ? "! \(status)" : standing
    let line = ([status] + details).joined(separator: " · ")
    let isOneLine = Width.of(line.displayable) <= width - indent
    let lines = ([rest] + (isOneLine ? [line] : [status] + details)).flatMap {
      $0.wrapped(to: width - indent)
    }
    return lines.enumerated().map { index, line in
      (index == 0 ? number.leading(to: indent - 1) + " " : String(repeating: " ", count: indent))
        + line
    }
  }
}
