import Core
import Interface
import Text

extension ScheduleTable {
  fileprivate static let dayWidth = 12
  static let title = "Frister og ansvarlige"
  /// What the cell is called that the others are filled in from.
  static let startLabel = "Projektet begynder"

  /// Draws the start above the rows, and under them what is understood of the cell with the focus.
  func view(in frame: inout Frame, _ scene: Scene) {
    let size = frame.size
    let box = Box(
      title: Self.title, width: min(size.width, 100),
      height: min(milestones.count + 7, size.height - 1), in: size)
    box.draw(in: &frame)
    let inside = box.inside
    let label = Self.startLabel
    let isNarrow = inside.width < Width.of(label) + 2 + Self.dayWidth
    frame.put(
      label, at: Point(x: inside.x, y: inside.y), style: focus == 0 ? .heading : .label,
      width: inside.width)
    let start = Point(
      x: inside.x + (isNarrow ? 0 : Width.of(label) + 2), y: inside.y + (isNarrow ? 1 : 0))
    field(0, in: &frame, Rect(x: start.x, y: start.y, width: Self.dayWidth, height: 1))
    let hasHead = inside.bottom - start.y > 4
    let top = start.y + (hasHead ? 2 : 1)
    let list = Rect(
      x: inside.x, y: top, width: inside.width, height: max(1, inside.bottom - top - 2))
    let columns = Columns(list)
    if hasHead {
      let heads = [
        ("Milepæl", list.x, columns.day - 1), ("Frist", columns.day, columns.name - 1),
        ("Ansvarlig", columns.name, list.right),
      ]
      for (head, x, right) in heads {
        frame.put(head, at: Point(x: x, y: top - 1), style: .label, width: right - x)
      }
    }
    let offset = Scroll.offset(
      current: 0, focus: row ?? 0, count: milestones.count, height: list.height)
    for place in 0..<min(list.height, milestones.count - offset) {
      draw(row: place + offset, columns, at: list.y + place, in: &frame)
    }
    frame.putArrows(
      x: inside.right, list, above: offset > 0, below: offset + list.height < milestones.count)
    let (note, style) = note
    let room = max(0, min(2, inside.bottom - list.bottom))
    for (line, text) in note.wrapped(to: inside.width).prefix(room).enumerated() {
      frame.put(
        text, at: Point(x: inside.x, y: list.bottom + line), style: style, width: inside.width)
    }
  }

  /// The columns' first cells.
  private struct Columns {
    let rect: Rect
    let day: Int
    let name: Int

    init(_ rect: Rect) {
      self.rect = rect
      name = rect.right - min(30, rect.width / 3)
      day = max(rect.x + 4, name - ScheduleTable.dayWidth - 1)
    }
  }

  private func draw(row: Int, _ columns: Columns, at y: Int, in frame: inout Frame) {
    let milestone = milestones[row]
    frame.put(
      "\(milestone.number) \(milestone.briefTitle)", at: Point(x: columns.rect.x, y: y),
      style: row == self.row ? .heading : .plain, width: columns.day - columns.rect.x - 1)
    field(
      Self.cell(row, 0), in: &frame,
      Rect(x: columns.day, y: y, width: columns.name - columns.day - 1, height: 1))
    field(
      Self.cell(row, 1), in: &frame,
      Rect(x: columns.name, y: y, width: columns.rect.right - columns.name - 1, height: 1))
  }

  private func field(_ cell: Int, in frame: inout Frame, _ rect: Rect) {
    let rest =
      cell == focus ? completion.map { String($0.dropFirst(cells[cell].text.count)) } ?? "" : ""
    cells[cell].view(in: &frame, at: rect, focused: cell == focus, rest: rest)
    frame.target("field:\(cell)", in: rect)
    if isWrong(cell) {
      frame.put("!", at: Point(x: rect.x - 1, y: rect.y), style: .error)
    }
  }

  /// What is understood of the cell with the focus, or what is wrong with it.
  var note: (String, Style) {
    if let completion {
      return ("\(isKnown ? "Pil højre" : "Tab"): \(completion) · Enter: som skrevet", .muted)
    }
    guard isDay(focus) else { return ("En rolle er nok, fx »Driftslederen«.", .muted) }
    switch day(focus) {
    case .failure(let failure): return ("! \(failure.message)", .error)
    case .success(nil) where focus == 0:
      return (
        "Skriv datoen, fx »uge 2«: så fylder tabellen de frister, du ikke selv har skrevet.", .muted
      )
    case .success(nil): return ("Fx »3/12«, »uge 49« eller »+2u« fra den frist, der er.", .muted)
    case .success(let day?):
      let text = "→ \(DateInput.explanation(of: day, today: today))"
      let isLongAgo = focus == 0 && day < today.adding(months: -12)
      let doubts = [
        isLongAgo ? "Er året rigtigt?" : nil, row.flatMap { disorder(of: $0, day) },
        day.deadlineWarning,
      ].compactMap { $0 }
      return doubts.isEmpty
        ? (text, .muted) : ("\(text) · \(doubts.joined(separator: " · "))", .warning)
    }
  }

  /// Says that a deadline comes before that of the milestone above.
  private func disorder(of row: Int, _ day: Day) -> String? {
    guard row > 0, case .success(let before?) = self.day(Self.cell(row - 1, 0)), before > day else {
      return nil
    }
    return "Det er før milepæl \(milestones[row - 1].number)."
  }
}
