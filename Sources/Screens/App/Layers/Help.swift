import Interface
import Text

/// The keys of a screen, with what they do.
struct Help: Layer {
  /// A key and its meaning, or a heading where there is no meaning.
  struct Line {
    let keys: String
    let name: String
  }

  let title: String
  var offset = 0
  let lines: [Line]

  init(_ place: Place, isAloud: Bool = false, isKiosk: Bool = false) {
    title = "Hjælp · \(place.name)"
    lines = KeySection.all(in: place, isKiosk: isKiosk).enumerated().flatMap { index, section in
      (index == 0 || isAloud ? [] : [Line(keys: "", name: "")]) + [
        Line(keys: section.title, name: "")
      ]
        + section.keys.map { Line(keys: $0.keys, name: $0.name) }
    }
  }

  var footer: [FooterItem] {
    [FooterItem("Pil op/ned", "rul"), FooterItem("Esc", "luk", target: "cancel")]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let size = scene.size
    let last =
      scene.isAloud
      ? lines.count - 1 : rows(width: Self.inside(size)).count - height(size)
    if let target = key.scrolled(from: offset, page: max(1, size.height - 6), last: last) {
      offset = target
      return .stays()
    }
    switch key {
    case .escape, .enter, .character("q"), .character("?"), .function(1): return .closes()
    default: return .unknown
    }
  }

  private static func inside(_ size: Size) -> Int { max(1, min(72, size.width) - 4) }

  private func keyWidth(_ width: Int) -> Int { min(26, width / 2) }

  /// The lines as they are broken to fit a box that is `width` columns inside.
  private func rows(width: Int) -> [Line] {
    let keyWidth = keyWidth(width)
    return lines.flatMap { line -> [Line] in
      if line.name.isEmpty { return [line] }
      let keys = line.keys.wrapped(to: max(1, keyWidth - 1))
      let names = line.name.wrapped(to: max(1, width - keyWidth))
      return (0..<max(keys.count, names.count)).map { row in
        Line(
          keys: row < keys.count ? keys[row] : "", name: row < names.count ? names[row] : " ")
      }
    }
  }

  private func height(_ size: Size) -> Int {
    min(rows(width: Self.inside(size)).count, max(0, size.height - 4))
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let height = height(frame.size)
    let box = Box(
      title: title, width: min(72, frame.size.width), height: height + 3, in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    let rows = rows(width: inside.width)
    let keyWidth = keyWidth(inside.width)
    // The window may have grown since the last key.
    let offset = max(0, min(offset, rows.count - height))
    for (row, line) in rows.dropFirst(offset).prefix(height).enumerated() {
      let y = inside.y + row
      let style: Style = line.name.isEmpty ? .heading : .key
      frame.put(line.keys, at: Point(x: inside.x, y: y), style: style, width: inside.width)
      frame.put(
        line.name, at: Point(x: inside.x + keyWidth, y: y), width: inside.width - keyWidth)
    }
    frame.put(
      offset + height < rows.count ? "Pil ned viser mere · Esc lukker" : "Esc lukker",
      at: Point(x: inside.x, y: inside.bottom - 1), style: .muted, width: inside.width)
    frame.cursor = Point(x: inside.x, y: inside.y)
  }
}
