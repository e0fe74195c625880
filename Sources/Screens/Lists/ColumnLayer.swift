import Core
import Interface
import Text

/// The columns of somebody's file, one to a line, each with what it becomes in the list; under them
/// what the first cells of the one with the focus are understood as.
struct ColumnLayer: Layer {
  /// The columns and what they may become.
  private(set) var table: ColumnTable
  /// What is brought in.
  let request: ListRequest
  private(set) var selected: Int
  /// What the column was taken for before the list of what it may be was opened; nil while it isn't.
  private var former: ColumnUse?

  /// What the columns were taken for to begin with.
  private let began: [ColumnUse]
  /// Whether the list of what the column may be is open.
  var isListOpen: Bool { former != nil }

  /// What the column with the focus is taken for.
  var focusedUse: ColumnUse { table.columns[selected].use }

  init(_ table: ColumnTable, of request: ListRequest) {
    self.table = table
    self.request = request
    began = table.columns.map(\.use)
    selected = max(0, min(request.column, table.columns.count - 1))
  }

  var isForChange: Bool { true }

  var footer: [FooterItem] {
    if former != nil {
      return [
        FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "vælg"),
        FooterItem("Esc", "fortryd", target: "cancel"),
      ]
    }
    return [
      FooterItem("F2", "se, hvad der sker", target: "yes"),
      FooterItem("Enter", "vælg", target: "choose"), FooterItem("Pil op/ned", "kolonne"),
      FooterItem("Delete", "udelad"),
    ] + (table.hasNote ? [FooterItem("n", "gem i noten")] : [])
      + [FooterItem("Esc", "annuller", target: "cancel")]
  }

  var keys: [FooterItem] {
    footer + (former == nil ? [FooterItem("Pil v/h", "skift, hvad den bliver til")] : [])
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if let former { return pressInList(key, former) }
    let last = table.columns.count - 1
    switch key {
    case .escape, .character("q"): return leave
    case .function(2): return finish()
    case .enter:
      if let forbidden { return forbidden }
      former = focusedUse
    case .up, .character("k"), .backtab: selected = max(0, selected - 1)
    case .down, .character("j"), .tab: selected = min(last, selected + 1)
    case .home: selected = 0
    case .end: selected = last
    case .pageUp: selected = max(0, selected - Self.height(scene.size))
    case .pageDown: selected = min(last, selected + Self.height(scene.size))
    case .right, .character("l"), .character(" "): return choose(next: 1)
    case .left, .character("h"): return choose(next: -1)
    case .delete, .character("-"): return choose(.leftOut)
    case .character("n") where table.hasNote: return choose(.note)
    default: return .unknown
    }
    return .stays()
  }

  /// Answers a key while the list of what the column may be is open.
  private mutating func pressInList(_ key: Key, _ before: ColumnUse) -> Answer {
    let uses = table.uses
    let place = uses.firstIndex(of: focusedUse) ?? 0
    func use(_ place: Int) -> ColumnUse { uses[max(0, min(place, uses.count - 1))] }
    switch key {
    case .up, .character("k"): return choose(use(place - 1))
    case .down, .character("j"): return choose(use(place + 1))
    case .pageUp: return choose(use(place - 10))
    case .pageDown: return choose(use(place + 10))
    case .home: return choose(use(0))
    case .end: return choose(use(uses.count - 1))
    case .enter, .character(" "): former = nil
    case .escape, .character("q"):
      former = nil
      return choose(before)
    case .character(let character):
      guard Menu.isNumbered(uses.count), let number = character.wholeNumberValue,
        uses.indices.contains(number - 1)
      else { return .unknown }
      former = nil
      return choose(uses[number - 1])
    default: return .unknown
    }
    return .stays()
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    if kind == "item", former != nil, let index = Int(value), table.uses.indices.contains(index) {
      table.columns[selected].use = table.uses[index]
      return .enter
    }
    guard kind == "column", former == nil, let index = Int(value),
      table.columns.indices.contains(index)
    else {
      switch kind {
      case "yes": return .function(2)
      case "choose": return .enter
      default: return Self.key(of: kind)
      }
    }
    if selected == index { return .enter }
    selected = index
    return nil
  }

  /// Leaves with nothing imported; where something has been chosen, after a question.
  private var leave: Answer {
    let nothing = Outcome.say("Intet er importeret.")
    if table.columns.map(\.use) == began { return .closes(nothing) }
    return .stays(
      .open(
        Confirm(
          unsaved: "Forlad kolonnerne",
          "Det, du har valgt om kolonnerne, er ikke gemt, og intet er importeret endnu.",
          stay: "Vælg videre",
          discard: .several([.closeForm, nothing]))))
  }

  private func finish() -> Answer {
    if let trouble = table.trouble { return .stays(.say(trouble, .error)) }
    var request = request
    request.column = selected
    request.columns = .chosen(table.columns.map(\.use))
    return .closes(.effects([.readList(request)]))
  }

  private mutating func choose(next step: Int) -> Answer {
    let uses = table.uses
    let place = uses.firstIndex(of: table.columns[selected].use) ?? 0
    return choose(uses[(place + step + uses.count) % uses.count])
  }

  private mutating func choose(_ use: ColumnUse) -> Answer {
    if let forbidden { return forbidden }
    table.columns[selected].use = use
    return .stays()
  }

  /// What is said where the column can't be taken for anything; nil where it can.
  private var forbidden: Answer? {
    let column = table.columns[selected]
    return column.isForbidden
      ? .stays(
        .unavailable("»\(column.shownHeading)« må ikke stå her om nogen, så den udelades."))
      : nil
  }

  /// The rows there is room for above the samples.
  private static func height(_ size: Size) -> Int { max(1, size.height - 10) }

  func view(in frame: inout Frame, _ scene: Scene) {
    let size = frame.size
    frame.fill(Rect(size))
    let name = request.path.split(separator: "/").last.map(String.init) ?? request.path
    Chrome.drawTitle(
      ["Kolonnerne i \(name.onOneLine) · hvad er hvad?", "Hvad er hvad?"],
      "kolonne \(selected + 1) af \(table.columns.count)", in: &frame)
    let widths = widths(size.width)
    put(["Filens kolonne", "Bliver til", "Første celle"], widths, at: 1, style: .label, &frame)
    let height = min(Self.height(size), table.columns.count)
    let offset = Scroll.offset(
      current: 0, focus: selected, count: table.columns.count, height: height)
    for (row, column) in table.columns.dropFirst(offset).prefix(height).enumerated() {
      let index = row + offset
      let rect = Rect(x: 0, y: row + 2, width: size.width, height: 1)
      put(
        [
          "\(column.letter)  \(column.heading)", use(of: column),
          column.samples.first?.text ?? (column.isForbidden ? "(vises ikke)" : "(tom)"),
        ], widths, at: row + 2, style: column.use == .leftOut ? .muted : .plain, &frame)
      frame.target("column:\(index)", in: rect)
      if index == selected {
        frame.put("▸", at: Point(x: 0, y: row + 2))
        frame.style(rect, as: .selected)
        frame.cursor = Point(x: 0, y: row + 2)
      }
    }
    drawSamples(from: height + 3, in: &frame)
    if former != nil { list.view(in: &frame, scene) }
  }

  /// What the column may be, the present choice with the focus.
  var list: Menu {
    Menu(
      title: "»\(table.columns[selected].shownHeading)« bliver til",
      items: table.uses.map { Menu.Item(name: table.name(of: $0), intent: .done) },
      selected: table.uses.firstIndex(of: focusedUse) ?? 0)
  }

  private func use(of column: ColumnTable.Column) -> String {
    switch column.use {
    case .field: "→ \(table.name(of: column.use))"
    case .note: "+ \(fate(of: column))"
    case .leftOut: "– \(fate(of: column))"
    }
  }

  /// How wide the three parts of a line are.
  private func widths(_ width: Int) -> [Int] {
    let room = max(12, width - 6)
    let first = min(max(14, room * 2 / 5), 34)
    let second = min(max(14, room * 3 / 10), 30)
    return [first, second, max(0, room - first - second)]
  }

  private func put(
    _ texts: [String], _ widths: [Int], at row: Int, style: Style, _ frame: inout Frame
  ) {
    var x = 2
    for (text, width) in zip(texts, widths) {
      frame.put(text, at: Point(x: x, y: row), style: style, width: width)
      x += width + 1
    }
  }

  /// What the first cells of the column are understood as, and what is missing.
  var sampleLines: [(text: String, style: Style)] {
    let column = table.columns[selected]
    var lines: [(text: String, style: Style)] = [
      ("»\(column.shownHeading)« \(fate(of: column))", .label)
    ]
    if column.isForbidden {
      lines.append(("Den må ikke stå her om nogen.", .muted))
    } else if column.samples.isEmpty {
      lines.append(("Kolonnen er tom.", .muted))
    }
    lines += column.samples.map { line(of: $0, column) }
    if let trouble = table.trouble { lines.append(("! " + trouble, .warning)) }
    lines.append(("Enter åbner listen over, hvad kolonnen kan blive til.", .muted))
    return lines
  }

  /// What becomes of a column, after its name.
  private func fate(of column: ColumnTable.Column) -> String {
    switch column.use {
    case .field: "bliver til: \(table.name(of: column.use))"
    case .note: "gemmes i noten"
    case .leftOut: "udelades"
    }
  }

  private func drawSamples(from top: Int, in frame: inout Frame) {
    let room = frame.size.height - top - 2
    for (row, line) in sampleLines.prefix(max(0, room)).enumerated() {
      frame.put(
        line.text, at: Point(x: 2, y: top + row), style: line.style,
        width: max(0, frame.size.width - 3))
    }
  }

  private func line(
    of sample: ColumnTable.Sample, _ column: ColumnTable.Column
  ) -> (text: String, style: Style) {
    let cell = "\(sample.place.capitalizedFirst): \(sample.text.quoted)"
    switch column.use {
    case .leftOut: return (cell, .muted)
    case .note: return ("\(cell) → »\(column.shownHeading): \(sample.text)«", .plain)
    case .field(let name):
      guard let reading = sample.readings[name] else { return (cell, .plain) }
      return reading.isUsable
        ? ("\(cell) → \(reading.text.isEmpty ? "ingenting" : reading.text)", .plain)
        : ("! \(sample.place.capitalizedFirst): \(reading.text)", .warning)
    }
  }
}
