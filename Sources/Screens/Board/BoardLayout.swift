import Core
import Interface
import Text

/// How much of each milestone the board shows, and where, on a screen of a given size.
///
/// It is made of the milestones, of what is missing of each or comes next, and of the size alone.
struct BoardLayout {
  /// How much the cards show.
  enum Fullness: Equatable {
    /// The full title on as many rows as it needs, status, and responsible; and, of those that are
    /// neither reached nor withdrawn, what is missing or comes next, on so many rows, and on more
    /// where rows are left and what matters most would be cut.
    case full(next: Int)
    /// The short title; with three rows also status and responsible, with two only status, and with
    /// one only the day.
    case short(rows: Int)
  }

  /// A milestone as it stands on the board.
  struct Card {
    /// The milestone's number.
    let number: Int
    /// The lines of its title.
    let title: [String]
    /// Its first row, counted from the phase's first.
    let y: Int
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
  /// The cards of each phase.
  let phases: [[Card]]

  private static let columnGap = 1
  private static let headingHeight = 2

  /// Lays out the milestones of a project; `next` has what is missing of them and comes next, by their
  /// numbers.
  init(_ project: Project, size: Size, next: [Int: [Milestone.Next]]) {
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
    let milestones = Phase.allCases.map { Array(project.milestones(in: $0)) }
    let (room, inside) = (cards.height, width - Self.margins)
    let choices: [(fullness: Fullness, gap: Int)] = [
      (.full(next: 8), 1), (.full(next: 6), 1), (.full(next: 4), 1), (.full(next: 3), 1),
      (.full(next: 2), 1), (.full(next: 1), 1), (.full(next: 0), 1), (.full(next: 0), 0),
      (.short(rows: 3), 1), (.short(rows: 3), 0), (.short(rows: 2), 0),
    ]
    let chosen = choices.first { choice in
      milestones.allSatisfy { Self.fits($0, as: choice.fullness, choice.gap, room, max(1, inside)) }
    }
    let (fullness, gap) = chosen ?? (.short(rows: 1), 0)
    (self.fullness, self.gap) = (fullness, gap)
    phases = milestones.map { Self.cards(of: $0, as: fullness, gap, inside, room, next) }
  }

  /// Columns of a card that are not for its title: the number, and a blank one at the end.
  private static let margins = 5

  /// The columns for a card's title.
  var inside: Int { width - Self.margins }

  private static func cards(
    of milestones: [Milestone], as fullness: Fullness, _ gap: Int, _ inside: Int, _ room: Int,
    _ next: [Int: [Milestone.Next]]
  ) -> [Card] {
    let titles = milestones.map { milestone in
      fullness.next != nil
        ? milestone.title.wrapped(to: inside)
        : [milestone.shortTitle.isEmpty ? milestone.title : milestone.shortTitle]
    }
    let heights = zip(milestones, titles).map { rows(of: $0, as: fullness, title: $1.count) }
    let shown = fullness.next ?? 0
    // The rows that are left go to those that have more to say, from the top.
    var spare = shown > 0 ? max(0, room - heights.reduce(-gap) { $0 + $1 + gap }) : 0
    var y = 0
    return milestones.indices.map { place in
      let (milestone, title) = (milestones[place], titles[place])
      let more = min(spare, rows(of: next[milestone.number] ?? [], beyond: shown, inside))
      spare -= more
      let height = heights[place] + more
      defer { y += height + gap }
      return Card(number: milestone.number, title: title, y: y, height: height)
    }
  }

  /// How many rows more than `shown` the first of `next` and as much of the second as a card has room
  /// for take.
  private static func rows(
    of next: [Milestone.Next], beyond shown: Int, _ inside: Int
  ) -> Int {
    if shown == 0 { return 0 }
    return max(0, next.prefix(2).reduce(0) { $0 + $1.lines(width: inside).count } - shown)
  }

  /// The phase that a milestone is in, among `phases`.
  func phase(of number: Int) -> Int? {
    phases.firstIndex { cards in cards.contains { $0.number == number } }
  }

  /// The phases that are shown, where a milestone has the focus: all of them, or only its own.
  func shownPhases(selected number: Int) -> Range<Int> {
    if columns == 3 { return phases.indices }
    let phase = phase(of: number) ?? 0
    return phase..<phase + 1
  }

  /// Where a card stands, in a column, with the columns scrolled; nil when it isn't all in view.
  func rect(of card: Card, column: Int, offset: Int) -> Rect? {
    let rect = Rect(
      x: x(ofColumn: column), y: cards.y - offset + card.y, width: width, height: card.height)
    return rect.y >= cards.y && rect.bottom <= cards.bottom ? rect : nil
  }

  /// The leftmost column of the cards of the phase at `index`, counted among those that are shown.
  func x(ofColumn index: Int) -> Int { index * (width + Self.columnGap) }

  private static func fits(
    _ milestones: [Milestone], as fullness: Fullness, _ gap: Int, _ room: Int,
    _ inside: Int
  ) -> Bool {
    func height(titleRows: (String) -> Int) -> Int {
      milestones.reduce(-gap) {
        $0 + rows(of: $1, as: fullness, title: titleRows($1.title)) + gap
      }
    }
    if fullness.next == nil { return height { _ in 1 } <= room }
    return height { $0.leastRows(inWidth: inside) } <= room
      && height { $0.wrapped(to: inside).count } <= room
  }

  private static func rows(of milestone: Milestone, as fullness: Fullness, title: Int) -> Int {
    switch fullness {
    case .full(let next): title + 2 + (milestone.status.isClosed ? 0 : next)
    case .short(let rows): rows
    }
  }
}

extension BoardLayout.Fullness {
  /// The rows for what is missing or comes next; nil where the titles aren't full.
  var next: Int? { if case .full(let rows) = self { rows } else { nil } }
}
