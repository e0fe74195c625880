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

  /// What says in SVG how a shape looks, by attributes of its own: LibreOffice follows no style sheet
  /// into groups.
  ///
  /// `sheet` is in the names of the patterns.
  static func attributes(of look: GanttElement.Look, _ sheet: String) -> String {
    let edge = "stroke=\"#111\" stroke-width=\"1\""
    return switch look {
    case .milestone: "fill=\"#000\""
    case .area: "fill=\"#eee\""
    case .dayOff: "fill=\"#f2f2f2\""
    case .week: "stroke=\"#ddd\""
    case .month: "stroke=\"#999\""
    case .today: "stroke=\"#c00\" stroke-width=\"2\" stroke-dasharray=\"6 3\""
    case .approved: "fill=\"#ccc\" stroke=\"#777\" stroke-width=\"1\""
    case .link: "fill=\"none\" stroke=\"\(line)\" stroke-width=\"1.2\""
    case .notStarted: "fill=\"#fff\" \(edge)"
    case .inProgress: "fill=\"url(#skraa\(sheet))\" \(edge)"
    case .waiting: "fill=\"url(#prikker\(sheet))\" \(edge)"
    case .postponed: "fill=\"url(#lodret\(sheet))\" \(edge)"
    case .done: "fill=\"#1f6f43\" \(edge)"
    case .withdrawn: "fill=\"#fff\" stroke=\"#777\" stroke-dasharray=\"3 2\""
    }
  }

  /// What says in SVG how letters look where they differ from most.
  static func attributes(of lettering: GanttElement.Lettering) -> String {
    [
      lettering.size == 12 ? "" : " font-size=\"\(lettering.size.svg)\"",
      lettering.isBold ? " font-weight=\"bold\"" : "",
      lettering.colour == "#111" ? "" : " fill=\"\(lettering.colour)\"",
    ].joined()
  }

  /// The patterns.
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
    </defs>
    """
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
