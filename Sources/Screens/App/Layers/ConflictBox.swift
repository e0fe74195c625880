import Interface
import Text

/// What two have made something else of, one thing below the other in a box, to choose between.
struct ConflictBox {
  /// One thing: what it is about, and the two sides.
  struct Item {
    /// Empty where it is about the same as the one before it.
    let subject: String
    let lines: [Span]
  }

  let title: String
  /// What has happened, and what can be done.
  let introduction: [String]
  let items: [Item]
  /// The item that has the focus.
  let focus: Int
  /// The keys, where the footer hasn't them.
  var help = ""

  /// A side that can be chosen.
  static func side(_ words: String, isChosen: Bool) -> Span {
    Span("\(isChosen ? "(•)" : "( )") \(words)")
  }

  /// Draws it in the middle of the screen, as much as there is room for around the focus.
  func draw(in frame: inout Frame) {
    let width = min(76, frame.size.width)
    let inside = width - 4
    var lines: [(text: String, style: Style, item: Int?)] = []
    func add(_ span: Span, _ item: Int? = nil) {
      lines += span.text.wrapped(to: inside).map { ($0, span.style, item) }
    }
    for sentence in introduction { add(Span(sentence)) }
    lines.append(("", .plain, nil))
    for (index, item) in items.enumerated() {
      if !item.subject.isEmpty {
        if index > 0 { lines.append(("", .plain, nil)) }
        add(Span(item.subject, .heading))
      }
      for line in item.lines { add(line, index) }
    }
    if !help.isEmpty {
      lines.append(("", .plain, nil))
      add(Span(help, .muted))
    }
    // The footer's row is left where the keys are in it.
    let rows = frame.size.height - (help.isEmpty ? 1 : 0)
    let box = Box(
      title: title, width: width, height: lines.count + 2,
      in: Size(width: frame.size.width, height: rows))
    box.draw(in: &frame)
    let first = lines.firstIndex { $0.item == focus } ?? 0
    let last = lines.lastIndex { $0.item == focus } ?? 0
    let offset = Scroll.offset(
      current: 0, focus: first..<last + 1, total: lines.count, height: box.inside.height)
    for (row, line) in lines.dropFirst(offset).prefix(box.inside.height).enumerated() {
      let point = Point(x: box.inside.x, y: box.inside.y + row)
      let style: Style = line.item == focus && line.item != nil ? .selected : line.style
      frame.put(line.text, at: point, style: style, width: inside)
      if row + offset == first { frame.cursor = point }
    }
    frame.putArrows(
      x: box.rect.right - 2, box.inside, above: offset > 0,
      below: offset + box.inside.height < lines.count)
  }
}
