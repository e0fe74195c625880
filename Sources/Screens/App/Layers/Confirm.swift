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
  /// The answer that Enter gives where the arrows go between the two and no letter gives one, so that
  /// nothing is lost to somebody who goes on typing; nil where letters do.
  private(set) var chosen: Reply?
  var intent: Outcome
  var otherwise: Outcome = .done
  /// How many lines of a question that is longer than the screen are scrolled past.
  private(set) var offset = 0

  enum Reply: Equatable { case yes, no }

  /// What came of a key; nil while the question stands.
  func answer(_ key: Key) -> Reply? {
    if let chosen {
      return key == .enter ? chosen : key == .escape ? safe : nil
    }
    return switch key {
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
    if chosen != nil {
      return [
        FooterItem("Pil venstre/højre", "flytter"), FooterItem("Enter", "vælg"),
        FooterItem("Esc", (safe == .yes ? yes : no).lowercased()),
      ]
    }
    return switch safe {
    case nil: [reply("Enter", .yes), reply("Esc", .no)]
    case .yes: [reply("Enter", .yes), reply("n", .no)]
    case .no: [reply("Enter", .no), reply("j", .yes)]
    }
  }

  var footer: [FooterItem] { chosen == nil ? [] : keys }

  var isForChange: Bool { intent.isForChange || otherwise.isForChange }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if let chosen, [.left, .right, .up, .down, .tab, .backtab].contains(key) {
      self.chosen = chosen == .yes ? .no : .yes
      return .stays()
    }
    if let step = Self.steps[key] {
      let (box, lines) = layout(scene.size)
      let last = max(0, lines.count - room(box, lines))
      let next = max(0, min(offset + step, last))
      if next != offset {
        offset = next
        return .stays()
      }
    }
    return answer(key).map { .closes($0 == .yes ? intent : otherwise) } ?? .unknown
  }

  private static let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -6, .pageDown: 6]

  /// The box, which leaves the footer's row where it is as high as the screen, and the question's lines.
  private func layout(_ size: Size) -> (box: Box, lines: [String]) {
    let width = min(64, size.width)
    let lines = question.wrapped(to: width - 4)
    let height = lines.count + 4
    let screen = Size(
      width: size.width, height: height < size.height ? size.height : size.height - 1)
    return (Box(title: title, width: width, height: height, in: screen), lines)
  }

  /// How many lines of the question are seen: above the answers, and a blank line where all are.
  private func room(_ box: Box, _ lines: [String]) -> Int {
    let rows = box.inside.height
    return max(0, lines.count + 2 <= rows ? rows - 2 : rows - 1)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let (box, lines) = layout(frame.size)
    box.draw(in: &frame)
    let room = room(box, lines)
    let first = min(offset, max(0, lines.count - room))
    for (row, line) in lines[first...].prefix(room).enumerated() {
      frame.put(line, at: Point(x: box.inside.x, y: box.inside.y + row), width: box.inside.width)
    }
    frame.putArrows(
      x: box.rect.right - 2,
      Rect(x: box.inside.x, y: box.inside.y, width: box.inside.width, height: room),
      above: first > 0, below: first + room < lines.count)
    let y = box.inside.bottom - 1
    var x = box.inside.x
    frame.cursor = Point(x: x, y: y)
    if let chosen {
      for reply in safe == .no ? [Reply.no, .yes] : [.yes, .no] {
        let word = "[ \(reply == .yes ? yes : no) ]"
        // On a very narrow screen the second button has no room of its own.
        if reply == chosen { frame.cursor = Point(x: min(x + 2, frame.size.width - 1), y: y) }
        let used = frame.put(
          word, at: Point(x: x, y: y), style: reply == chosen ? .selected : .plain)
        frame.target(
          reply == .yes ? "yes" : "no", in: Rect(x: x, y: y, width: used, height: 1))
        x += used + 2
      }
      return
    }
    for item in keys {
      let start = x
      x += frame.put(item.key, at: Point(x: x, y: y), style: .key)
      x += frame.put(" \(item.word)", at: Point(x: x, y: y))
      frame.target(item.target ?? "", in: Rect(x: start, y: y, width: x - start, height: 1))
      x += 3
    }
  }
}

extension Confirm {
  /// A question about what has been written and isn't saved; Enter and Esc go on with it, and it takes
  /// an arrow and Enter to lose it.
  init(
    unsaved title: String, _ question: String, stay: String = "Skriv videre",
    goOn: Outcome = .done, discard: Outcome
  ) {
    self.init(
      title: title, question: question, yes: stay, no: "Kassér det", safe: .yes,
      intent: goOn, otherwise: discard)
    chosen = .yes
  }

  /// The same of what is being left.
  init(leaving title: String, intent: Outcome) {
    self.init(
      unsaved: title, "Det, du har skrevet, er ikke gemt. Kasserer du det, er det væk.",
      discard: intent)
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    guard chosen != nil, ["yes", "no"].contains(kind) else { return Self.key(of: kind) }
    chosen = kind == "yes" ? .yes : .no
    return .enter
  }
}
