import Text

/// Text of several lines being edited, wrapped to the width it is shown in.
///
/// One column is kept free at the right, so that the cursor has a place after a full line.
public struct TextArea: Equatable, Sendable {
  private var buffer: TextBuffer
  private var top = 0
  /// The column that Up and Down aim at, so that passing a short line does not lose it.
  private var column: Int?

  /// Makes an area that holds `text`, with the cursor at its end.
  public init(_ text: String = "") {
    buffer = TextBuffer(text)
  }

  /// The text, with the newlines that were typed and none of the wrapped ones.
  public var text: String {
    get { buffer.text }
    set { self = TextArea(newValue) }
  }

  /// The number of characters before the cursor.
  public var cursor: Int { buffer.cursor }

  /// Carries out an editing key and tells whether the key was one.
  ///
  /// `size` is the extent of the area on the screen, for Up, Down and the page keys; the keys of
  /// a `TextField` work on the wrapped line, and Enter makes a new line.
  public mutating func update(_ key: Key, in size: Size) -> Bool {
    var rows = rows(width: size.width)
    let row = cursorRow(rows)
    let aim = column ?? columns(from: rows[row].lowerBound, to: cursor)
    column = nil
    top = visibleTop(rows, height: size.height)
    switch key {
    case .enter: buffer.insert("\n")
    case .up: move(to: row - 1, aim: aim, rows)
    case .down: move(to: row + 1, aim: aim, rows)
    case .pageUp: move(to: row - max(1, size.height - 1), aim: aim, rows)
    case .pageDown: move(to: row + max(1, size.height - 1), aim: aim, rows)
    default:
      let line = rows[row].lowerBound..<lastPosition(in: row, rows)
      guard buffer.update(key, line: line) else { return false }
    }
    rows = self.rows(width: size.width)
    top = visibleTop(rows, height: size.height)
    return true
  }

  /// Inserts `text` at the cursor, without control characters other than newlines.
  public mutating func paste(_ text: String) {
    buffer.insert(text.pasteable)
    column = nil
  }

  /// Draws the area in `rect`, scrolled so that the cursor is in view, with `▲` and `▼` at the right
  /// where there is more.
  ///
  /// The rectangle is filled in the style of a field or of an active field; the frame's cursor is put into
  /// the area when it is `focused`.
  public func view(in frame: inout Frame, at rect: Rect, focused: Bool) {
    guard rect.width > 0, rect.height > 0 else { return }
    let style: Style = focused ? .activeField : .field
    frame.fill(rect, style: style)
    let rows = rows(width: rect.width)
    let top = focused ? visibleTop(rows, height: rect.height) : 0
    for (index, row) in rows[top...].prefix(rect.height).enumerated() {
      let line = buffer.characters[row].filter { !$0.isNewline }.reduce(into: "") {
        $0 += $1.shown
      }
      var shown = Substring(line)
      while shown.last == " " { shown.removeLast() }
      frame.put(
        String(shown), at: Point(x: rect.x, y: rect.y + index), style: style, width: rect.width)
    }
    let edge = rect.right - 1
    if top > 0 { frame.put("▲", at: Point(x: edge, y: rect.y), style: style) }
    if rows.count > top + rect.height {
      frame.put("▼", at: Point(x: edge, y: rect.bottom - 1), style: style)
    }
    if focused {
      let row = cursorRow(rows)
      let x = columns(from: rows[row].lowerBound, to: cursor)
      frame.cursor = Point(x: rect.x + min(x, rect.width - 1), y: rect.y + row - top)
    }
  }

  /// The line with the cursor, as the newlines part the text: which it is and of how many, what is
  /// written on it, and the number of its characters before the cursor.
  var focusedRow: (place: Int, count: Int, text: String, cursor: Int) {
    let rows = rows(width: .max)
    let place = cursorRow(rows)
    return (
      place, rows.count, String(buffer.characters[rows[place]].filter { !$0.isNewline }),
      cursor - rows[place].lowerBound
    )
  }

  private func rows(width: Int) -> [Range<Int>] {
    wrappedRows(of: buffer.characters, width: max(1, width - 1))
  }

  private func cursorRow(_ rows: [Range<Int>]) -> Int {
    rows.lastIndex { $0.lowerBound <= cursor } ?? 0
  }

  private func visibleTop(_ rows: [Range<Int>], height: Int) -> Int {
    Scroll.offset(current: top, focus: cursorRow(rows), count: rows.count, height: height)
  }

  /// The last place of the cursor that is still on the row; after the text only on the last row.
  private func lastPosition(in row: Int, _ rows: [Range<Int>]) -> Int {
    row == rows.count - 1
      ? rows[row].upperBound : max(rows[row].lowerBound, rows[row].upperBound - 1)
  }

  private func columns(from start: Int, to end: Int) -> Int {
    buffer.characters[start..<end].reduce(0) { $0 + $1.columns }
  }

  private mutating func move(to row: Int, aim: Int, _ rows: [Range<Int>]) {
    column = aim
    let row = max(0, min(row, rows.count - 1))
    let last = lastPosition(in: row, rows)
    var position = rows[row].lowerBound
    var x = 0
    while position < last {
      x += buffer.characters[position].columns
      if x > aim { break }
      position += 1
    }
    buffer.cursor = position
  }
}
