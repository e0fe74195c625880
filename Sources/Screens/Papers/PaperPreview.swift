import Core
import Interface
import Text

/// A paper as it will be printed, to look at before it is.
struct PaperPreview: Layer {
  /// What it was made for.
  private(set) var request: PaperRequest
  var offset = 0
  /// How many columns it is scrolled sideways, on a screen that is narrower than the paper.
  var column = 0
  /// The mail with it that was written last; nil until one has been.
  var written: PaperMail?
  /// Whether nothing else can be opened on the machine.
  private let isKiosk: Bool
  private var text = ""
  private var titles: [String] = []
  private var lines: [String] = []
  /// The lines that there is something to read aloud of.
  var readLines: [String] { lines.filter { !$0.spoken.isEmpty } }
  private var width = 0

  /// Creates the paper that a request led to, for the meeting with this name.
  init(
    _ request: PaperRequest, _ text: String, meeting: String? = nil, isKiosk: Bool = false
  ) {
    self.isKiosk = isKiosk
    self.request = request
    show(request, text, meeting: meeting)
  }

  /// Shows another paper, or the same anew.
  mutating func show(_ request: PaperRequest, _ text: String, meeting: String? = nil) {
    if request != self.request { (offset, column, written) = (0, 0, nil) }
    self.request = request
    self.text = text
    let name = request.title
    titles = (meeting.map { ["\(name) · til \($0)"] } ?? []) + ["Papir · \(name)", name]
    lines = Self.lines(of: text)
    width = lines.map(Width.of).max() ?? 0
  }

  /// The lines of all pages, with a rule where a new one begins.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first == "\u{0C}" {
        lines += ["", String(repeating: "╌", count: 80), "", String(line.dropFirst())]
      } else {
        lines.append(String(line))
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let height = height(scene.size)
    let last = scene.isAloud ? readLines.count - 1 : lines.count - height
    if let target = key.scrolled(from: offset, page: height, last: last) {
      offset = target
      return .stays()
    }
    switch key {
    case .left, .character("h"): column = max(0, column - Self.step)
    case .right, .character("l"):
      column = max(0, min(column + Self.step, width - scene.size.width))
    case .character("v"): return .stays(.choosePaper(request, in: scene.ledgers))
    case .character("p"):
      return .stays(
        .several([
          .say("p udskriver. Et andet papir vælges med Esc og så v."), .effects([.findPrinters]),
        ]))
    case .character("u"): return .stays(.unavailable(Bindings.moved("Udskriv", to: "p")))
    case .character("g"): return .stays(.open(request.saveMenu(scene)))
    case .character("s"): return .stays(mail(scene).map { .open($0.menu(scene)) } ?? .done)
    case .character("å"), .character("o"):
      if isKiosk { return .stays(.unavailable(KioskWords.noPaper)) }
      return .stays(.open(request.openMenu))
    case .character("C"):
      return .stays(
        .copy(
          .text(text.replacing("\u{0C}", with: "\n")), "Papiret",
          secret: request.isConfidential ? Copied.secret : nil))
    case .escape, .character("q"): return .closes()
    // Pressed by habit once a paper is chosen.
    case .enter:
      return .stays(
        .unavailable("Tryk p for at udskrive, g for at gemme eller s for at sende papiret."))
    default: return .unknown
    }
    return .stays()
  }

  var footer: [FooterItem] {
    [
      FooterItem("Pile", "rul"), FooterItem("v", "vælg papir", target: "choose"),
    ] + (isKiosk ? [] : [FooterItem("å", "åbn", target: "open")]) + [
      FooterItem("C", "kopiér", target: "copy"),
      FooterItem("p", "udskriv", target: "print"), FooterItem("g", "gem", target: "keep"),
      FooterItem("s", "send", target: "send"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    switch kind {
    case "print": .character("p")
    case "keep": .character("g")
    case "send": .character("s")
    case "copy": .character("C")
    case "open": .character("å")
    case "choose": .character("v")
    default: Self.key(of: kind)
    }
  }

  /// The mail with the paper: as it was written last, or else as it says by itself what it is; nil
  /// when the project is gone.
  func mail(_ scene: Scene) -> PaperMail? {
    let project = scene.ledgers.first { $0.project.id == request.project }?.project
    return written
      ?? project.map {
        PaperMail(request, in: $0, today: scene.today, by: scene.fullName, from: scene.viewpoint)
      }
  }

  /// How many columns a key scrolls sideways.
  private static let step = 10

  private func height(_ size: Size) -> Int { max(1, size.height - 2) }

  func view(in frame: inout Frame, _ scene: Scene) {
    let size = frame.size
    frame.fill(Rect(size))
    let x = max(0, (size.width - width) / 2)
    // The window may have grown since the last key.
    let column = max(0, min(column, width - size.width))
    Chrome.drawTitle(titles, "linje \(offset + 1) af \(lines.count)", in: &frame)
    for (row, line) in lines.dropFirst(offset).prefix(height(size)).enumerated() {
      frame.put(line, at: Point(x: x - column, y: row + 1))
    }
    frame.cursor = Point(x: x, y: 1)
  }
}
