import Interface
import Text

/// A piece of a line in one style.
struct Span: Equatable {
  var text: String
  var style: Style = .plain

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One item on a page: some lines of text, and an id where the focus can rest on it.
struct PageRow: Equatable {
  var id: String?
  var section: Int
  var lines: [[Span]]

  init(id: String?, section: Int, lines: [[Span]]) {
    self.id = id
    self.section = section
    self.lines = lines
  }

  /// A copy of `row` without its first lines.
  init(_ row: PageRow, droppingLines count: Int) {
    self.init(id: row.id, section: row.section, lines: Array(row.lines.dropFirst(count)))
  }

  static func text(_ spans: [Span], section: Int) -> PageRow {
    PageRow(id: nil, section: section, lines: [spans])
  }
}

/// Where the focus rests on a page, and how far its columns are scrolled.
struct PageState: Equatable {
  var focus: String?
  var offsets = [0, 0]
  private var place = (column: 0, index: 0)

  init(focus: String? = nil) { self.focus = focus }

  static func == (a: PageState, b: PageState) -> Bool {
    a.focus == b.focus && a.offsets == b.offsets && a.place == b.place
  }

  /// Puts the focus on something that is there, as near as can be to where it was, and scrolls it
  /// into view.
  mutating func settle(on page: Page, height: Int) {
    if let found = page.place(of: focus) {
      place = found
    } else {
      place.column = min(place.column, page.columns.count - 1)
      if page.focusable(in: place.column).isEmpty {
        place.column = page.columns.indices.first { !page.focusable(in: $0).isEmpty } ?? 0
      }
      let ids = page.focusable(in: place.column)
      place.index = max(0, min(place.index, ids.count - 1))
      focus = ids.indices.contains(place.index) ? ids[place.index] : nil
    }
    for (column, rows) in page.columns.enumerated() {
      let heights = rows.map(\.lines.count)
      let row = column == place.column ? rows.firstIndex { $0.id == focus && focus != nil } : nil
      let fromTop = row.map { heights.prefix($0 + 1).reduce(0, +) } ?? 0
      if let row, place.index > 0 || fromTop > height {
        offsets[column] = Scroll.offset(
          current: offsets[column], focus: row, heights: heights, height: height)
        // What stands below the last item can't be reached otherwise.
        if focus == page.focusable(in: column).last {
          let top = fromTop - heights[row]
          offsets[column] = max(offsets[column], min(top, heights.reduce(0, +) - height))
        }
      } else {
        // With the first item in focus, the lines above it are wanted too.
        offsets[column] =
          row == nil ? max(0, min(offsets[column], heights.reduce(0, +) - height)) : 0
      }
    }
  }
}

/// Rows in one column or two, with a focus that moves among those that have an id.
struct Page: Equatable {
  var columns: [[PageRow]]

  fileprivate func focusable(in column: Int) -> [String] { columns[column].compactMap(\.id) }

  fileprivate func place(of focus: String?) -> (column: Int, index: Int)? {
    guard let focus else { return nil }
    for column in columns.indices {
      if let index = focusable(in: column).firstIndex(of: focus) { return (column, index) }
    }
    return nil
  }

  /// Where the focus goes by an action, or nil when the action isn't a movement here.
  func focus(after action: Action, from focus: String?, height: Int) -> String? {
    guard let place = place(of: focus) else { return columns.first?.compactMap(\.id).first }
    let ids = focusable(in: place.column)
    func at(_ index: Int) -> String { ids[max(0, min(index, ids.count - 1))] }
    switch action {
    case .up: return at(place.index - 1)
    case .down: return at(place.index + 1)
    case .first: return at(0)
    case .last: return at(ids.count - 1)
    case .pageUp: return at(place.index - max(1, height - 2))
    case .pageDown: return at(place.index + max(1, height - 2))
    case .left, .right:
      let column = place.column + (action == .left ? -1 : 1)
      guard columns.indices.contains(column) else { return focus }
      return focusable(in: column).first ?? focus
    case .nextPane, .previousPane: return sectionStart(after: action, from: focus)
    default: return nil
    }
  }

  private func sectionStart(after action: Action, from focus: String?) -> String? {
    let rows = columns.flatMap { $0 }.filter { $0.id != nil }
    let sections = rows.map(\.section).reduce(into: [Int]()) {
      if $0.last != $1 { $0.append($1) }
    }
    guard let current = rows.first(where: { $0.id == focus })?.section,
      let index = sections.firstIndex(of: current)
    else { return focus }
    let step = action == .nextPane ? 1 : sections.count - 1
    let next = sections[(index + step) % sections.count]
    return rows.first { $0.section == next }?.id
  }

  /// What the focus can rest on, in order, and whether its text has `query` in it.
  func finding(_ query: String) -> [(id: String, isFound: Bool)] {
    columns.joined().compactMap { row in
      row.id.map { id in
        (id, row.lines.joined().map(\.text).joined(separator: " ").matches(query))
      }
    }
  }

  /// Draws the columns side by side inside `rect`.
  func view(in frame: inout Frame, at rect: Rect, state: PageState) {
    guard !columns.isEmpty else { return }
    for (index, rows) in columns.enumerated() {
      let column = Self.columnRect(index, of: columns.count, in: rect)
      var y = column.y - state.offsets[index]
      for row in rows {
        draw(row, at: y, in: &frame, column, isFocused: row.id != nil && row.id == state.focus)
        y += row.lines.count
      }
      drawArrows(contentEnd: y, offset: state.offsets[index], in: &frame, column)
    }
  }

  /// The part of `rect` that a column takes up.
  static func columnRect(_ index: Int, of count: Int, in rect: Rect) -> Rect {
    let gap = count > 1 ? 3 : 0
    let width = (rect.width - gap * (count - 1)) / count
    return Rect(
      x: rect.x + index * (width + gap), y: rect.y,
      width: index == count - 1 ? rect.width - index * (width + gap) : width, height: rect.height)
  }

  private func draw(
    _ row: PageRow, at top: Int, in frame: inout Frame, _ column: Rect, isFocused: Bool
  ) {
    for (index, line) in row.lines.enumerated() {
      let y = top + index
      guard y >= column.y, y < column.bottom else { continue }
      let whole = Rect(x: column.x, y: y, width: column.width, height: 1)
      var x = column.x + 1
      for span in line {
        x += frame.put(
          span.text, at: Point(x: x, y: y), style: span.style, width: max(0, column.right - x))
      }
      if isFocused {
        frame.style(whole, as: .selected)
        if index == 0 { frame.cursor = Point(x: column.x + 1, y: y) }
      }
      if let id = row.id { frame.target("row:\(id)", in: whole) }
    }
  }

  private func drawArrows(
    contentEnd: Int, offset: Int, in frame: inout Frame, _ column: Rect
  ) {
    let x = column.right - 1
    if offset > 0 { frame.put("▲", at: Point(x: x, y: column.y), style: .muted) }
    if contentEnd > column.bottom {
      frame.put("▼", at: Point(x: x, y: column.bottom - 1), style: .muted)
    }
  }
}

extension String {
  /// Whether `query` stands somewhere in the text, no matter the case; an empty query is nowhere.
  func matches(_ query: String) -> Bool {
    !query.isEmpty && lowercased().contains(query.lowercased())
  }
}
