import Text

extension Form {
  /// Draws the form in the middle of the frame, with `notes` under the fields they belong to.
  ///
  /// In a line with the focus, `rest` is what its text can be completed with. The news take `news`
  /// rows below it.
  public func view(
    in frame: inout Frame, notes: [String: Note] = [:], rest: String = "", news: Int = 0
  ) {
    var layout = FormLayout(self, size: frame.size, news: news)
    var rows: [Row] = introductionRows(width: layout.inside.width)
    var noteRows = 0
    for (index, field) in fields.enumerated() {
      rows.append(.field(index, height: layout.height(of: field, at: index)))
      if let note = note(for: index, notes, width: layout.noteWidth) {
        let lines = note.text.wrapped(to: layout.noteWidth)
        rows += lines.map { .note($0, note.style, belongsTo: index) }
        noteRows += lines.count
      }
    }
    layout.makeRoom(forNotes: noteRows)
    // The buttons keep their place at the bottom, whatever notes come and go.
    let used = rows.reduce(0) { $0 + $1.height }
    let spare = max(1, layout.inside.height - used - 1)
    rows += Array(repeating: .blank, count: spare) + [.buttons]
    frame.fill(layout.box)
    frame.box(layout.box, title: title, style: .activeBorder)
    draw(rows, in: &frame, layout, rest)
  }

  private enum Row {
    case text(String), blank, buttons
    case field(Int, height: Int)
    case note(String, Style, belongsTo: Int)

    var height: Int { if case .field(_, let height) = self { height } else { 1 } }

    /// Whether the row is the focus at `index`, or a note under it; the buttons come after `count`
    /// fields.
    func belongs(to index: Int, of count: Int) -> Bool {
      switch self {
      case .field(index, _), .note(_, _, belongsTo: index): true
      case .buttons: index >= count
      default: false
      }
    }
  }

  private func introductionRows(width: Int) -> [Row] {
    introduction.isEmpty ? [] : introduction.wrapped(to: width).map(Row.text) + [.blank]
  }

  private func note(
    for index: Int, _ notes: [String: Note], width: Int
  ) -> (text: String, style: Style)? {
    var hint: String?
    switch notes[fields[index].id] {
    case .error(let text): return ("! " + text, .error)
    case .warning(let text): return ("! " + text, .warning)
    case .hint(let text): hint = text
    case nil: break
    }
    switch fields[index].control {
    case .choice(let words, let selected) where index == focus:
      hint = choiceHint(words, selected, hint, width)
    case .several(let choice) where index == focus:
      hint = hint ?? severalHint(choice, width)
    default: break
    }
    return hint.map { ($0, .muted) }
  }

  /// The remark on the chosen word, or all the words on one line with the digits that choose them;
  /// where they have no room there, the place among them.
  private func choiceHint(
    _ words: [String], _ selected: Int, _ remark: String?, _ width: Int
  ) -> String {
    let numbered = words.enumerated().map { "\($0 + 1) \($1)" }
    let digits = words.areNumbered ? [" · ", "  "].map(numbered.joined) : []
    let all = (digits + [words.joined(separator: " · ")]).first { Width.of($0) <= width }
    let place = "Nr. \(selected + 1) af \(words.count)"
    if let remark { return all == nil ? "\(place): \(remark)" : remark }
    let keys = "\(place) · skriv begyndelsen, eller brug piletasterne"
    return all ?? (Width.of(keys) <= width ? keys : "\(place) · bogstav eller pil vælger")
  }

  /// How many are chosen, and how more are, as far as there is room to say it.
  private func severalHint(_ choice: MultipleChoice, _ width: Int) -> String {
    if choice.words.isEmpty { return "Tab går videre" }
    let parts = [
      "\(choice.chosen.count) valgt", "mellemrum vælger", "bogstaver finder", "Tab går videre",
    ]
    let texts = (1...parts.count).reversed().map { parts.prefix($0).joined(separator: " · ") }
    return texts.first { Width.of($0) <= width } ?? parts[0]
  }

  private func draw(
    _ rows: [Row], in frame: inout Frame, _ layout: FormLayout, _ rest: String
  ) {
    let inside = layout.inside
    let heights = rows.map(\.height)
    let belonging = rows.indices.filter { rows[$0].belongs(to: focus, of: fields.count) }
    let first = belonging.first ?? 0
    let last = belonging.last ?? 0
    let top = heights[..<first].reduce(0, +)
    let offset = Scroll.offset(
      current: 0, focus: top..<top + heights[first...last].reduce(0, +),
      total: heights.reduce(0, +), height: inside.height)
    var y = inside.y - offset
    for row in rows {
      if y >= inside.y && y + row.height <= inside.bottom {
        draw(row, at: Point(x: inside.x, y: y), in: &frame, layout, rest)
      }
      y += row.height
    }
    let edge = layout.box.right - 1
    if offset > 0 { frame.put("▲", at: Point(x: edge, y: inside.y), style: .activeBorder) }
    if y > inside.bottom {
      frame.put("▼", at: Point(x: edge, y: inside.bottom - 1), style: .activeBorder)
    }
  }

  private func draw(
    _ row: Row, at point: Point, in frame: inout Frame, _ layout: FormLayout, _ rest: String
  ) {
    let controlX = point.x + layout.labelWidth + 2
    switch row {
    case .blank: break
    case .text(let text): frame.put(text, at: point)
    case .note(let text, let style, _):
      frame.put(
        text, at: Point(x: point.x + layout.noteIndent, y: point.y), style: style,
        width: layout.noteWidth)
    case .buttons:
      let used = button("\(accept) (F2)", fields.count, at: point, in: &frame)
      button(
        "Annuller (Esc)", fields.count + 1, at: Point(x: point.x + used + 2, y: point.y), in: &frame
      )
    case .field(let index, let height):
      let field = fields[index]
      let isFocused = index == focus
      for (row, line) in layout.labels[index].prefix(height).enumerated() {
        frame.put(
          line, at: Point(x: point.x, y: point.y + row), style: isFocused ? .heading : .label,
          width: layout.labelWidth)
      }
      let rect = Rect(
        x: controlX, y: point.y, width: layout.areaSize.width, height: field.isTall ? height : 1)
      frame.target("field:\(field.id)", in: rect)
      switch field.control {
      case .line(let text):
        text.view(in: &frame, at: rect, focused: isFocused, rest: isFocused ? rest : "")
      case .area(let area): area.view(in: &frame, at: rect, focused: isFocused)
      case .several(let choice): choice.view(in: &frame, at: rect, focused: isFocused)
      case .choice:
        let style: Style = isFocused ? .activeField : .field
        frame.put(
          "‹ \(field.text) ›", at: Point(x: rect.x, y: rect.y), style: style, width: rect.width)
        if isFocused { frame.cursor = Point(x: rect.x, y: rect.y) }
      }
    }
  }

  @discardableResult
  private func button(
    _ name: String, _ index: Int, at point: Point, in frame: inout Frame
  ) -> Int {
    let isFocused = focus == index
    let used = frame.put("[ \(name) ]", at: point, style: isFocused ? .selected : .plain)
    frame.target(
      index == fields.count ? "save" : "cancel",
      in: Rect(x: point.x, y: point.y, width: used, height: 1))
    // On a very narrow screen the second button has no room of its own.
    if isFocused { frame.cursor = Point(x: min(point.x + 2, frame.size.width - 1), y: point.y) }
    return used
  }
}
