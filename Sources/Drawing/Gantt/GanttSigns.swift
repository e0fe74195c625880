import Core

extension GanttGrid.Cell {
  /// The one character that shows it where there are only characters.
  public var sign: Character {
    switch self {
    case .empty: " "
    case .dayOff: "·"
    case .approved: "░"
    case .bar(let status): status.barSign
    case .today: "┃"
    case .line(let sides, _): sides.line
    case .arrow(let side, _): side.arrow
    case .waits: "◂"
    case .before: "‹"
    case .after: "›"
    }
  }
}

extension ActivityStatus {
  /// The character that an activity's bar is made of.
  public var barSign: Character {
    switch self {
    case .notStarted: "□"
    case .inProgress: "■"
    case .waiting: "═"
    case .postponed: "»"
    case .done: "█"
    case .withdrawn: "×"
    }
  }
}

extension GanttGrid.Sides {
  private static let lines = Array(" │││─┘┐┤─└┌├─┴┬┼")

  fileprivate var line: Character { Self.lines[rawValue & 15] }

  fileprivate var arrow: Character {
    switch self {
    case .up: "▲"
    case .down: "▼"
    case .left: "◄"
    default: "►"
    }
  }
}

/// What a sign of the chart means.
public struct GanttSign: Equatable, Sendable {
  /// The sign.
  public let sign: Character
  /// What it means.
  public let words: String

  /// All of them, the statuses first.
  public static let all: [GanttSign] =
    ActivityStatus.allCases.map { GanttSign(.bar($0), $0.shown) } + [
      GanttSign(.approved, "kun i den godkendte plan"), GanttSign(.today, "i dag"),
      GanttSign(.waits, "venter på en anden"),
      GanttSign(sign: GanttLabel.late, words: "overskredet"),
      GanttSign(sign: "◆", words: "milepæl"),
    ]

  private init(sign: Character, words: String) {
    (self.sign, self.words) = (sign, words)
  }

  private init(_ cell: GanttGrid.Cell, _ words: String) {
    self.init(sign: cell.sign, words: words)
  }
}
