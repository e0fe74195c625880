import Core
import Interface
import Text

/// The command lines that do what a step did, one after the other.
public struct FoundCommands: Equatable, Sendable {
  /// The lines; none where there are none that do it.
  public let lines: [ShellLine]
  /// Whether they do the same only on the step's day, and in the name of whoever took it.
  public let areOfTheirDay: Bool
  /// Whether one names a place on a list, where something else may stand the next time.
  public let namePlace: Bool
  /// Whether the database is deleted when the user leaves.
  public let isThrowaway: Bool

  /// Creates what has been found.
  public init(
    _ lines: [ShellLine], areOfTheirDay: Bool = false, namePlace: Bool = false,
    isThrowaway: Bool = false
  ) {
    self.lines = lines
    self.areOfTheirDay = areOfTheirDay
    self.namePlace = namePlace
    self.isThrowaway = isThrowaway
  }

  /// The lines as they are copied: each on a line of its own, and none after one that failed.
  var text: String { lines.map(\.text).joined(separator: ShellLine.joint + "\n") }

  /// How they are spoken of.
  private var all: String { lines.count == 1 ? "linjen" : "linjerne" }

  /// What is asked of whoever copies them, where they have what isn't for everybody.
  fileprivate var secret: String {
    "\(all.capitalizedFirst) har fortrolige ord. De ligger bagefter i udklipsholderen på din "
      + "computer og står i terminalens historik, når \(all) er kørt."
  }

  /// What whoever runs them should know.
  fileprivate var remarks: [String] {
    let count = lines.count
    let again = "Det er gjort. Køres \(all) nu, gøres det én gang til"
    return [
      count == 1 ? nil : "Det er \(count) kommandoer, og \(count) trin at fortryde.",
      again + (namePlace ? ", og det rammer, hvad der nu står på den plads på listen." : "."),
      areOfTheirDay ? "Datoen bliver dagen, hvor \(all) køres, og navnet dit." : nil,
      isThrowaway ? "Eksemplet slettes, når du afslutter." : nil,
    ].compactMap { $0 }
  }
}

/// The command lines that do what a step did, shown whole and to be copied.
struct CommandLayer: Layer {
  let step: DoneStep
  let commands: FoundCommands
  private var offset = 0

  init(_ commands: FoundCommands, of step: DoneStep) {
    self.commands = commands
    self.step = step
  }

  var title: String {
    commands.lines.count == 1 ? "Kommandoen" : "De \(commands.lines.count) kommandoer"
  }

  /// What the lines do.
  var introduction: String {
    let label = "»\(step.transaction.label)«"
    return step.origin == .focus
      ? "Sidst ændret her af \(step.transaction.author): \(label). Det kan også gøres sådan i en "
        + "terminal:"
      : "\(label) kan også gøres sådan i en terminal:"
  }

  /// What whoever runs the lines should know.
  var remarks: [String] { commands.remarks }

  let footer = [
    FooterItem("C", "kopiér", target: "copy"), FooterItem("Pil op/ned", "rul"),
    FooterItem("Esc", "luk", target: "cancel"),
  ]

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    switch key {
    case .character("C"):
      return .closes(
        .copy(
          .text(commands.text), commands.lines.count == 1 ? "Kommandoen" : "Kommandoerne",
          secret: step.isConfidential ? commands.secret : nil))
    case .escape, .enter, .character("q"), .character("Y"): return .closes()
    default:
      let lines = lines(scene.size)
      let page = scene.size.wholePage(of: lines)
      let last = max(0, lines.count - page)
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
    func words(_ text: String) -> [Span] {
      text.wrapped(to: max(1, size.width - 2)).map { Span(" " + $0, .muted) }
    }
    // A row that reaches the edge would be copied as one with the row below it.
    var rows = commands.lines.map { [""] + $0.rows(width: size.width - 1) }
    for place in rows.indices.dropLast() { rows[place][rows[place].count - 1] += ShellLine.joint }
    let drawn = rows.joined().map { Span($0) }
    return words(introduction) + drawn + [Span("")] + remarks.flatMap(words)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    frame.put(whole: lines(frame.size), title: title, offset: offset)
  }
}
