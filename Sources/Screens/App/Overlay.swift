import Core
import Interface
import Text

/// Something that lies over the screen and takes the keys while it does.
enum Overlay: Equatable {
  case form(FormOverlay)
  case confirm(Confirm)
  case menu(Menu)
  case palette(CommandPalette)
  case quickAdd(QuickAdd)
  case checklist(ActivityChecklist)
  case help(Help)
  case calculator(Calculator)
  case paper(PaperPreview)
  case importPreview(ImportPreview)
  case conflict(ConflictOverlay)
}

extension Overlay {
  /// The keys that work while it lies on top; none where it names them itself.
  var footer: [FooterItem] {
    switch self {
    case .form(let overlay):
      [
        FooterItem("Tab", "næste felt"),
        FooterItem("F2", overlay.form.accept.lowercased(), target: "save"),
        FooterItem("Esc", "annuller", target: "cancel"),
      ]
    case .menu:
      [
        FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "vælg"),
        FooterItem("Esc", "luk", target: "cancel"),
      ]
    case .palette:
      [
        FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "udfør"),
        FooterItem("Esc", "luk", target: "cancel"),
      ]
    case .quickAdd:
      [
        FooterItem("Enter", "tilføj"), FooterItem("Tab", "formular"),
        FooterItem("@", "ansvarlig"), FooterItem("!", "frist"), FooterItem("#", "område"),
        FooterItem("Esc", "luk", target: "cancel"),
      ]
    case .checklist(let list): list.footer
    case .paper: PaperPreview.footer
    case .calculator:
      [
        FooterItem("Tab", "næste tal"), FooterItem("F2", "brug tallene", target: "save"),
        FooterItem("Esc", "annuller", target: "cancel"),
      ]
    case .help: [FooterItem("Pil op/ned", "rul"), FooterItem("Esc", "luk", target: "cancel")]
    case .importPreview(let preview): preview.footer
    case .confirm, .conflict: []
    }
  }
}

/// What a choice in an overlay leads to.
enum Intent: Equatable {
  case effects([Effect])
  case form(FormPurpose)
  /// Gives a milestone, as it was when the choice was offered, a status.
  case status(Milestone, MilestoneStatus)
  /// Gives activities, as they were when the choice was offered, a status.
  case activityStatus([Activity], ActivityStatus)
  case perform(Action)
  case resume(Draft)
  case closeForm
  case nothing
}

/// A question with yes and no.
struct Confirm: Equatable {
  var title: String
  var question: String
  /// What yes is called: the thing that will be done.
  var yes: String
  /// What no is called.
  var no = "Nej"
  /// The answer that loses nothing, where the other one does: Enter and Esc, which are pressed by
  /// habit, must both mean it.
  var safe: Answer?
  var intent: Intent
  var otherwise: Intent = .nothing

  enum Answer: Equatable { case yes, no }

  /// What came of a key; nil while the question stands.
  func answer(_ key: Key) -> Answer? {
    switch key {
    case .enter: safe ?? .yes
    case .escape: safe ?? .no
    case .character("j"), .character("J"): .yes
    case .character("n"), .character("N"): .no
    default: nil
    }
  }

  /// The answers with the keys that give them, the one that Enter gives first.
  private var choices: [(key: String, name: String, target: String)] {
    switch safe {
    case nil: [("Enter", yes, "yes"), ("Esc", no, "no")]
    case .yes: [("Enter", yes, "yes"), ("n", no, "no")]
    case .no: [("Enter", no, "no"), ("j", yes, "yes")]
    }
  }

  func view(in frame: inout Frame) {
    let width = min(64, frame.size.width)
    let lines = question.wrapped(to: width - 4)
    let box = Box(title: title, width: width, height: lines.count + 4, in: frame.size)
    box.draw(in: &frame)
    for (row, line) in lines.prefix(max(0, box.inside.height - 2)).enumerated() {
      frame.put(line, at: Point(x: box.inside.x, y: box.inside.y + row), width: box.inside.width)
    }
    let y = box.inside.bottom - 1
    var x = box.inside.x
    frame.cursor = Point(x: x, y: y)
    for (key, name, id) in choices {
      let start = x
      x += frame.put(key, at: Point(x: x, y: y), style: .key)
      x += frame.put(" \(name)", at: Point(x: x, y: y))
      frame.target(id, in: Rect(x: start, y: y, width: x - start, height: 1))
      x += 3
    }
  }
}

/// A short list to choose from.
struct Menu: Equatable {
  struct Item: Equatable {
    var name: String
    var style: Style = .plain
    var intent: Intent
  }

  var title: String
  var items: [Item]
  var selected = 0
  /// What the choice is about.
  var lines: [String] = []

  /// Carries out a key; the intent of the chosen item, or nil while choosing.
  mutating func update(_ key: Key) -> Intent? {
    switch key {
    case .up, .character("k"), .backtab: selected = (selected + items.count - 1) % items.count
    case .down, .character("j"), .tab: selected = (selected + 1) % items.count
    case .home: selected = 0
    case .end: selected = items.count - 1
    case .enter, .character(" "): return items[selected].intent
    case .escape, .character("q"): return .nothing
    case .character(let character):
      if let number = character.wholeNumberValue, items.indices.contains(number - 1) {
        return items[number - 1].intent
      }
    default: break
    }
    return nil
  }

  func view(in frame: inout Frame) {
    let longest = (items.map(\.name) + lines).map(Width.of).max() ?? 0
    let above = linesAbove(in: frame.size)
    let width = min(frame.size.width, max(longest + 10, Width.of(title) + 6, 34))
    let box = Box(
      title: title, width: width, height: items.count + above.count + 2,
      in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    for (row, line) in above.enumerated() {
      frame.put(line, at: Point(x: inside.x, y: inside.y + row), width: inside.width)
    }
    let list = Rect(
      x: inside.x, y: inside.y + above.count, width: inside.width,
      height: max(0, inside.height - above.count))
    let offset = Scroll.offset(
      current: 0, focus: selected, count: items.count, height: list.height)
    for (row, item) in items.dropFirst(offset).prefix(list.height).enumerated() {
      let index = row + offset
      let rect = Rect(
        x: list.x, y: list.y + row, width: list.width, height: 1)
      frame.put(
        "\(index == selected ? "▸" : " ") \(index + 1)  \(item.name)",
        at: Point(x: rect.x, y: rect.y), style: item.style, width: rect.width)
      frame.target("item:\(index)", in: rect)
      if index == selected {
        frame.style(rect, as: .selected)
        frame.cursor = Point(x: rect.x, y: rect.y)
      }
    }
  }
}

extension Menu {
  /// As many of the lines as there is room for above the items, with a blank one after them.
  private func linesAbove(in size: Size) -> [String] {
    let room = size.height - items.count - 3
    guard !lines.isEmpty, room > 0 else { return [] }
    let shown =
      lines.count > room
      ? lines.prefix(room - 1) + ["og \(lines.count - room + 1) til"] : lines
    return shown + [""]
  }
}

/// A bordered box in the middle of the screen.
struct Box {
  let title: String
  let rect: Rect

  init(title: String, width: Int, height: Int, in size: Size) {
    self.title = title
    let height = min(height, size.height)
    rect = Rect(
      x: max(0, (size.width - width) / 2), y: max(0, (size.height - height) / 2),
      width: width, height: height)
  }

  /// The room inside the border and a margin.
  var inside: Rect { rect.inset(columns: 2, rows: 1) }

  func draw(in frame: inout Frame) {
    frame.fill(rect)
    frame.box(rect, title: title, style: .activeBorder)
  }
}
