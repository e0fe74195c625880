import Core
import Interface
import Text

/// A link, shown whole: to be opened, or else to be copied.
struct LinkLayer: Layer {
  let link: Link
  /// Where the file is that it leads to, from the root; nil where there is none.
  let file: String?
  /// Why it can't be opened here; nil where it can.
  let hindrance: String?
  private var offset = 0

  init(_ link: Link, path: String?, hindrance: String?) {
    self.link = link
    file = path
    self.hindrance = hindrance
  }

  var footer: [FooterItem] {
    (hindrance == nil ? [FooterItem("Enter", "åbn", target: "yes")] : []) + [
      FooterItem("C", "kopiér", target: "copy"), FooterItem("Pil op/ned", "rul"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let page = scene.size.wholePage(of: lines(scene.size))
    let last = max(0, lines(scene.size).count - page)
    switch key {
    case .up, .character("k"): offset -= 1
    case .down, .character("j"): offset += 1
    case .pageUp: offset -= page
    case .pageDown, .character(" "): offset += page
    case .home: offset = 0
    case .end: offset = last
    case .enter where hindrance == nil:
      // It isn't opened before its end has been seen.
      if offset >= last { return .closes(.effects([.openLink(link, at: file)])) }
      offset += page
    case .character("C"): return .stays(.copy(.text(link.text), "Linket"))
    case .escape, .enter, .character("q"): return .closes()
    default: return .unknown
    }
    offset = max(0, min(offset, last))
    return .stays()
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    switch kind {
    case "yes": .enter
    case "copy": .character("C")
    default: Self.key(of: kind)
    }
  }

  func lines(_ size: Size) -> [Span] {
    let width = max(1, size.width)
    let advice =
      hindrance.map {
        "\($0) Tryk C for at kopiere linket, eller hold Skift nede, og markér det med musen."
      }
      ?? "Enter åbner det i et andet vindue."
    func whole(_ text: String) -> [Span] {
      text.unmistakable.cut(to: width).map { Span($0) } + [Span("")]
    }
    let isWhole = ["/", "~/"].contains { link.text.hasPrefix($0) }
    let place = isWhole ? "Filen ligger her:" : "Filen ligger her, regnet fra databasens mappe:"
    func words(_ text: String) -> [Span] {
      text.wrapped(to: max(1, width - 2)).map { Span(" " + $0, .muted) }
    }
    let elsewhere = file == link.text ? nil : file
    return whole(link.text) + (elsewhere.map { words(place) + whole($0) } ?? []) + words(advice)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    frame.put(whole: lines(frame.size), title: "Link", offset: offset)
  }
}

/// What a key asks for that may take its time, and isn't shown over what the user does meanwhile.
enum Asked: Equatable {
  /// A link, with where it leads.
  case link(Link)
  /// The command lines of a step, by the id of its transaction.
  case commands(of: String)
}

extension App {
  /// Shows a link whose file has been looked for; only says so where the user has pressed a key
  /// meanwhile, for it may have taken its time.
  mutating func show(_ link: LinkLayer) {
    if asked == .link(link.link) {
      overlays.append(link)
    } else {
      say("Linket er undersøgt. Tryk L, hvor det står, for at se det.")
    }
    asked = nil
  }
}

extension Decision {
  /// How one that has the focus among others' fields gets a link.
  static let addingLink = "Tryk Enter, og skriv det i feltet »Link«."
}

extension Outcome {
  /// A record's link, shown whole; `adding` says how it gets one.
  static func link(
    of reference: Reference, in project: Project,
    adding: String = "Tryk e, og skriv det i feltet »Link«."
  ) -> Outcome {
    guard let link = project.link(of: reference) else {
      return .unavailable("Der er intet link endnu. \(adding)")
    }
    return .effects([.lookAtLink(link)])
  }
}
