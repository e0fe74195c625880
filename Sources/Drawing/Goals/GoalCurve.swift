import Core

/// A goal's figures against time: what was measured, and the target it is to reach.
public struct GoalCurve: Equatable, Sendable {
  /// A figure on its day.
  struct Point: Equatable, Sendable {
    let day: Day
    let value: Quantity
  }

  /// The goal.
  let goal: Goal
  /// The figure that the goal began with, or nil.
  let baseline: Point?
  /// What was measured, the earliest first.
  let measured: [Point]
  /// The first day shown.
  let first: Day
  /// The last day shown.
  let last: Day
  private let low: Quantity
  private let high: Quantity

  /// Nil when there are fewer than two figures to draw.
  public init?(_ standing: GoalStanding) {
    let goal = standing.goal
    let measured = standing.measurements.compactMap { measurement -> Point? in
      guard let day = measurement.date, let value = measurement.value else { return nil }
      return Point(day: day, value: value)
    }
    let values = measured.map(\.value) + [goal.baseline, goal.target].compactMap { $0 }
    guard goal.scale == .figures, values.count >= 2, let low = values.min(),
      let high = values.max(), let start = measured.first?.day ?? goal.targetDate
    else { return nil }
    let baselineDay =
      goal.baselineYear.flatMap { Day(year: $0, month: 12, day: 31) }.map { min($0, start) }
      ?? start
    first = min(goal.baseline == nil ? start : baselineDay, goal.targetDate ?? start)
    last = max(goal.targetDate ?? start, measured.last?.day ?? start, first)
    baseline = goal.baseline.map { Point(day: baselineDay, value: $0) }
    (self.goal, self.measured, self.low, self.high) = (goal, measured, low, high)
  }

  /// All points of the line.
  var points: [Point] { [baseline].compactMap { $0 } + measured }

  /// The figures that stand beside it: the lowest, the highest and the target.
  var figures: [Quantity] { [low, high, goal.target].compactMap { $0 } }

  /// How much of the way from the first day to the last lies before a day, from 0 to 1.
  func part(of day: Day) -> Double { Double(day - first) / Double(max(1, last - first)) }

  /// How far down from the highest figure to the lowest a figure stands, from 0 to 1; in the middle
  /// when all are equal.
  func part(of value: Quantity) -> Double {
    high > low ? (high - value).double / (high - low).double : 0.5
  }

  /// The place of a day among `count`.
  func place(of day: Day, in count: Int) -> Int {
    last > first ? (day - first) * (count - 1) / (last - first) : 0
  }

  /// The place of a figure among `count`, counted from the top.
  func place(of value: Quantity, in count: Int) -> Int {
    Int((part(of: value) * Double(count - 1)).rounded())
  }
}
