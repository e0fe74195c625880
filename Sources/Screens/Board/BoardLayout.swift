import Core
import Interface
import Text

/// How much of each milestone the board shows, and where, on a screen of a given size.
struct BoardLayout {
  /// How much the cards show.
  enum Fullness: Equatable {
    /// The full title on as many rows as it needs, status, and responsible.
    case full
    /// The short title; with three rows also status and responsible, with two only status, and with
    /// one only the day.
    case short(rows: Int)
  }

  /// A milestone as it stands on the board.
  struct Card {
    /// The lines of its title.
    let title: [String]
    /// The number of rows.
    let height: Int
  }

  /// How many columns stand side by side: three, or one at a time.
  let columns: Int
  /// The columns' width.
  let width: Int
  /// The rows for the cards, under the phases' headings.
  let cards: Rect
  /// The rows for the milestone with the focus; may be of no height.
  let detail: Rect
  /// How much the cards show.
  let fullness: Fullness
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
    let phases = Phase.allCases.map { project.milestones(in: $0) }
    let (room, inside) = (cards.height, max(1, width - Self.margins))
    let choices: [(fullness: Fullness, gap: Int)] = [
      (.full, 1), (.full, 0), (.short(rows: 3), 1), (.short(rows: 3), 0), (.short(rows: 2), 0),
    ]
    let chosen = choices.first { choice in
      phases.allSatisfy { Self.fits($0, as: choice.fullness, choice.gap, room, inside) }
    }
    (fullness, gap) = chosen ?? (.short(rows: 1), 0)
  }

  /// Columns of a card that are not for its title: the number, and a blank one at the end.
  private static let margins = 5

  /// The columns for a card's title.
  var inside: Int { width - Self.margins }

  /// The milestone's card.
  func card(of milestone: Milestone) -> Card {
    let title =
      fullness == .full
      ? milestone.title.wrapped(to: inside)
      : [milestone.shortTitle.isEmpty ? milestone.title : milestone.shortTitle]
    return Card(title: title, height: Self.rows(of: fullness, title: title.count))
  }

  /// The leftmost column of the cards of the phase at `index`, counted among those that are shown.
  func x(ofColumn index: Int) -> Int { index * (width + Self.columnGap) }

  private static func fits(
    _ milestones: ArraySlice<Milestone>, as fullness: Fullness, _ gap: Int, _ room: Int,
    _ inside: Int
  ) -> Bool {
    func height(titleRows: (String) -> Int) -> Int {
      milestones.reduce(-gap) { $0 + rows(of: fullness, title: titleRows($1.title)) + gap }
    }
    if fullness != .full { return height { _ in 1 } <= room }
    return height { $0.leastRows(inWidth: inside) } <= room
      && height { $0.wrapped(to: inside).count } <= room
  }

  private static func rows(of fullness: Fullness, title: Int) -> Int {
    switch fullness {
    case .full: title + 2
    case .short(let rows): rows
    }
  }
}
