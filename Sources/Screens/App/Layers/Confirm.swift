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
    return answer(key).map { .closes($0 == .yes ? intent : otherwise) } ?? .unknown
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
