import Core
import Drawing
import Interface

/// What the signs of the Gantt chart mean.
struct GanttLegend {
  private static let spans = GanttSign.all.compactMap { sign in
    sign.brief.map { Span("\(sign.sign) \($0)", sign.cell?.style(isLate: false) ?? .overdue) }
  }

  /// Draws as much as there is room for.
  func view(in frame: inout Frame, at rect: Rect) {
    let places = Flow.places(of: Self.spans.map(\.text), width: rect.width, gap: 2)
    for (span, place) in zip(Self.spans, places) where place.line < rect.height {
      frame.put(
        span.text, at: Point(x: rect.x + place.column, y: rect.y + place.line), style: span.style,
        width: rect.width - place.column)
    }
  }
}

extension ActivityStatus {
  /// The role that the colour of an activity's bar is chosen by.
  var barStyle: Style {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .waiting: .awaiting
    case .postponed: .sceptical
    case .done: .reached
    case .withdrawn: .withdrawn
    }
  }
}
