import Interface

/// Where the parts of the plan's screen stand.
struct PlanLayout: Equatable {
  /// What is shown, and how it is grouped.
  let heading: Rect
  /// The list with its column headings, or the chart.
  let list: Rect
  /// The activity with the focus: beside the list on a wide screen, otherwise below it, in two lines
  /// unless the screen is high.
  let detail: Rect

  /// The number of rows that the list shows at a time.
  var rows: Int { max(0, list.height - 1) }

  /// Whether the activity with the focus stands beside the list.
  var isWide: Bool { detail.x > 0 }

  /// Whether the activity with the focus is shown in full.
  var isDetailed: Bool { isWide || detail.height > 2 }

  /// The width from which the activity with the focus is shown beside the list, which has room for
  /// titles of 60 columns then too.
  private static let wide = 160

  /// The parts on a screen of `size`; while an activity is added there is room for that at the
  /// bottom.
  init(_ size: Size, headingRows: Int = 1, isAdding: Bool = false) {
    let content = Chrome.content(of: size)
    heading = Rect(
      x: 0, y: content.y, width: content.width,
      height: min(headingRows, content.height >= 14 ? 3 : 1))
    let rest = content.bottom - heading.bottom
    if size.width >= Self.wide {
      let width = min(60, content.width * 33 / 100)
      let x = content.width - width
      let height = max(0, rest - (isAdding ? 2 : 0))
      list = Rect(x: 0, y: heading.bottom, width: x - 1, height: height)
      detail = Rect(x: x, y: heading.bottom, width: width, height: height)
    } else {
      let usual =
        content.height >= 28
        ? content.height / 3 : content.height >= 16 ? 2 : content.height >= 7 ? 1 : 0
      let below = isAdding && size.height >= 10 ? max(usual, 2) : usual
      list = Rect(
        x: 0, y: heading.bottom, width: content.width, height: max(0, rest - below))
      detail = Rect(x: 0, y: list.bottom, width: content.width, height: below)
    }
  }
}
