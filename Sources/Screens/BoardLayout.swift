import Core
import Interface

/// How much of each milestone the board shows, and where, on a screen of a given size.
struct BoardLayout: Equatable {
  /// How the title of a card is written.
  enum Title: Equatable { case full(lines: Int), short }

  /// How many columns stand side by side: three, or one at a time.
  let columns: Int
  /// The columns' width.
  let width: Int
  /// The rows for the cards, under the phases' headings.
  let cards: Rect
  /// The rows for the milestone with the focus; may be of no height.
  let detail: Rect
  /// How titles are written.
  let title: Title
  /// The number of rows of a card.
  let height: Int
  /// The number of rows from one card to the next.
  let pitch: Int
  /// The most cards in any column.
  let most: Int

  private static let gap = 1
  private static let headingHeight = 2

  init(_ project: Project, size: Size, today: Day?) {
    let content = Chrome.content(of: size)
    columns = size.width >= 72 ? 3 : 1
    width = (size.width - Self.gap * (columns - 1)) / columns
    most = max(1, Phase.allCases.map { project.milestones(in: $0).count }.max() ?? 1)
    let detailHeight = content.height >= 18 ? 3 : 0
    detail = Rect(
      x: content.x, y: content.bottom - detailHeight, width: content.width,
      height: detailHeight)
    let headings = min(Self.headingHeight, content.height / 4)
    cards = Rect(
      x: content.x, y: content.y + headings, width: content.width,
      height: max(0, content.height - headings - detailHeight))
    let inside = width - 5
    let titleLines =
      inside < 12
      ? 1 : project.milestones.map { $0.title.wrapped(to: inside).count }.max() ?? 1
    let choices: [(Title, height: Int, pitch: Int)] = [
      (.full(lines: titleLines), titleLines + 2, titleLines + 3),
      (.full(lines: titleLines), titleLines + 2, titleLines + 2),
      (.short, 3, 4), (.short, 3, 3), (.short, 2, 2), (.short, 1, 1),
    ]
    let room = cards.height
    let cardCount = most
    let chosen =
      choices.first { ($0.pitch * (cardCount - 1) + $0.height) <= room } ?? (.short, 1, 1)
    (title, height, pitch) = chosen
  }

  /// The leftmost column of the cards of the phase at `index`, counted among those that are shown.
  func x(ofColumn index: Int) -> Int { index * (width + Self.gap) }
}
