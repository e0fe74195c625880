import Interface
import Text

/// All actions of a screen by name, narrowed as one types.
struct CommandPalette: Layer {
  /// One action.
  struct Item {
    let name: String
    let keys: String
    let action: Action
  }

  var field = TextField()
  var selected = 0
  private let all: [Item]

  init(_ bindings: Bindings) {
    all = (bindings.all + bindings.keyless)
      .filter { !$0.action.isMovement && $0.action != .palette }
      .map { Item(name: $0.name, keys: $0.keys.names, action: $0.action) }
  }

  /// The actions whose name has every word that is typed.
  var items: [Item] {
    let words = field.text.split(separator: " ").map { TextQuery(String($0)) }
    return all.filter { item in words.allSatisfy { $0.isIn(item.name) } }
  }

  var footer: [FooterItem] {
    [
      FooterItem("Pil op/ned", "flytter"), FooterItem("Enter", "udfør"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    switch key {
    case .escape: return .closes()
    case .enter:
      guard items.indices.contains(selected) else {
        return .stays(.unavailable("Ingen handling hedder det. Skriv noget andet, eller tryk Esc."))
      }
      return .closes(.perform(items[selected].action))
    case .up, .backtab: selected = max(0, selected - 1)
    case .down, .tab: selected = min(max(0, items.count - 1), selected + 1)
    default:
      guard field.update(key) else { return .unknown }
      selected = 0
    }
    return .stays()
  }

  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    field.paste(text)
    return .done
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    guard kind == "item", let index = Int(value), items.indices.contains(index) else {
      return Self.key(of: kind)
    }
    selected = index
    return .enter
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let box = Box(
      title: "Handlinger", width: min(64, frame.size.width), height: min(all.count + 4, 20),
      in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    let list = Rect(
      x: inside.x, y: inside.y + 2, width: inside.width, height: max(0, inside.height - 2))
    if items.isEmpty {
      frame.put(
        "Ingen handling hedder det.", at: Point(x: list.x, y: list.y), style: .muted,
        width: list.width)
    }
    let offset = Scroll.offset(
      current: 0, focus: selected, count: items.count, height: list.height)
    for (row, item) in items.dropFirst(offset).prefix(list.height).enumerated() {
      let y = list.y + row
      let rect = Rect(x: list.x, y: y, width: list.width, height: 1)
      let keys = Width.of(item.keys)
      frame.put(item.name, at: Point(x: list.x + 1, y: y), width: list.width - keys - 3)
      frame.put(item.keys, at: Point(x: list.right - keys - 1, y: y), style: .key)
      frame.target("item:\(row + offset)", in: rect)
      if row + offset == selected { frame.style(rect, as: .selected) }
    }
    frame.putArrows(
      x: list.right, list, above: offset > 0, below: offset + list.height < items.count)
    frame.put("Skriv:", at: Point(x: inside.x, y: inside.y), style: .label)
    field.view(
      in: &frame, at: Rect(x: inside.x + 7, y: inside.y, width: inside.width - 7, height: 1),
      focused: true)
  }
}
