import Core
import Interface
import Text

/// A copy on its way home: what comes of merging it, and a choice wherever both have changed the same.
struct MergeLayer: Layer {
  private(set) var offer: MergeOffer
  private(set) var focus = 0
  /// The last item that has had the focus.
  private var reached = 0

  init(_ offer: MergeOffer) { self.offer = offer }

  private var count: Int { offer.items.count + offer.numbers.count + offer.news.count }
  private var hasChoice: Bool { offer.items.contains(where: \.isChoice) }
  /// Whether there is more that can't be merged by itself below what has had the focus.
  private var hasUnseen: Bool { reached + 1 < offer.items.count }

  var isForChange: Bool { true }

  var footer: [FooterItem] {
    [FooterItem("Enter", hasUnseen ? "det næste" : "flet det hele", target: "yes")]
      + (hasChoice ? [FooterItem("Pil v/h", "vælg")] : [])
      + (count > 1 ? [FooterItem("Pil op/ned", "flyt")] : [])
      + [FooterItem("Esc", "opgiv", target: "cancel")]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    switch key {
    case .up, .character("k"), .backtab: move(to: focus - 1)
    case .down, .character("j"), .tab: move(to: focus + 1)
    case .pageUp: move(to: focus - 5)
    case .pageDown: move(to: focus + 5)
    case .home, .character("g"): move(to: 0)
    case .end, .character("G"): move(to: count - 1)
    case .left, .right, .character(" "), .character("h"), .character("l"):
      guard focus < offer.items.count, offer.items[focus].isChoice else {
        return .stays(.unavailable("Her er ikke noget at vælge imellem."))
      }
      offer.choices.formSymmetricDifference([offer.items[focus].place])
    case .enter where hasUnseen: move(to: reached + 1)
    case .enter: return merge
    // It is what a form is accepted with, and may have been meant for the one before.
    case .function(2): return .stays(.unavailable("Tryk Enter, når du har set det hele."))
    case .escape: return leave
    default: return .unknown
    }
    return .stays()
  }

  private mutating func move(to item: Int) {
    focus = max(0, min(item, count - 1))
    reached = max(reached, focus)
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    kind == "yes" ? .enter : Self.key(of: kind)
  }

  private var merge: Answer {
    let effect = Outcome.effects([.mergeCopy(offer)])
    guard let erasing = offer.erasing else { return .closes(effect) }
    return .stays(
      .open(
        Confirm(
          title: "Slet alle spor",
          question: """
            I kopien er alle spor slettet af \(erasing). De slettes også her, også i historikken. Det \
            kan ikke fortrydes.
            """,
          yes: "Flet, og slet sporene", no: "Tilbage", safe: .no,
          intent: .several([.closeForm, effect]))))
  }

  private static var dropped: Outcome {
    .say("Intet er flettet, og kopien er, som den var.")
  }

  /// Gives it up; where something has been chosen, after a question.
  private var leave: Answer {
    if offer.choices.isEmpty { return .closes(Self.dropped) }
    return .stays(
      .open(
        Confirm(
          unsaved: "Opgiv fletningen",
          "Du har valgt, hvad der skal gælde, men intet er flettet endnu.", stay: "Vælg videre",
          discard: .several([.closeForm, Self.dropped]))))
  }

  private var title: String {
    let places = offer.items.count
    return "Flet en kopi\(places > 1 && focus < places ? " · \(focus.of(places))" : "")"
  }

  /// What comes home, and what is to be chosen.
  private var introduction: [String] {
    let stuck = offer.items.count { !$0.isChoice }
    let open = offer.items.count - stuck
    return [
      offer.isNewer ? "Imens er der ændret mere i projektet. Intet er flettet endnu." : "",
      "\(offer.merge.count.counted("ændring", "ændringer")) kommer hjem fra \(offer.path)"
        + (open == 0 ? "." : ", foruden det, du vælger."),
      open == 0
        ? ""
        : "\(open.counted("sted", "steder")) er ændret både hjemme og i kopien: vælg, hvad der skal "
          + "gælde.",
      stuck == 0 ? "" : "\(stuck.counted("ting", "ting")) kan ikke flettes.",
      offer.erasing.map { "Alle spor af \($0) slettes også her." } ?? "",
    ].filter { !$0.isEmpty }
  }

  private var items: [ConflictBox.Item] {
    offer.items.map { item in
      if !item.isChoice {
        return ConflictBox.Item(
          subject: item.subject,
          lines: [Span("! \(item.home)", .error), Span("I kopien: \(item.copy)")])
      }
      let isCopys = offer.choices.contains(item.place)
      return ConflictBox.Item(
        subject: item.subject,
        lines: [
          ConflictBox.side("Hjemme: \(item.home)", isChosen: !isCopys),
          ConflictBox.side("I kopien: \(item.copy)", isChosen: isCopys),
        ])
    } + offer.numbers.map { ConflictBox.Item(subject: $0.subject, lines: [Span($0.words)]) }
      + offer.news.enumerated().map { place, words in
        ConflictBox.Item(subject: place == 0 ? "Kommer hjem" : "", lines: [Span("- \(words)")])
      }
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    ConflictBox(title: title, introduction: introduction, items: items, focus: focus)
      .draw(in: &frame)
  }

  func reading(_ scene: Scene) -> Reading {
    let items = items
    guard items.indices.contains(focus) else {
      return Reading([title, footer.words], line: introduction.asSentences)
    }
    var choice = ""
    if focus < offer.items.count, offer.items[focus].isChoice {
      let isCopys = offer.choices.contains(offer.items[focus].place)
      choice = isCopys ? "Kopiens gælder" : "Det hjemme gælder"
    }
    let sides =
      focus < offer.items.count
      ? [offer.items[focus].home, "I kopien: \(offer.items[focus].copy)"]
      : items[focus].lines.map(\.text)
    return Reading(
      [title] + introduction + [footer.words],
      line: ([items[focus].subject, choice] + sides + [focus.of(items.count)]).asSentences)
  }
}
