import Interface
import Text

/// A question with yes and no.
struct Confirm: Layer {
  var title: String
  var question: String
  /// What yes is called: the thing that will be done.
  var yes: String
  /// What no is called.
  var no = "Nej"
  /// The answer that loses nothing, where the other one does: Enter and Esc, which are pressed by
  /// habit, must both mean it.
  var safe: Reply?
  var intent: Outcome
  var otherwise: Outcome = .done

  enum Reply: Equatable { case yes, no }

  /// What came of a key; nil while the question stands.
  func answer(_ key: Key) -> Reply? {
    switch key {
    case .enter: safe ?? .yes
    case .escape: safe ?? .no
    case .character("j"), .character("J"): .yes
    case .character("n"), .character("N"): .no
    default: nil
    }
  }

  /// The answers with the keys that give them, the one that Enter gives first.
  var keys: [FooterItem] {
    func reply(_ key: String, _ reply: Reply) -> FooterItem {
      reply == .yes ? FooterItem(key, yes, target: "yes") : FooterItem(key, no, target: "no")
    }
    return switch safe {
    case nil: [reply("Enter", .yes), reply("Esc", .no)]
    case .yes: [reply("Enter", .yes), reply("n", .no)]
    case .no: [reply("Enter", .no), reply("j", .yes)]
    }
  }

  let footer: [FooterItem] = []

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    answer(key).map { .closes($0 == .yes ? intent : otherwise) } ?? .unknown
  }

  func view(in frame: inout Frame, _ scene: Scene) {
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
    for item in keys {
      let start = x
      x += frame.put(item.key, at: Point(x: x, y: y), style: .key)
      x += frame.put(" \(item.word)", at: Point(x: x, y: y))
      frame.target(item.target ?? "", in: Rect(x: start, y: y, width: x - start, height: 1))
      x += 3
    }
  }
}
