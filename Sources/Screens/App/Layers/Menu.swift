import Interface
import Text

/// A short list to choose from.
struct Menu: Layer {
  struct Item {
    var name: String
    var style: Style = .plain
    var intent: Outcome
  }

  var title: String
  var items: [Item]
  var selected = 0
  /// What the choice is about.
  var lines: [String] = []
  /// What comes of Esc.
  var otherwise: Outcome = .done
  /// The form whose saving is asked about; it comes back if what is chosen isn't kept.
  var form: FormOverlay?

  var footer: [FooterItem] {
    [
      FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "vælg"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  var keys: [FooterItem] {
    let digits = items.count == 1 ? "1" : "1–\(items.count)"
    return (isNumbered ? [FooterItem(digits, "vælg straks")] : []) + footer
  }

  var isForChange: Bool { items.contains { $0.intent.isForChange } }

  /// Whether a digit chooses at once: among ten or more it might be the first of two.
  static func isNumbered(_ count: Int) -> Bool { count <= 9 }

  private var isNumbered: Bool { Self.isNumbered(items.count) }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    switch key {
    case .up, .character("k"), .backtab: selected = (selected + items.count - 1) % items.count
    case .down, .character("j"), .tab: selected = (selected + 1) % items.count
    case .home: selected = 0
    case .end: selected = items.count - 1
    case .enter, .character(" "): return .closes(items[selected].intent)
    case .escape, .character("q"): return .closes(otherwise)
    case .character(let character):
      guard isNumbered, let number = character.wholeNumberValue,
        items.indices.contains(number - 1)
      else { return .unknown }
      return .closes(items[number - 1].intent)
    default: return .unknown
    }
    return .stays()
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    guard kind == "item", let index = Int(value), items.indices.contains(index) else {
      return Self.key(of: kind)
    }
    selected = index
    return .enter
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let longest = (items.map(\.name) + lines).map(Width.of).max() ?? 0
    let above = linesAbove(in: frame.size)
    let width = min(frame.size.width, max(longest + 10, Width.of(title) + 6, 34))
    let height = items.count + above.count + 2
    // The last two rows are for messages and keys, which would hide the end of a long list.
    let room = frame.size.height - 2
    let box = Box(
      title: title, width: width, height: height,
      in: height > room ? Size(width: frame.size.width, height: max(3, room)) : frame.size)
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
        "\(index == selected ? "▸" : " ") \(isNumbered ? "\(index + 1)  " : "")\(item.name)",
        at: Point(x: rect.x, y: rect.y), style: item.style, width: rect.width)
      frame.target("item:\(index)", in: rect)
      if index == selected {
        frame.style(rect, as: .selected)
        frame.cursor = Point(x: rect.x, y: rect.y)
      }
    }
    frame.putArrows(
      x: list.right, list, above: offset > 0, below: offset + list.height < items.count)
  }
}

extension Menu {
  /// As many of the lines as there is room for above the items, with a blank one after them.
  private func linesAbove(in size: Size) -> [String] {
    let room = size.height - items.count - 5
    guard !lines.isEmpty, room > 0 else { return [] }
    let shown =
      lines.count > room
      ? lines.prefix(room - 1) + ["og \(lines.count - room + 1) linjer til"] : lines
    return shown + [""]
  }
}
