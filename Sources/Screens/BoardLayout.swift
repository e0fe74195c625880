import Core
import Interface

/// How much of each milestone the board shows, and where, on a screen of a given size.
struct BoardLayout: Equatable {
  /// How much a card shows.
  enum Card: Equatable {
    /// The full title on as many rows as it needs, status, and responsible.
    case full
    /// The short title; with three rows also status and responsible, with two only status, and with
    /// one only the day.
    case short(rows: Int)
  }

  /// How many columns stand side by side: three, or one at a time.
  let columns: Int
  /// The columns' width.
  let width: Int
  /// The rows for the cards, under the phases' headings.
  let cards: Rect
  /// The rows for the milestone with the focus; may be of no height.
  let detail: Rect
  /// How much a card shows.
  let card: Card
  /// The number of blank rows between cards.
  let gap: Int

  private static let columnGap = 1
  private static let headingHeight = 2

  init(_ project: Project, size: Size) {
    let content = Chrome.content(of: size)
    columns = size.width >= 72 ? 3 : 1
    width = (size.width - Self.columnGap * (columns - 1)) / columns
    let detailHeight = content.height >= 18 ? 3 : content.height >= 8 ? 1 : 0
    detail = Rect(
      x: content.x, y: content.bottom - detailHeight, width: content.width, height: detailHeight)
    let headings = min(Self.headingHeight, content.height / 4)
    cards = Rect(
      x: content.x, y: content.y + headings, width: content.width,
      height: max(0, content.height - headings - detailHeight))
    let choices: [(card: Card, gap: Int)] = [
      (.full, 1), (.full, 0), (.short(rows: 3), 1), (.short(rows: 3), 0), (.short(rows: 2), 0),
    ]
    let (room, inside) = (cards.height, width - Self.margins)
    // Titles take long to wrap, so their rows are counted once for all the choices.
    let titleRows = Phase.allCases.map { phase in
      project.milestones(in: phase).map { $0.title.wrapped(to: max(1, inside)).count }
    }
    let chosen = choices.first { choice in
      titleRows.allSatisfy { column in
        let heights = column.map { Self.height(titleRows: $0, as: choice.card) + choice.gap }
        return heights.reduce(-choice.gap, +) <= room
      }
    }
    (card, gap) = chosen ?? (.short(rows: 1), 0)
  }

  /// Columns of a card that are not for its title: the number, and a blank one at the end.
  private static let margins = 5

  /// The columns for a card's title.
  var inside: Int { width - Self.margins }

  /// The number of rows of a milestone's card.
  func height(of milestone: Milestone) -> Int {
    Self.height(titleRows: title(of: milestone).count, as: card)
  }

  /// The lines of a milestone's title.
  func title(of milestone: Milestone) -> [String] {
    if card == .full { return milestone.title.wrapped(to: inside) }
    return [milestone.shortTitle.isEmpty ? milestone.title : milestone.shortTitle]
  }

  /// The leftmost column of the cards of the phase at `index`, counted among those that are shown.
  func x(ofColumn index: Int) -> Int { index * (width + Self.columnGap) }

  private static func height(titleRows: Int, as card: Card) -> Int {
    switch card {
    case .full: titleRows + 2
    case .short(let rows): rows
    }
  }
}
