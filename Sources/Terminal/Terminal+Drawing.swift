import CNcursesw
import Glibc
import Interface

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
      paint(cells.prefix(max(0, size.width - x)), at: Point(x: x, y: y))
    }
    shown = frame
    place(frame.cursor)
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
      let look = palette[style]
      wattr_set(window, look.attributes, look.pair, nil)
      // In the lower right corner the text is drawn and ERR returned all the same.
      waddnwstr(window, text, Int32(text.count))
      start = end
    }
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

  private func place(_ cursor: Point?) {
    guard let cursor, Rect(size).contains(cursor) else {
      curs_set(0)
      return
    }
    wmove(window, Int32(cursor.y), Int32(cursor.x))
    curs_set(1)
  }
}
