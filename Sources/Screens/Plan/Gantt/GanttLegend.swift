import Core
import Interface
import Text

/// What the signs of the Gantt chart mean.
struct GanttLegend {
  private static let others: [Span] = [
    Span("░ godkendt plan", .muted), Span("┃ i dag", .warning), Span("◂ venter", .overdue),
    Span("! over fristen", .overdue),
  ]

  /// Draws as much as there is room for.
  func view(in frame: inout Frame, at rect: Rect) {
    var (x, y) = (rect.x, rect.y)
    let statuses = ActivityStatus.allCases.map { status in
      Span("\(status.barSign) \(status.shown)", status.barStyle)
    }
    for span in statuses + Self.others {
      if x > rect.x, x + Width.of(span.text) > rect.right { (x, y) = (rect.x, y + 1) }
      guard y < rect.bottom else { return }
      x += frame.put(
        span.text, at: Point(x: x, y: y), style: span.style, width: rect.right - x)
      x += 2
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
