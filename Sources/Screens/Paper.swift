import Interface

/// A paper as it will be printed, to look at before it is.
struct Paper: Equatable {
  let text: String
  let title: String
  var offset = 0
  /// How many columns it is scrolled sideways, on a screen that is narrower than the paper.
  var column = 0
  private let lines: [String]
  private let width: Int

  init(_ text: String, title: String) {
    self.text = text
    self.title = title
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
    width = lines.map(Width.of).max() ?? 0
  }

  /// What came of a key.
  enum Outcome: Equatable { case reading, closed, print, save }

  /// Carries out a key on a screen of `size`.
  mutating func update(_ key: Key, in size: Size) -> Outcome {
    let height = height(size)
    switch key {
    case .left, .character("h"): column -= Self.step
    case .right, .character("l"): column += Self.step
    case .up, .character("k"): offset -= 1
    case .down, .character("j"): offset += 1
    case .pageUp: offset -= height
    case .pageDown, .character(" "): offset += height
    case .home: offset = 0
    case .end: offset = lines.count
    case .character("u"): return .print
    case .character("g"): return .save
    case .escape, .character("q"), .character("p"): return .closed
    default: break
    }
    offset = max(0, min(offset, lines.count - height))
    column = max(0, min(column, width - size.width))
    return .reading
  }

  /// How many columns a key scrolls sideways.
  private static let step = 10

  private func height(_ size: Size) -> Int { max(1, size.height - 2) }

  func view(in frame: inout Frame) {
    let size = frame.size
    frame.fill(Rect(size))
    let x = max(0, (size.width - width) / 2)
    // The window may have grown since the last key.
    let column = max(0, min(column, width - size.width))
    Chrome.drawTitle(
      ["Papir til mødet · \(title)", "Papir til mødet"],
      "linje \(offset + 1) af \(lines.count)", in: &frame)
    for (row, line) in lines.dropFirst(offset).prefix(height(size)).enumerated() {
      frame.put(line, at: Point(x: x - column, y: row + 1))
    }
    frame.cursor = Point(x: x, y: 1)
  }
}
