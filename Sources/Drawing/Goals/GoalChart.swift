import Core
import Text

/// A goal's curve in characters.
///
/// The line is drawn in dots, two across and four down in each character (braille), so that a small
/// chart shows much; where they can't be shown, they become plain signs.
public struct GoalChart: Equatable, Sendable {
  /// What a character of the chart stands for.
  public enum Ink: Equatable, Sendable {
    case empty, line, target, baseline, measurement
  }

  /// One character of the chart.
  public struct Cell: Equatable, Sendable {
    /// The character.
    public var sign: Character
    /// What it stands for.
    public var ink: Ink
  }

  /// The cells, row by row from the top.
  public private(set) var rows: [[Cell]]
  /// The figure beside each row, empty where there is none; all of the same width.
  public let figures: [String]
  private let curve: GoalCurve

  /// The first day shown.
  public var first: Day { curve.first }
  /// The last day shown.
  public var last: Day { curve.last }

  private var width: Int { rows.first?.count ?? 0 }
  private var height: Int { rows.count }

  private static let measurement: Character = "●"
  private static let baseline: Character = "○"
  private static let target: Character = "╌"
  private static let targetDate: Character = "┼"

  /// What the signs mean.
  public var legend: String {
    "\(Self.baseline) udgangspunkt  \(Self.measurement) måling  \(Self.target) måltal"
      + (curve.goal.target == nil || curve.goal.targetDate == nil
        ? "" : "  \(Self.targetDate) frist")
  }

  /// Draws `width` by `height` characters, the figures beside them not counted; nil when there is
  /// too little room, or fewer than two figures to draw.
  public init?(_ standing: GoalStanding, width: Int, height: Int) {
    guard width >= 8, height >= 3, let curve = GoalCurve(standing) else { return nil }
    self.init(curve, width: width, height: height)
  }

  /// Draws a curve in at least 8 by 3 characters.
  init(_ curve: GoalCurve, width: Int, height: Int) {
    self.curve = curve
    rows = Array(
      repeating: Array(repeating: Cell(sign: " ", ink: .empty), count: width), count: height)
    figures = Self.figures(of: curve, height: height)
    drawLine()
    if let target = curve.goal.target { drawTarget(target, on: curve.goal.targetDate) }
    for point in curve.measured { mark(point.day, point.value, Self.measurement, .measurement) }
    if let point = curve.baseline { mark(point.day, point.value, Self.baseline, .baseline) }
  }

  /// The first day and the last on a line of `width` columns, or where there is no room only the
  /// first; one day is said once.
  public func days(width: Int) -> String {
    let (start, end) = (first.medium, last.medium)
    if first == last { return start }
    let gap = width - Width.of(start) - Width.of(end)
    return gap > 0 ? start + String(repeating: " ", count: gap) + end : start
  }

  private mutating func drawLine() {
    var canvas = DotCanvas(width: width, height: height)
    let dots = curve.points.map { point in
      (
        x: curve.place(of: point.day, in: canvas.dotsAcross),
        y: curve.place(of: point.value, in: canvas.dotsDown)
      )
    }
    for (from, to) in zip(dots, dots.dropFirst()) { canvas.line(from: from, to: to) }
    for (row, signs) in canvas.rows.enumerated() {
      for (column, sign) in signs.enumerated() {
        if let sign { rows[row][column] = Cell(sign: sign, ink: .line) }
      }
    }
  }

  private mutating func drawTarget(_ target: Quantity, on day: Day?) {
    let row = curve.place(of: target, in: height)
    for column in 0..<width where rows[row][column].ink == .empty {
      rows[row][column] = Cell(sign: Self.target, ink: .target)
    }
    if let day { mark(day, target, Self.targetDate, .target) }
  }

  private mutating func mark(_ day: Day, _ value: Quantity, _ sign: Character, _ ink: Ink) {
    let row = curve.place(of: value, in: height)
    rows[row][curve.place(of: day, in: width)] = Cell(sign: sign, ink: ink)
  }

  private static func figures(of curve: GoalCurve, height: Int) -> [String] {
    var texts = Array(repeating: "", count: height)
    for value in curve.figures { texts[curve.place(of: value, in: height)] = value.danish }
    let width = texts.map(\.count).max() ?? 0
    return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
  }
}

extension GoalChart {
  /// The chart as plain text.
  var text: [String] {
    let side = String(repeating: " ", count: (figures.first?.count ?? 0) + 2)
    return zip(figures, rows).map {
      "\($0) │\(String($1.map(\.sign)))".withoutTrailingBlanks
    } + [side + days(width: width)]
  }
}
