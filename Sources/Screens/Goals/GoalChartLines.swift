import Drawing
import Interface
import Text

extension GoalChart {
  /// The chart as lines: the figures beside it, the days under it, and what its signs mean.
  func lines(width: Int) -> [[Span]] {
    let margin = figures.first?.count ?? 0
    let blank = String(repeating: " ", count: margin)
    let plot = zip(figures, rows).map { figure, cells in
      [Span(figure, .label), Span(figure.allSatisfy { $0 == " " } ? "│" : "┤", .border)]
        + spans(cells)
    }
    let columns = rows.first?.count ?? 0
    let axis = [Span(blank), Span("└" + String(repeating: "─", count: columns), .border)]
    return plot + [axis, [Span(blank), Span(days(width: columns + 1), .label)]]
      + legend.lines(.muted, width: width)
  }

  /// The cells with neighbours that stand for the same put together.
  private func spans(_ cells: [Cell]) -> [Span] {
    var spans: [Span] = []
    for cell in cells {
      let style = cell.ink.style
      if spans.last?.style == style {
        spans[spans.count - 1].text.append(cell.sign)
      } else {
        spans.append(Span(String(cell.sign), style))
      }
    }
    return spans
  }
}

extension GoalChart.Ink {
  /// The role its colour is chosen by.
  fileprivate var style: Style {
    switch self {
    case .empty: .plain
    case .line: .inProgress
    case .target: .awaiting
    case .baseline: .label
    case .measurement: .heading
    }
  }
}
