import Interface
import Text

/// Rows in one column or two, with a focus that moves among those that can have it.
struct Page<Item: Hashable> {
  var columns: [[PageRow<Item>]] = []

  /// What the focus can rest on, column by column.
  var items: [Item] { columns.joined().compactMap(\.item) }

  func items(in column: Int) -> [Item] { columns[column].compactMap(\.item) }

  func place(of focus: Item?) -> (column: Int, index: Int)? {
    guard let focus else { return nil }
    for column in columns.indices {
      if let index = items(in: column).firstIndex(of: focus) { return (column, index) }
    }
    return nil
  }

  /// The lines of its column that an item takes up, and for the last one all that are below it.
  func extent(of item: Item) -> (column: Int, lines: Range<Int>)? {
    for (column, rows) in columns.enumerated() {
      guard let row = rows.firstIndex(where: { $0.item == item }) else { continue }
      let top = rows[..<row].reduce(0) { $0 + $1.lines.count }
      let isLast = !rows[(row + 1)...].contains { $0.item != nil }
      let own = isLast ? rows[row...] : rows[row...row]
      return (column, top..<top + own.reduce(0) { $0 + $1.lines.count })
    }
    return nil
  }

  /// The part of the page that an item stands in; nil when it isn't there.
  func section(of item: Item?) -> Int? {
    item == nil ? nil : columns.joined().first { $0.item == item }?.section
  }

  /// Where the focus goes by an action, or nil when the action isn't a movement here.
  func focus(after action: Action, from focus: Item?, height: Int) -> Item? {
    guard let place = place(of: focus) else { return columns.first?.compactMap(\.item).first }
    let items = items(in: place.column)
    switch action {
    case .pageUp, .pageDown:
      return items[index(aScreenFrom: place, forward: action == .pageDown, height: height)]
    default: break
    }
    if let row = action.row(from: place.index, of: items.count, page: 1) { return items[row] }
    switch action {
    case .left, .right:
      let column = place.column + (action == .left ? -1 : 1)
      guard columns.indices.contains(column) else { return focus }
      return self.items(in: column).first ?? focus
    case .nextPane, .previousPane: return sectionStart(after: action, from: focus)
    default: return nil
    }
  }

  /// The item that is a screen of lines further on, or back, and at least the next one.
  private func index(
    aScreenFrom place: (column: Int, index: Int), forward: Bool, height: Int
  ) -> Int {
    var (tops, top): ([Int], Int) = ([], 0)
    for row in columns[place.column] {
      if row.item != nil { tops.append(top) }
      top += row.lines.count
    }
    let line = tops[place.index]
    let step = max(1, height - 2)
    return forward
      ? min(tops.count - 1, max(place.index + 1, tops.lastIndex { $0 <= line + step } ?? 0))
      : max(0, min(place.index - 1, tops.firstIndex { $0 >= line - step } ?? 0))
  }

  private func sectionStart(after action: Action, from focus: Item?) -> Item? {
    let rows = columns.flatMap { $0 }.filter { $0.item != nil }
    let sections = rows.map(\.section).reduce(into: [Int]()) {
      if $0.last != $1 { $0.append($1) }
    }
    guard let current = rows.first(where: { $0.item == focus })?.section,
      let index = sections.firstIndex(of: current)
    else { return focus }
    let step = action == .nextPane ? 1 : sections.count - 1
    let next = sections[(index + step) % sections.count]
    return rows.first { $0.section == next }?.item
  }

  /// What the focus can rest on, in order, and whether its text has `query` in it.
  func finding(_ query: String) -> [(item: Item, isFound: Bool)] {
    let query = TextQuery(query)
    return columns.joined().compactMap { row in
      row.item.map { ($0, !query.isEmpty && row.has(query)) }
    }
  }

  /// Draws the columns side by side inside `rect`, scrolled by the offsets, without a focus.
  func drawRows(in frame: inout Frame, at rect: Rect, offsets: [Int]) {
    // A click gives the number of the item.
    var number = 0
    for (index, rows) in columns.enumerated() {
      let column = PageLayout.column(index, of: columns.count, in: rect)
      var y = column.y - offsets[index]
      for row in rows {
        for (line, text) in zip(y..., row.lines) where line >= column.y && line < column.bottom {
          frame.put(text, at: Point(x: column.x + 1, y: line), right: column.right)
          if row.item != nil { frame.target("row:\(number)", in: column.row(line)) }
        }
        y += row.lines.count
        if row.item != nil { number += 1 }
      }
    }
  }

  /// Draws the focus, and over it the arrows at the columns' edges.
  func drawFocus(_ focus: Item?, in frame: inout Frame, at rect: Rect, offsets: [Int]) {
    for (index, rows) in columns.enumerated() {
      let column = PageLayout.column(index, of: columns.count, in: rect)
      var y = column.y - offsets[index]
      for row in rows {
        let end = y + row.lines.count
        if focus != nil, row.item == focus {
          for line in max(y, column.y)..<max(y, column.y, min(end, column.bottom)) {
            frame.style(column.row(line), as: .selected)
            if line == max(y, column.y) { frame.cursor = Point(x: column.x + 1, y: line) }
          }
        }
        y = end
      }
      frame.putArrows(
        x: column.right - 1, column, above: offsets[index] > 0, below: y > column.bottom)
    }
  }
}

extension Rect {
  /// The row of it at `y`.
  fileprivate func row(_ y: Int) -> Rect { Rect(x: x, y: y, width: width, height: 1) }
}

/// How the columns of a page share a screen.
struct PageLayout {
  /// How many columns there are: two where there is room for them side by side, and they are seen.
  let columns: Int
  /// The width of the text in a column.
  let width: Int

  init(_ size: Size) {
    columns = size.width >= 110 && size != .unbroken ? 2 : 1
    width = Self.column(0, of: columns, in: Chrome.content(of: size)).width - 2
  }

  /// The part of `rect` that a column takes up.
  static func column(_ index: Int, of count: Int, in rect: Rect) -> Rect {
    let gap = count > 1 ? 3 : 0
    let width = (rect.width - gap * (count - 1)) / count
    return Rect(
      x: rect.x + index * (width + gap), y: rect.y,
      width: index == count - 1 ? rect.width - index * (width + gap) : width, height: rect.height)
  }

  /// The rows side by side where there is room for it, and otherwise below each other.
  func page<Item>(_ left: [PageRow<Item>], _ right: [PageRow<Item>]) -> Page<Item> {
    guard columns == 2 else { return Page(columns: [left + right]) }
    return Page(columns: [left, right.atTop()])
  }
}
