/// A goal's figures against time: a line through what was measured, and the target it is to reach.
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
  /// The first day shown.
  public let first: Day
  /// The last day shown.
  public let last: Day

  private let width: Int
  private let height: Int
  private let low: Quantity
  private let high: Quantity

  /// Draws `width` by `height` characters, the figures beside them not counted; nil when there is
  /// too little room, or fewer than two figures to draw.
  public init?(_ standing: GoalStanding, width: Int, height: Int) {
    let goal = standing.goal
    let measured = standing.measurements.compactMap { measurement -> (day: Day, value: Quantity)? in
      guard let day = measurement.date, let value = measurement.value else { return nil }
      return (day, value)
    }
    let values = measured.map(\.value) + [goal.baseline, goal.target].compactMap { $0 }
    guard goal.scale == .figures, width >= 8, height >= 3, values.count >= 2,
      let low = values.min(), let high = values.max(),
      let start = measured.first?.day ?? goal.targetDate
    else { return nil }
    let baselineDay =
      goal.baselineYear.flatMap { Day(year: $0, month: 12, day: 31) }.map { min($0, start) }
      ?? start
    first = goal.baseline == nil ? start : baselineDay
    last = max(goal.targetDate ?? start, measured.last?.day ?? start, first)
    (self.width, self.height, self.low, self.high) = (width, height, low, high)
    rows = Array(
      repeating: Array(repeating: Cell(sign: " ", ink: .empty), count: width), count: height)
    figures = Self.figures(height, low, high, goal.target) { value in
      Self.place(of: value, in: height, low, high)
    }
    let points = (goal.baseline.map { [(day: first, value: $0)] } ?? []) + measured
    drawLine(through: points)
    if let target = goal.target { drawTarget(target, on: goal.targetDate) }
    for point in measured { mark(point.day, point.value, "●", .measurement) }
    if let baseline = goal.baseline { mark(first, baseline, "○", .baseline) }
  }

  private mutating func drawLine(through points: [(day: Day, value: Quantity)]) {
    var canvas = DotCanvas(width: width, height: height)
    let dots = points.map { point in
      (
        x: Self.place(of: point.day, in: canvas.dotsAcross, first, last),
        y: Self.place(of: point.value, in: canvas.dotsDown, low, high)
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
    let row = Self.place(of: target, in: height, low, high)
    for column in 0..<width where rows[row][column].ink == .empty {
      rows[row][column] = Cell(sign: "╌", ink: .target)
    }
    if let day { mark(day, target, "┼", .target) }
  }

  private mutating func mark(_ day: Day, _ value: Quantity, _ sign: Character, _ ink: Ink) {
    let row = Self.place(of: value, in: height, low, high)
    rows[row][Self.place(of: day, in: width, first, last)] = Cell(sign: sign, ink: ink)
  }

  private static func place(of day: Day, in count: Int, _ first: Day, _ last: Day) -> Int {
    guard last > first else { return 0 }
    return (day - first) * (count - 1) / (last - first)
  }

  /// The place of a figure counted from the top; in the middle when all are equal.
  private static func place(
    of value: Quantity, in count: Int, _ low: Quantity, _ high: Quantity
  ) -> Int {
    guard high > low else { return count / 2 }
    let part = (high - value).double / (high - low).double
    return Int((part * Double(count - 1)).rounded())
  }

  private static func figures(
    _ height: Int, _ low: Quantity, _ high: Quantity, _ target: Quantity?,
    place: (Quantity) -> Int
  ) -> [String] {
    var texts = Array(repeating: "", count: height)
    for value in [low, high, target].compactMap({ $0 }) { texts[place(value)] = value.danish }
    let width = texts.map(\.count).max() ?? 0
    return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
  }
}
