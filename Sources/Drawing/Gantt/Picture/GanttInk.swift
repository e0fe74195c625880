import Core

/// How the picture of the plan looks: each status has its pattern, so that it can be printed in
/// black and white.
enum GanttInk {
  /// The colour of the lines from one bar to another.
  static let line = "#444"

  /// How the bar of a status looks.
  static func look(of status: ActivityStatus) -> GanttElement.Look {
    switch status {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .waiting: .waiting
    case .postponed: .postponed
    case .done: .done
    case .withdrawn: .withdrawn
    }
  }

  /// What says in SVG how a shape looks; lines that end in arrows get heads by it, unless those are
  /// drawn apart.
  static func attributes(of look: GanttElement.Look, withHeads: Bool = true) -> String {
    switch look {
    case .milestone: "fill=\"#000\""
    case .area: "fill=\"#eee\""
    case .link where !withHeads: "class=\"led\" style=\"marker-end: none\""
    default: "class=\"\(name(of: look))\""
    }
  }

  private static func name(of look: GanttElement.Look) -> String {
    switch look {
    case .dayOff: "fri"
    case .week: "uge"
    case .month: "maaned"
    case .milestone, .area: ""
    case .today: "idag"
    case .approved: "godkendt"
    case .notStarted: "ikke"
    case .inProgress: "igang"
    case .waiting: "afventer"
    case .postponed: "udskudt"
    case .done: "gjort"
    case .withdrawn: "udgaar"
    case .link: "led"
    }
  }

  /// Patterns, the head of an arrow, and styles.
  ///
  /// `sheet` goes into the names, so that several pictures can stand in one document.
  static func definitions(_ sheet: String) -> String {
    """
    <defs>
    <pattern id="skraa\(sheet)" width="6" height="6" patternUnits="userSpaceOnUse">\
    <rect width="6" height="6" fill="#cfe3ff"/>\
    <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="#0b3d91" stroke-width="2"/></pattern>
    <pattern id="prikker\(sheet)" width="5" height="5" patternUnits="userSpaceOnUse">\
    <rect width="5" height="5" fill="#fff3cd"/><circle cx="2.5" cy="2.5" r="1.2"/></pattern>
    <pattern id="lodret\(sheet)" width="5" height="5" patternUnits="userSpaceOnUse">\
    <rect width="5" height="5" fill="#f3e1ff"/>\
    <path d="M2.5 0V5" stroke="#5b2a86" stroke-width="1.4"/></pattern>
    <marker id="pil\(sheet)" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" \
    orient="auto"><path d="M0 0L8 4L0 8z" fill="\(line)"/></marker>
    </defs>
    <style>
    .tidsplan text { font-family: \(SVG.fonts); font-size: 12px; fill: #111 }
    \(letterings)
    .tidsplan .fri { fill: #f2f2f2 }
    .tidsplan .uge { stroke: #ddd }
    .tidsplan .maaned { stroke: #999 }
    .tidsplan .idag { stroke: #c00; stroke-width: 2; stroke-dasharray: 6 3 }
    .tidsplan .godkendt { fill: #ccc }
    .tidsplan .led { fill: none; stroke: \(line); stroke-width: 1.2; marker-end: url(#pil\(sheet)) }
    .tidsplan .ikke, .tidsplan .igang, .tidsplan .afventer,
    .tidsplan .udskudt, .tidsplan .gjort, .tidsplan .udgaar { stroke: #111; stroke-width: 1 }
    .tidsplan .ikke { fill: #fff }
    .tidsplan .igang { fill: url(#skraa\(sheet)) }
    .tidsplan .afventer { fill: url(#prikker\(sheet)) }
    .tidsplan .udskudt { fill: url(#lodret\(sheet)) }
    .tidsplan .gjort { fill: #1f6f43 }
    .tidsplan .udgaar { fill: #fff; stroke: #777; stroke-dasharray: 3 2 }
    </style>
    """
  }

  /// How letters look where they differ from most.
  private static var letterings: String {
    GanttElement.Lettering.allCases.dropFirst().map { lettering in
      let styles = [
        lettering.size == 12 ? "" : "font-size: \(lettering.size.svg)px",
        lettering.isBold ? "font-weight: bold" : "",
        lettering.colour == "#111" ? "" : "fill: \(lettering.colour)",
      ]
      return ".tidsplan .\(lettering.rawValue) { \(styles.joinedFilled(separator: "; ")) }"
    }.joined(separator: "\n")
  }

  /// What the patterns mean, on two lines.
  static func legend(y: Double) -> [GanttElement] {
    let signs =
      ActivityStatus.allCases.map { (look(of: $0), $0.shown) }
      + [(.approved, "som planen blev godkendt")]
    return signs.enumerated().flatMap { index, sign -> [GanttElement] in
      let x = 12 + Double(index) * 132
      return [
        .shape(sign.0, .rect(x: x, y: y, width: 24, height: 12)),
        .words(sign.1, x: x + 30, y: y + 10, .plain),
      ]
    } + [
      .words(
        "Pile går fra det, der skal være færdigt først. Stiplet linje: i dag. ◆ Milepæl.",
        x: 12, y: y + 36, .faint)
    ]
  }
}
