import Core
import Interface
import Text

/// A link, shown whole: to be opened, or else to be copied.
struct LinkLayer: Layer {
  let link: Link
  /// Why it can't be opened here; nil where it can.
  let hindrance: String?
  private var offset = 0

  init(_ link: Link, hindrance: String?) {
    self.link = link
    self.hindrance = hindrance
  }

  var footer: [FooterItem] {
    (hindrance == nil ? [FooterItem("Enter", "åbn", target: "yes")] : [])
      + [FooterItem("Pil op/ned", "rul"), FooterItem("Esc", "luk", target: "cancel")]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let page = max(1, height(scene.size))
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
      if offset >= last { return .closes(.effects([.openLink(link)])) }
      offset += page
    case .escape, .enter, .character("q"): return .closes()
    default: break
    }
    offset = max(0, min(offset, last))
    return .stays()
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    kind == "yes" ? .enter : Self.key(of: kind)
  }

  private static func width(_ size: Size) -> Int { min(76, size.width) }

  private func height(_ size: Size) -> Int {
    max(0, min(lines(size).count, size.height - 4))
  }

  private func lines(_ size: Size) -> [Span] {
    let width = max(1, Self.width(size) - 4)
    let advice =
      hindrance.map { "\($0) Hold Skift nede, og markér linket med musen for at kopiere det." }
      ?? "Enter åbner det i et andet vindue."
    return link.text.unmistakable.cut(to: width).map { Span($0) } + [Span("")]
      + advice.wrapped(to: width).map { Span($0, .muted) }
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let lines = lines(frame.size)
    let height = height(frame.size)
    let box = Box(title: "Link", width: Self.width(frame.size), height: height + 2, in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    // The window may have grown since the last key.
    let offset = max(0, min(offset, lines.count - height))
    for (row, line) in lines.dropFirst(offset).prefix(height).enumerated() {
      frame.put(
        line.text, at: Point(x: inside.x, y: inside.y + row), style: line.style,
        width: inside.width)
    }
    if offset + height < lines.count {
      frame.put("▼", at: Point(x: box.rect.right - 2, y: inside.bottom - 1), style: .muted)
    }
    frame.cursor = Point(x: inside.x, y: inside.y)
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
      return .unavailable(
        reference.kind.type.linkField == nil
          ? "Her er intet link. Aktiviteter, beslutninger, møder, interessenter og aftalen kan have et."
          : "Der er intet link endnu. \(adding)")
    }
    return .effects([.lookAtLink(link)])
  }
}
