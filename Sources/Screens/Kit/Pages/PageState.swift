import Core
import Interface

/// What a page is made from.
struct PageKey: Equatable {
  let place: Place
  let version: SceneVersion
  let variant: String
}

/// A page as it was last settled, where the focus rests on it, and how far it is scrolled.
struct PageState<Item: Hashable> {
  var focus: Item?
  /// The page, which is kept as long as its key is the same, and moved on, searched and drawn from
  /// here.
  private(set) var page = Page<Item>()
  var key: PageKey?
  /// What the focus goes to, the first that is there, where the page hasn't what it is on.
  private var alternatives: [Item] = []
  /// How many rows the columns are scrolled.
  private(set) var offsets = [0, 0]
  private var place = (column: 0, index: 0)
  /// How far the column is scrolled through an item that is higher than the screen.
  private var scrolled: (item: Item?, offset: Int)?

  init(focus: Item? = nil) { self.focus = focus }

  /// The part of the page that the focus is in, of those that Tab goes between.
  func section<Section: RawRepresentable<Int>>() -> Section? {
    page.section(of: focus).flatMap(Section.init)
  }

  /// Puts the focus on the first of `items` that is there when the page is settled.
  mutating func seek(_ items: [Item]) {
    alternatives = items.dropFirst() + [focus].compactMap { $0 }
    focus = items.first
  }

  /// Moves the focus, or on through what has it, where that is higher than the `height` of the screen.
  mutating func move(_ action: Action, height: Int) {
    if page.columns.isEmpty { return }
    let forward = action == .down || action == .pageDown
    let backward = action == .up || action == .pageUp
    if forward || backward, let (column, lines) = tallFocus(height) {
      let offset = offsets[column]
      let next = offset + (forward ? 1 : -1) * max(1, height - 1)
      let kept = max(lines.lowerBound, min(next, lines.upperBound - height))
      if forward ? kept > offset : kept < offset { return scrolled = (focus, kept) }
    }
    let former = focus
    focus = page.focus(after: action, from: focus, height: height)
    // From below, what is high is come to at its end.
    scrolled =
      backward && focus != former
      ? tallFocus(height).map { (focus, $0.lines.upperBound - height) } : nil
  }

  /// The lines of what has the focus, and their column; nil where all of them are seen at once.
  private func tallFocus(_ height: Int) -> (column: Int, lines: Range<Int>)? {
    focus.flatMap(page.extent).flatMap { $0.lines.count > height ? $0 : nil }
  }

  /// Draws the page without the focus.
  func drawRows(in frame: inout Frame, at rect: Rect) {
    page.drawRows(in: &frame, at: rect, offsets: offsets)
  }

  /// Draws the focus on the page.
  func drawFocus(in frame: inout Frame, at rect: Rect) {
    page.drawFocus(focus, in: &frame, at: rect, offsets: offsets)
  }

  /// Takes over a page and what it was made from.
  mutating func turn(to page: Page<Item>, made key: PageKey) { (self.page, self.key) = (page, key) }

  /// The part of a column inside `rect` that its rows leave empty; nil where there is no such column.
  func room(inColumn column: Int, at rect: Rect) -> Rect? {
    guard page.columns.indices.contains(column) else { return nil }
    let whole = PageLayout.column(column, of: page.columns.count, in: rect)
    let used = page.columns[column].reduce(0) { $0 + $1.lines.count }
    return Rect(
      x: whole.x, y: whole.y + used, width: whole.width, height: max(0, whole.height - used))
  }

  /// Puts the focus on something that is there, as near as can be to where it was, and scrolls it
  /// into view.
  mutating func settle(height: Int) {
    if page.place(of: focus) == nil,
      let other = alternatives.first(where: { page.place(of: $0) != nil })
    {
      focus = other
    }
    alternatives = []
    if let found = page.place(of: focus) {
      place = found
    } else {
      place.column = min(place.column, page.columns.count - 1)
      if page.items(in: place.column).isEmpty {
        place.column = page.columns.indices.first { !page.items(in: $0).isEmpty } ?? 0
      }
      let items = page.items(in: place.column)
      place.index = max(0, min(place.index, items.count - 1))
      focus = items.indices.contains(place.index) ? items[place.index] : nil
    }
    if scrolled?.item != focus { scrolled = nil }
    for (column, rows) in page.columns.enumerated() {
      let heights = rows.map(\.lines.count)
      let row = column == place.column ? rows.firstIndex { $0.item == focus && focus != nil } : nil
      let fromTop = row.map { heights.prefix($0 + 1).reduce(0, +) } ?? 0
      if let row, place.index > 0 || fromTop > height {
        offsets[column] = Scroll.offset(
          current: offsets[column], focus: row, heights: heights, height: height)
        // What stands below the last item can't be reached otherwise.
        if focus == page.items(in: column).last {
          let top = fromTop - heights[row]
          offsets[column] = max(offsets[column], min(top, heights.reduce(0, +) - height))
        }
      } else {
        // With the first item in focus, the lines above it are wanted too.
        offsets[column] =
          row == nil ? max(0, min(offsets[column], heights.reduce(0, +) - height)) : 0
      }
    }
    if let scrolled, let (column, lines) = tallFocus(height) {
      offsets[column] = max(lines.lowerBound, min(scrolled.offset, lines.upperBound - height))
    }
  }
}
