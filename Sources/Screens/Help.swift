import Interface

/// The keys of a screen, with what they do.
struct Help: Equatable {
  /// A key and its meaning, or a heading where there is no meaning.
  struct Line: Equatable {
    let keys: String
    let name: String
  }

  let title: String
  var offset = 0
  private let lines: [Line]

  init(_ place: Place) {
    title = "Hjælp · \(place.name)"
    func rows(_ bindings: [KeyBinding]) -> [Line] {
      bindings.map { Line(keys: $0.keys.names, name: $0.name) }
    }
    let own = Bindings.own(place)
    lines =
      (own.isEmpty ? [] : [Line(keys: "Her", name: "")] + rows(own) + [Line(keys: "", name: "")])
      + [Line(keys: "Overalt", name: "")] + rows(Bindings.common(place))
      + [
        Line(keys: "", name: ""), Line(keys: "I en formular", name: ""),
        Line(keys: "Tab / Skift+Tab", name: "Næste og forrige felt"),
        Line(keys: "Enter", name: "Næste felt; gemmer på det sidste"),
        Line(keys: "Pil venstre / Pil højre", name: "Vælger mellem ord"),
        Line(keys: "F2", name: "Gem"), Line(keys: "Esc", name: "Annuller"),
        Line(keys: "", name: ""), Line(keys: "Tegn for status", name: ""),
        Line(keys: "○ ◐ ◆ ✓ ×", name: "ikke startet, i gang, afventer, nået, udgår"),
        Line(keys: "!", name: "overskredet"),
      ]
  }

  /// Carries out a key on a screen of `size`; false when the help is to be closed.
  mutating func update(_ key: Key, in size: Size) -> Bool {
    let page = max(1, size.height - 6)
    switch key {
    case .up, .character("k"): offset -= 1
    case .down, .character("j"): offset += 1
    case .pageUp: offset -= page
    case .pageDown, .character(" "): offset += page
    case .home: offset = 0
    case .end: offset = lines.count
    case .escape, .enter, .character("q"), .character("?"), .function(1): return false
    default: break
    }
    offset = max(0, min(offset, lines.count - height(size)))
    return true
  }

  private func height(_ size: Size) -> Int { min(lines.count, max(0, size.height - 4)) }

  func view(in frame: inout Frame) {
    let box = Box(
      title: title, width: min(72, frame.size.width), height: height(frame.size) + 3,
      in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    let keyWidth = min(30, inside.width / 2)
    for (row, line) in lines.dropFirst(offset).prefix(height(frame.size)).enumerated() {
      let y = inside.y + row
      let style: Style = line.name.isEmpty ? .heading : .key
      frame.put(line.keys, at: Point(x: inside.x, y: y), style: style, width: keyWidth - 1)
      frame.put(
        line.name, at: Point(x: inside.x + keyWidth, y: y), width: inside.width - keyWidth)
    }
    let more = offset + height(frame.size) < lines.count
    frame.put(
      more ? "Pil ned viser mere · Esc lukker" : "Esc lukker",
      at: Point(x: inside.x, y: inside.bottom - 1), style: .muted, width: inside.width)
    frame.cursor = Point(x: inside.x, y: inside.y)
  }
}
