import Core
import Interface
import Text

/// A tour in six short steps through the screens, over which it lies at the bottom; it can be left at
/// any time.
struct Tour: Layer {
  /// A step: where it leads, and what is said there.
  struct Step {
    let place: Place
    let title: String
    let text: String
  }

  /// What it is called where it is found.
  static let name = "Rundtur: seks korte trin"

  static let steps = [
    Step(
      place: .board, title: "Tavlen (1)",
      text:
        "Projektets tolv milepæle i tre faser. Pilene flytter, Enter åbner en milepæl, og Esc går "
        + "tilbage. Nederst står det, hvis noget er overskredet."),
    Step(
      place: .milestone(7), title: "Milepælen (Enter)",
      text:
        "Tjekliste, beslutning og det, der mangler. Mellemrum krydser af, og s skifter status. Alt "
        + "er gemt med det samme, og u fortryder."),
    Step(
      place: .plan, title: "Planen (3)",
      text:
        "a tilføjer en aktivitet på én linje, fx »Bestil skilte @Driftsleder !uge 50«. f sætter "
        + "fristen, og Skift+pil højre flytter den en uge."),
    Step(
      place: .due, title: "Mandagsmødet (w)",
      text:
        "Hvem har noget overskredet, og hvad skal gøres snart? m viser kun det, der er dit. w virker overalt "
        + "i projektet."),
    Step(
      place: .meetings, title: "Møder og papirer (m, p)",
      text:
        "Møderne med dagsorden og referat. p viser et papir til mødet, som kan udskrives, gemmes "
        + "som PDF eller Word og sendes med mail."),
    Step(
      place: .board, title: "Find alt (:)",
      text: "Tryk :, og skriv med dine egne ord, fx »udskriv« eller navnet på en afdeling. ? viser "
        + "tasterne dér, hvor du står. Nu er det din tur."),
  ]

  private(set) var number = 0

  /// Begins it on the first step.
  static var beginning: Outcome { .several([.go(steps[0].place), .open(Tour())]) }

  var step: Step { Self.steps[number] }
  private var isLast: Bool { number == Self.steps.count - 1 }

  var footer: [FooterItem] {
    [
      FooterItem("Pil venstre", "forrige"),
      FooterItem("Enter", isLast ? "slut" : "næste", target: "next"),
      FooterItem("Esc", "forlad", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    if scene.openProject == nil {
      return .closes(.say("Rundturen går gennem et projekt, og der er ikke et åbent.", .warning))
    }
    switch key {
    case .enter, .right, .down, .pageDown, .character(" "):
      if isLast { return .closes(.say("Rundturen er slut. God fornøjelse.", .success)) }
      number += 1
    case .left, .up, .pageUp, .backspace:
      if number == 0 { return .stays(.unavailable("Det er det første trin.")) }
      number -= 1
    case .escape, .character("q"):
      return .closes(.say("Du har forladt rundturen. : og ordet rundtur begynder den igen."))
    default: return .unknown
    }
    return .stays(.go(step.place))
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    kind == "next" ? .enter : Self.key(of: kind)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    // As wide as a narrow screen, so that nothing of it stands torn beside the box.
    let width = frame.size.width < 100 ? frame.size.width : 72
    let lines = step.text.wrapped(to: max(1, width - 4))
    let height = min(lines.count + 2, max(3, frame.size.height - 3))
    let rect = Rect(
      x: (frame.size.width - width) / 2, y: max(0, frame.size.height - 2 - height), width: width,
      height: height)
    frame.fill(rect)
    let title = "\(number + 1) af \(Self.steps.count) · \(step.title)"
    frame.box(
      rect, title: ["Rundtur \(title)", title].fitting(width - 4), style: .activeBorder)
    for (row, line) in lines.prefix(height - 2).enumerated() {
      frame.put(line, at: Point(x: rect.x + 2, y: rect.y + 1 + row), width: width - 4)
    }
    frame.cursor = Point(x: rect.x + 2, y: rect.y + 1)
  }
}
