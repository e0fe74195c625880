import Text

/// Where the parts of a form stand on a screen.
struct FormLayout {
  let box: Rect
  let labelWidth: Int
  let areaSize: Size
  /// How far notes stand from the left, and how wide they may be.
  let noteIndent: Int
  let noteWidth: Int

  /// Room between the border and what stands inside.
  private static let margin = 2

  /// Rows kept free for notes, so that the form doesn't jump when one comes or goes.
  private static let noteRows = 2

  /// Lays out `form`, with `notes` rows of notes, on a screen of `size`.
  init(_ form: Form, size: Size, notes: Int = 0) {
    let width = min(76, size.width)
    // The last row is the footer's.
    let room = max(1, size.height - 1)
    let longest = form.fields.map { Width.of($0.label) }.max() ?? 0
    let labelWidth = min(longest, max(6, width * 9 / 20))
    self.labelWidth = labelWidth
    let areas = form.fields.filter(\.isTall).count
    let introduction =
      form.introduction.isEmpty
      ? 0 : form.introduction.wrapped(to: width - 2 * Self.margin).count + 1
    // Border, buttons with a blank row before them, and room for notes; the rest is for the fields.
    let lines = form.fields.reduce(0) { $1.isTall ? $0 : $0 + $1.labelLines(labelWidth).count }
    let fixed = 4 + Self.noteRows + introduction + lines
    let areaHeight = areas == 0 ? 0 : max(3, min(8, (room - fixed) / areas))
    areaSize = Size(
      width: max(1, width - 2 * Self.margin - labelWidth - 2), height: areaHeight)
    // On a narrow screen there is too little room for them under the control.
    noteIndent = width < 60 ? 2 : labelWidth + 2
    noteWidth = max(1, width - 2 * Self.margin - noteIndent)
    let more = max(0, notes - Self.noteRows)
    // The form keeps its height when fields come and go.
    let height = min(room, fixed + areas * areaHeight + more + form.hidden.count)
    box = Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - height) / 2),
      width: width, height: height)
  }

  var inside: Rect { box.inset(columns: Self.margin, rows: 1) }
}

extension Form {
  /// Draws the form in the middle of the frame, with `notes` under the fields they belong to.
  ///
  /// In a line with the focus, `rest` is what its text can be completed with.
  public func view(in frame: inout Frame, notes: [String: Note] = [:], rest: String = "") {
    let plain = FormLayout(self, size: frame.size)
    var rows: [Row] = introductionRows(width: plain.inside.width)
    var noteRows = 0
    for (index, field) in fields.enumerated() {
      rows.append(.field(index, height: field.height(in: plain)))
      if let note = note(for: index, notes, width: plain.noteWidth) {
        let lines = note.text.wrapped(to: plain.noteWidth)
        rows += lines.map { .note($0, note.style, belongsTo: index) }
        noteRows += lines.count
      }
    }
    let layout = FormLayout(self, size: frame.size, notes: noteRows)
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
    switch notes[fields[index].id] {
    case .error(let text): ("! " + text, .error)
    case .warning(let text): ("! " + text, .warning)
    case .hint(let text): (text, .muted)
    case nil:
      switch fields[index].control {
      case .choice(let words, let selected) where index == focus:
        (choiceHint(words, selected, width), .muted)
      case .several(let choice) where index == focus:
        (severalHint(choice, width), .muted)
      default: nil
      }
    }
  }

  /// All the words on one line with the digits that choose them, or how many they are.
  private func choiceHint(_ words: [String], _ selected: Int, _ width: Int) -> String {
    let numbered = words.enumerated().map { "\($0 + 1) \($1)" }
    let digits = words.areNumbered ? [" · ", "  "].map(numbered.joined) : []
    let texts =
      digits + [
        words.joined(separator: " · "),
        "Nr. \(selected + 1) af \(words.count) · skriv begyndelsen, eller brug piletasterne",
        "Nr. \(selected + 1) af \(words.count) · bogstav eller pil vælger",
      ]
    return texts.first { Width.of($0) <= width } ?? texts[texts.count - 1]
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
      for (row, line) in field.labelLines(layout.labelWidth).prefix(height).enumerated() {
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

extension Form.Field {
  /// Whether it takes up several rows.
  fileprivate var isTall: Bool {
    switch control {
    case .area, .several: true
    case .line, .choice: false
    }
  }

  /// Its label, over as many lines as it takes in so many columns.
  fileprivate func labelLines(_ width: Int) -> [String] { label.wrapped(to: max(1, width)) }

  fileprivate func height(in layout: FormLayout) -> Int {
    isTall ? layout.areaSize.height : labelLines(layout.labelWidth).count
  }
}
