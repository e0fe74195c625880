import CNcursesw
import Glibc
import Interface
import Text

extension Terminal {
  /// Shows a frame, sending only what differs from the one before.
  ///
  /// What lies outside the screen is left out, and what the frame does not cover is blank.
  public func draw(_ frame: Frame) {
    if said != nil { endSaying() }
    let size = size
    let before = shown?.size == frame.size ? shown : nil
    if before == nil { werase(window) }
    // One for all rows, so that each is written where the one before was, which is near at hand.
    var characters: [cchar_t] = []
    characters.reserveCapacity(size.width)
    for y in 0..<min(frame.size.height, size.height) {
      guard let (x, cells) = frame.changes(inRow: y, since: before) else { continue }
      characters.removeAll(keepingCapacity: true)
      if substitutes.foldsLetters {
        add(FoldedRow(frame.row(y), substitutes).cells.prefix(size.width), to: &characters)
        wmove(window, Int32(y), 0)
      } else {
        add(cells.prefix(max(0, size.width - x)), to: &characters)
        wmove(window, Int32(y), Int32(x))
      }
      wadd_wchnstr(window, characters, Int32(characters.count))
    }
    shown = frame
    place(frame.cursor, in: frame)
    wrefresh(window)
  }

  /// Adds what neighbouring cells of a row look like.
  private func add(_ cells: ArraySlice<Frame.Cell>, to characters: inout [cchar_t]) {
    for index in cells.indices where !cells[index].isContinuation {
      let (scalars, look) = (cells[index].scalars, palette[cells[index].style])
      if substitutes.isEmpty {
        characters.append(look.character(scalars))
      } else {
        let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
        characters += substitutes.shown(scalars[0], columns: isWide ? 2 : 1).map(look.character)
      }
    }
  }

  /// Adds what a row looks like in which letters have become two.
  private func add(_ cells: ArraySlice<FoldedRow.Cell>, to characters: inout [cchar_t]) {
    for cell in cells where cell.scalar != 0 {
      characters.append(palette[cell.style].character(cell.scalar))
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
