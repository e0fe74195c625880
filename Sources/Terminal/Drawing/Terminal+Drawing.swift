import CNcursesw
import Glibc
import Interface
import Text

extension Terminal {
  /// Shows a frame, sending only what differs from the one before.
  ///
  /// What lies outside the screen is left out, and what the frame does not cover is blank.
  public func draw(_ frame: Frame) {
    let size = size
    if shown?.size != frame.size {
      shown = nil
      werase(window)
    }
    for y in 0..<min(frame.size.height, size.height) {
      guard let (x, cells) = frame.changes(inRow: y, since: shown) else { continue }
      if substitutes.foldsLetters {
        paint(FoldedRow(frame.row(y), substitutes).cells.prefix(size.width), inRow: y)
      } else {
        paint(cells.prefix(max(0, size.width - x)), at: Point(x: x, y: y))
      }
    }
    shown = frame
    place(frame.cursor, in: frame)
    wrefresh(window)
  }

  /// Paints neighbouring cells of a row.
  private func paint(_ cells: ArraySlice<Frame.Cell>, at point: Point) {
    wmove(window, Int32(point.y), Int32(point.x))
    var start = cells.startIndex
    var text: [wchar_t] = []
    while start < cells.endIndex {
      let style = cells[start].style
      var end = start + 1
      while end < cells.endIndex, cells[end].style == style { end += 1 }
      text.removeAll(keepingCapacity: true)
      for index in start..<end {
        append(
          cells[index], isWide: index + 1 < cells.endIndex && cells[index + 1].isContinuation,
          to: &text)
      }
      write(text, style)
      start = end
    }
  }

  /// Paints a row in which letters have become two.
  private func paint(_ cells: ArraySlice<FoldedRow.Cell>, inRow y: Int) {
    wmove(window, Int32(y), 0)
    var rest = cells
    while let style = rest.first?.style {
      let run = rest.prefix { $0.style == style }
      write(run.filter { $0.scalar != 0 }.map { wchar_t(bitPattern: $0.scalar) }, style)
      rest = rest.dropFirst(run.count)
    }
  }

  private func write(_ text: [wchar_t], _ style: Style) {
    let look = palette[style]
    wattr_set(window, look.attributes, look.pair, nil)
    // In the lower right corner the text is drawn and ERR returned all the same.
    waddnwstr(window, text, Int32(text.count))
  }

  private func append(_ cell: Frame.Cell, isWide: Bool, to text: inout [wchar_t]) {
    if cell.isContinuation { return }
    let base = cell.scalars[0]
    if substitutes.isEmpty {
      let scalars = cell.scalars
      for index in 0..<4 where scalars[index] != 0 {
        text.append(wchar_t(bitPattern: scalars[index]))
      }
    } else {
      let replaced = substitutes.shown(base, columns: isWide ? 2 : 1)
      text += replaced.map { wchar_t(bitPattern: $0) }
    }
  }

  private func place(_ cursor: Point?, in frame: Frame) {
    guard let cursor, Rect(size).contains(cursor) else {
      curs_set(0)
      return
    }
    var x = cursor.x
    if substitutes.foldsLetters, Rect(frame.size).contains(cursor) {
      x = FoldedRow(frame.row(cursor.y), substitutes).columns[x]
    }
    wmove(window, Int32(cursor.y), Int32(min(x, size.width - 1)))
    curs_set(1)
  }
}
