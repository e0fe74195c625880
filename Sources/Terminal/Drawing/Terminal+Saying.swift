import CNcursesw
import Interface
import Text

/// The last line that was said, as it stands on the terminal.
struct SaidLine {
  /// What was said.
  var speech = Speech.nothing
  /// Its rows; none before anything is said.
  var rows: [String] = []
  /// Where the cursor is, counted from the first of the rows.
  var cursor = Point(x: 0, y: 0)
}

extension Terminal {
  /// Says something in whole lines below what stands there, with the cursor in the last of them.
  ///
  /// The terminal is used as by a program that only writes: what was said before stands above, and can
  /// be gone back to. Where the last line is written on, only what differs in it is sent.
  public func say(_ speech: Speech) {
    if said == nil { beginSaying() }
    let former = said ?? SaidLine()
    let width = max(2, size.width - 1)
    let (rows, cursor) = speech.rows(width: width)
    var writer = LineWriter(at: former.cursor)
    if speech.isRewritten, !former.rows.isEmpty {
      let row = zip(rows, former.rows).prefix { $0 == $1 }.count
      let first = min(row, rows.count - 1, former.rows.count - 1)
      let same = zip(rows[first], former.rows[first]).prefix { $0 == $1 }.map(\.0)
      writer.move(to: Point(x: Width.of(String(same)), y: first))
      writer.write(String(rows[first].dropFirst(same.count)))
      for row in rows.dropFirst(first + 1) { writer.write(line: row) }
      if rows != former.rows { writer.clear() }
    } else {
      if !former.rows.isEmpty {
        writer.move(to: Point(x: former.cursor.x, y: former.rows.count - 1))
        writer.write(line: "")
      }
      for line in speech.before {
        for row in line.wrapped(to: width) {
          writer.write(row)
          writer.write(line: "")
        }
      }
      writer.place = Point(x: 0, y: 0)
      for (place, row) in rows.enumerated() {
        if place == 0 { writer.write(row) } else { writer.write(line: row) }
      }
    }
    writer.move(to: cursor)
    said = SaidLine(speech: speech, rows: rows, cursor: cursor)
    send(writer.orders.flatMap(bytes))
  }

  /// Leaves the screen that frames are shown on.
  private func beginSaying() {
    leave()
    said = SaidLine()
    takeKeyboard()
    prepareRescue()
  }

  /// Goes back to the screen that frames are shown on.
  func endSaying() {
    said = nil
    shown = nil
    takeKeyboard()
    prepareRescue()
    clearok(window, true)
  }

  private func bytes(of order: LineWriter.Order) -> [UInt8] {
    switch order {
    case .text(let text):
      text.unicodeScalars.flatMap { scalar in
        substitutes.shown(scalar.value, columns: Width.of(scalar)).flatMap(substitutes.bytes)
      }
    case .down(let count): Array(repeating: 0x0A, count: count)
    case .start: [0x0D]
    case .left(let count): Array(repeating: 0x08, count: count)
    case .up(let count): repeated("cuu1", count)
    case .right(let count): repeated("cuf1", count)
    case .clear: capability("ed") ?? []
    }
  }

  private func repeated(_ name: String, _ count: Int) -> [UInt8] {
    Array(repeating: capability(name) ?? [], count: count).flatMap { $0 }
  }
}

/// Writes lines and moves among them, and knows where it is.
private struct LineWriter {
  /// What the terminal is to do.
  enum Order {
    case text(String), start, clear
    case up(Int), down(Int), left(Int), right(Int)
  }

  var orders: [Order] = []
  var place: Point

  init(at place: Point) { self.place = place }

  mutating func write(_ text: String) {
    orders.append(.text(text))
    place.x += Width.of(text)
  }

  /// Writes at the beginning of the next line.
  mutating func write(line: String) {
    orders += [.start, .down(1)]
    place = Point(x: 0, y: place.y + 1)
    write(line)
  }

  /// Clears all after where it is.
  mutating func clear() { orders.append(.clear) }

  mutating func move(to target: Point) {
    if target.y < place.y { orders.append(.up(place.y - target.y)) }
    if target.y > place.y { orders.append(.down(target.y - place.y)) }
    if target.x == 0, place.x > 0 {
      orders.append(.start)
    } else if target.x < place.x {
      orders.append(.left(place.x - target.x))
    } else if target.x > place.x {
      orders.append(.right(target.x - place.x))
    }
    place = target
  }
}
