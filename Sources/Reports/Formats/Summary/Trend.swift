import Drawing
import Text

/// A point of a list with a small picture of how far something has come, and the figures in words.
public struct Trend: Equatable, Sendable {
  /// What it is about.
  public var title: String
  /// The figures, in words.
  public var words: String
  /// The picture, or nil where there is none to draw.
  public var chart: Chart?

  /// Creates a point.
  public init(_ title: String, _ words: String, _ chart: Chart?) {
    self.title = title
    self.words = words
    self.chart = chart
  }
}

extension [Trend] {
  /// The points in HTML.
  var html: String {
    let points = map { trend in
      "<li><span class=\"line\">\(trend.chart?.svg.first ?? "\u{A0}")</span>"
        + "<span><b>\(trend.title.markup)</b> · \(trend.words.markup)</span></li>"
    }
    return "<ul class=\"trends\">\n\(points.joined(separator: "\n"))\n</ul>"
  }

  /// The points in Markdown.
  var markdown: String {
    map { trend in
      "- **\(trend.title.markdown)** · \(trend.words.markdown)"
        + (trend.chart.map { " `\($0.text.joined())`" } ?? "")
    }.joined(separator: "\n")
  }

  /// The points as plain text, each with its picture before the figures.
  var textPieces: [TextPiece] {
    map { trend in
      TextPiece(
        lines: Layout.hanging(trend.title, after: "- ", onPaper: true)
          + Layout.hanging(
            [trend.chart?.text.joined() ?? "", trend.words].joinedFilled(separator: "  "),
            after: "  ", onPaper: true))
    }
  }
}
