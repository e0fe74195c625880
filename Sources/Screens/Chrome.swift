import Core
import Interface

/// News above the footer.
struct Notice: Equatable {
  enum Tone: Equatable { case plain, success, warning, error }
  var text: String
  var tone: Tone

  var style: Style {
    switch tone {
    case .plain: .muted
    case .success: .success
    case .warning: .warning
    case .error: .error
    }
  }

  /// The sign before the text, for those who can't tell by the colour.
  var glyph: String {
    switch tone {
    case .plain: ""
    case .success: "✓ "
    case .warning, .error: "! "
    }
  }
}

/// What surrounds every screen: the title bar, the tabs, the news and the footer.
enum Chrome {
  /// The part of a screen of `size` that is left for its content.
  static func content(of size: Size) -> Rect {
    let top = size.height >= 16 ? 2 : 1
    let bottom = size.height >= 10 ? 2 : 1
    return Rect(x: 0, y: top, width: size.width, height: max(0, size.height - top - bottom))
  }

  static func drawTitle(
    _ left: String, _ right: String, in frame: inout Frame
  ) {
    let width = frame.size.width
    frame.fill(Rect(x: 0, y: 0, width: width, height: 1), style: .title)
    let rightWidth = Width.of(right)
    let fits = width - rightWidth - 4 >= min(Width.of(left), 24)
    frame.put(
      left, at: Point(x: 1, y: 0), style: .title,
      width: max(0, fits ? width - rightWidth - 4 : width - 2))
    if fits { frame.put(right, at: Point(x: width - rightWidth - 1, y: 0), style: .title) }
  }

  static func drawTabs(active: Tab?, in frame: inout Frame) {
    guard frame.size.height >= 16 else { return }
    let full = Tab.allCases.map { "\($0.rawValue) \($0.name)" }
    let needed = full.reduce(0) { $0 + Width.of($1) + 2 }
    var x = 1
    for (tab, name) in zip(Tab.allCases, full) {
      let isActive = tab == active
      let text = needed <= frame.size.width || isActive ? name : "\(tab.rawValue)"
      let used = frame.put(text, at: Point(x: x, y: 1), style: isActive ? .activeTab : .tab)
      frame.target("tab:\(tab.rawValue)", in: Rect(x: x, y: 1, width: used, height: 1))
      x += used + 2
    }
  }

  static func drawFooter(_ bindings: [KeyBinding], in frame: inout Frame) {
    guard frame.size.height >= 3 else { return }
    let y = frame.size.height - 1
    var x = 1
    // What a lost user looks for stands last, and is the last to go.
    let shown = bindings.filter { $0.short != nil }
    let kept = shown.fitting(width: frame.size.width - 2)
    for binding in kept {
      let start = x
      x += frame.put(binding.keys[0].name, at: Point(x: x, y: y), style: .key)
      x += frame.put(" \(binding.short!)", at: Point(x: x, y: y), style: .footer)
      frame.target("key:\(binding.name)", in: Rect(x: start, y: y, width: x - start, height: 1))
      x += 2
    }
  }

  static func drawNotice(_ notice: Notice?, in frame: inout Frame) {
    guard let notice else { return }
    let bottom = frame.size.height >= 10 ? frame.size.height - 2 : frame.size.height - 1
    let width = max(1, frame.size.width - 2)
    let lines = (notice.glyph + notice.text).wrapped(to: width)
    let shown = min(lines.count, max(1, frame.size.height / 3))
    for (row, line) in lines.prefix(shown).enumerated() {
      let y = bottom - shown + 1 + row
      frame.fill(Rect(x: 0, y: y, width: frame.size.width, height: 1))
      let isCut = row == shown - 1 && shown < lines.count
      frame.put(
        isCut ? line + " " + lines[shown] : line, at: Point(x: 1, y: y), style: notice.style,
        width: width)
    }
  }
}

extension [KeyBinding] {
  /// As many as there is room for; the last ones are kept before those in the middle.
  fileprivate func fitting(width: Int) -> [KeyBinding] {
    func columns(_ list: [KeyBinding]) -> Int {
      list.reduce(-2) { $0 + Width.of($1.keys[0].name) + 1 + Width.of($1.short!) + 2 }
    }
    var kept = self
    while kept.count > 1, columns(kept) > width {
      kept.remove(at: Swift.max(0, kept.count - 4))
    }
    return kept
  }
}
