import Core
import Interface
import Text

/// The command lines that do what a step did, shown whole and to be copied.
struct CommandLayer: Layer {
  let step: DoneStep
  let commands: [String]
  private var offset = 0

  init(_ commands: [String], of step: DoneStep) {
    self.commands = commands
    self.step = step
  }

  var title: String { commands.count == 1 ? "Kommandoen" : "De \(commands.count) kommandoer" }

  let footer = [
    FooterItem("C", "kopiér", target: "copy"), FooterItem("Pil op/ned", "rul"),
    FooterItem("Esc", "luk", target: "cancel"),
  ]

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let lines = lines(scene.size)
    let page = scene.size.wholePage(of: lines)
    let last = max(0, lines.count - page)
    switch key {
    case .character("C"):
      return .closes(
        .copy(
          .text(commands.joined(separator: "\n")),
          commands.count == 1 ? "Kommandoen" : "Kommandoerne", isConfidential: step.isConfidential))
    case .escape, .enter, .character("q"), .character("Y"): return .closes()
    default:
      guard let target = key.scrolled(from: min(offset, last), page: page, last: last) else {
        return .unknown
      }
      offset = target
      return .stays()
    }
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    kind == "copy" ? .character("C") : Self.key(of: kind)
  }

  func lines(_ size: Size) -> [Span] {
    let width = max(1, size.width)
    let label = "»\(step.transaction.label)« kan også gøres sådan i en terminal:"
    return label.wrapped(to: max(1, width - 2)).map { Span(" " + $0, .muted) }
      + commands.flatMap { command in
        [Span("")] + command.displayable.cut(to: width).map { Span($0) }
      }
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    frame.put(whole: lines(frame.size), title: title, offset: offset)
  }
}
