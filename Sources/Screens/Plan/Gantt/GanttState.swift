import Core
import Drawing
import Interface
import Text

/// Which part of the plan the Gantt chart shows, and how closely.
///
/// A screen keeps one of these, gives it the moves that its keys mean, and after each change of
/// focus lets it `follow` the focus. The focus itself is the screen's.
struct GanttState: Equatable {
  /// A change of what is shown.
  enum Move: Equatable {
    /// Earlier or later by a fourth of the chart's width.
    case earlier, later
    /// Earlier or later by nearly the whole width.
    case pageEarlier, pageLater
    /// Fewer days, or more, around a day, or where it isn't shown, around the middle.
    case zoomIn(around: Day), zoomOut(around: Day)
    /// To where a day is in the first third.
    case show(Day)
  }

  /// How much time a column stands for.
  private(set) var zoom: GanttChart.Zoom
  /// The first day shown; the chart begins with its week.
  private(set) var first: Day
  /// The first row shown, as far as it keeps the focus in view.
  private(set) var offset = 0

  /// All of a plan and today in `rect`, or, where there is no room for that, the time around today.
  init(of activities: some Sequence<Activity>, today: Day, at rect: Rect) {
    let chart = GanttChart(of: activities, today: today, width: GanttLayout(rect).rows.width)
    (zoom, first) = (chart.zoom, chart.first)
  }

  /// Carries out a move of a chart that stands in `rect`.
  mutating func update(_ move: Move, at rect: Rect) {
    let chart = chart(at: rect)
    switch move {
    case .earlier: scroll(by: -max(7, chart.days / 4))
    case .later: scroll(by: max(7, chart.days / 4))
    case .pageEarlier: scroll(by: -max(7, chart.days - 7))
    case .pageLater: scroll(by: max(7, chart.days - 7))
    case .zoomIn(let day): change(zoom: zoom.closer, around: day, chart, at: rect)
    case .zoomOut(let day): change(zoom: zoom.wider, around: day, chart, at: rect)
    case .show(let day): first = day.adding(days: -chart.days / 3).week.monday
    }
  }

  /// Brings the row `focus` of `count` and its activity's bar into view, moving as little as
  /// possible; an activity without days moves nothing sideways.
  mutating func follow(_ focus: Int, of count: Int, activity: Activity?, at rect: Rect) {
    let layout = GanttLayout(rect)
    offset = Scroll.offset(
      current: offset, focus: focus, count: count, height: layout.rows.height)
    let chart = chart(at: rect)
    guard let activity, let bar = chart.columns(of: activity), chart.width > 2 else { return }
    // Of a bar wider than the chart, some of it is enough.
    if bar.overlaps(1...chart.width - 2) { return }
    first = chart.day(of: bar.lowerBound).adding(days: -chart.days / 3).week.monday
  }

  /// The chart as it stands in `rect`.
  func chart(at rect: Rect) -> GanttChart {
    GanttChart(from: first, zoom: zoom, width: GanttLayout(rect).rows.width)
  }

  private mutating func scroll(by days: Int) {
    first = first.adding(days: days / 7 * 7).week.monday
  }

  private mutating func change(
    zoom: GanttChart.Zoom, around day: Day, _ chart: GanttChart, at rect: Rect
  ) {
    let shown = chart.column(of: day)
    let column = (0..<chart.width).contains(shown) ? shown : chart.width / 2
    let kept = column == shown ? day : chart.day(of: column)
    self.zoom = zoom
    let days = self.chart(at: rect).day(of: column) - first
    first = kept.adding(days: -days).week.monday
    let new = self.chart(at: rect)
    if new.column(of: kept) >= new.width { first = first.adding(days: 7) }
  }
}

extension GanttChart {
  /// The number of days that are shown.
  fileprivate var days: Int { day(of: width) - first }
}

extension GanttChart.Zoom {
  /// The next that shows fewer days, or itself.
  var closer: Self { self == .quarter ? .month : .week }
  /// The next that shows more days, or itself.
  var wider: Self { self == .week ? .month : .quarter }
}
