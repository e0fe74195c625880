import Core

/// A goal's way from baseline to target as a small line on a row of text: a ring where it began, a
/// dot at the latest figure, and a stroke across at the target.
public struct GoalLine: Equatable, Sendable {
  private let description: String
  /// How much of the way the latest figure has come, a little beyond both ends at most; nil where
  /// nothing is measured.
  private let part: Double?

  private static let width = 112.0
  private static let height = 14.0
  private static let start = 14.0
  private static let end = 96.0
  private static let columns = 12

  /// Nil where there is no way to draw: a goal told in words, or without baseline or target.
  public init?(_ standing: GoalStanding) {
    let goal = standing.goal
    guard goal.scale == .figures, let baseline = goal.baseline, let target = goal.target,
      baseline != target
    else { return nil }
    description = "\(goal.title): \(standing.labelledTrail)."
    part = standing.latest?.value.map {
      min(1.1, max(-0.1, ($0 - baseline).double / (target - baseline).double))
    }
  }

  /// The line.
  public var chart: Chart { Chart(description: description, svg: [svg], text: [text]) }

  private var svg: String {
    let (start, end, middle) = (Self.start, Self.end, Self.height / 2)
    var parts = [
      "<path d=\"M\(start.svg) \(middle.svg)H\(end.svg)\" stroke=\"#777\"/>",
      "<path d=\"M\(end.svg) 1.5V\((Self.height - 1.5).svg)\" stroke=\"#000\" stroke-width=\"2\"/>",
    ]
    let latest = part.map { start + (end - start) * $0 }
    if let latest {
      parts.append(
        "<path d=\"M\(start.svg) \(middle.svg)H\(latest.svg)\" stroke=\"#000\" "
          + "stroke-width=\"3\"/>")
    }
    parts.append(circle(start, "#fff"))
    if let latest { parts.append(circle(latest, "#000")) }
    return SVG.picture(
      "width=\"\(Self.width.svg)\" height=\"\(Self.height.svg)\" "
        + "viewBox=\"0 0 \(Self.width.svg) \(Self.height.svg)\"",
      title: "Fra udgangspunkt til måltal", description: description, fontSize: 11, parts)
  }

  private func circle(_ x: Double, _ fill: String) -> String {
    "<circle cx=\"\(x.svg)\" cy=\"\((Self.height / 2).svg)\" r=\"3.5\" stroke=\"#000\" "
      + "fill=\"\(fill)\"/>"
  }

  private var text: String {
    let last = Self.columns - 1
    let latest = part.map { min(last, max(0, Int(($0 * Double(last)).rounded()))) }
    return String(
      (0...last).map { column -> Character in
        if column == latest { return "●" }
        if column == 0 { return "○" }
        return column < latest ?? 0 ? "━" : "·"
      }) + "|"
  }
}
