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
    let before = shown?.size == frame.size ? shown : nil
    if before == nil { werase(window) }
    for y in 0..<min(frame.size.height, size.height) {
      guard let (x, cells) = frame.changes(inRow: y, since: before) else { continue }
      if substitutes.foldsLetters {
        paint(FoldedRow(frame.row(y), substitutes).cells.prefix(size.width), inRow: y)
      } else {
        paint(cells.prefix(max(0, size.width - x)), at: Point(x: x, y: y))
      }
    }
    shown = frame
    // Coming back from another program, ncurses sets the terminal's modes first.
    if isendwin() { refresh(frame) } else { gathered.gather { refresh(frame) } }
  }

  private func refresh(_ frame: Frame) {
    place(frame.cursor, in: frame)
    wrefresh(window)
  }

  /// Paints neighbouring cells of a row.
  private func paint(_ cells: ArraySlice<Frame.Cell>, at point: Point) {
    var characters: [cchar_t] = []
    characters.reserveCapacity(cells.count)
    for index in cells.indices where !cells[index].isContinuation {
      let (scalars, look) = (cells[index].scalars, palette[cells[index].style])
      if substitutes.isEmpty {
        characters.append(look.character(scalars))
      } else {
        let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
        characters += substitutes.shown(scalars[0], columns: isWide ? 2 : 1).map(look.character)
      }
    }
    write(characters, at: point)
  }

  /// Paints a row in which letters have become two.
  private func paint(_ cells: ArraySlice<FoldedRow.Cell>, inRow y: Int) {
    let characters = cells.lazy.filter { $0.scalar != 0 }.map { [palette] in
      palette[$0.style].character($0.scalar)
    }
    write(Array(characters), at: Point(x: 0, y: y))
  }

  private func write(_ characters: [cchar_t], at point: Point) {
    wmove(window, Int32(point.y), Int32(point.x))
    wadd_wchnstr(window, characters, Int32(characters.count))
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
