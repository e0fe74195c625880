import Core
import Text

/// A goal's curve as a picture.
extension GoalCurve {
  private static let width = 600.0
  private static let height = 120.0
  private static let left = 70.0
  private static let bottom = 24.0

  /// The curve for a paper, with `columns` characters in its plain text, the figures beside them not
  /// counted.
  public func chart(columns: Int) -> Chart {
    Chart(
      description: description, caption: told, svg: [svg],
      text: GoalChart(self, width: columns, height: 7).text)
  }

  private var description: String { "\(goal.title). \(told)" }

  /// The figures in words.
  private var told: String {
    let figures = points.map { "\($0.day.medium): \(goal.words($0.value))" }
    let target = goal.targetText.isEmpty ? "" : " Måltal: \(goal.targetText)."
    return "\(figures.joined(separator: "; ")).\(target)"
  }

  private var svg: String {
    let (width, height) = (Self.width, Self.height)
    var parts = [
      "<path d=\"M\(Self.left.svg) 8V\((height - Self.bottom).svg)H\((width - 10).svg)\" "
        + "fill=\"none\" stroke=\"#000\"/>"
    ]
    if let target = goal.target {
      let y = y(of: target)
      parts.append(
        "<path d=\"M\(Self.left.svg) \(y.svg)H\((width - 10).svg)\" stroke=\"#000\" "
          + "stroke-dasharray=\"6 4\"/>")
      parts.append(SVG.text("måltal \(target.danish)", x: width - 90, y: y - 4))
    }
    let line = points.map { "\(x(of: $0.day).svg) \(y(of: $0.value).svg)" }
    parts.append(
      "<path d=\"M\(line.joined(separator: "L"))\" fill=\"none\" stroke=\"#000\" "
        + "stroke-width=\"2\"/>")
    if let baseline { parts += drawing(of: baseline, fill: "#fff") }
    parts += measured.flatMap { drawing(of: $0, fill: "#000") }
    parts.append(SVG.text(first.medium, x: Self.left, y: height - 8))
    if last > first { parts.append(SVG.text(last.medium, x: width - 90, y: height - 8)) }
    return SVG.picture(
      "width=\"\(width.svg)\" height=\"\(height.svg)\" "
        + "viewBox=\"0 0 \(width.svg) \(height.svg)\"",
      title: goal.title, description: description, fontSize: 11, parts)
  }

  private func drawing(of point: Point, fill: String) -> [String] {
    let (x, y) = (x(of: point.day), y(of: point.value))
    return [
      "<circle cx=\"\(x.svg)\" cy=\"\(y.svg)\" r=\"4\" stroke=\"#000\" fill=\"\(fill)\"/>",
      SVG.text(point.value.danish, x: x + 6, y: y + (y > Self.height / 2 ? -6 : 14)),
    ]
  }

  private func x(of day: Day) -> Double {
    Self.left + 8 + (Self.width - Self.left - 30) * part(of: day)
  }

  private func y(of value: Quantity) -> Double {
    18 + (Self.height - Self.bottom - 36) * part(of: value)
  }
}
