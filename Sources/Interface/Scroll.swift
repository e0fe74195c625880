/// Finds the scroll offset that keeps the focus in view.
public enum Scroll {
  /// The offset nearest to `current` that shows the rows `focus` in a viewport of `height` rows.
  ///
  /// All numbers are rows. The result lies between 0 and the last offset that fills the viewport;
  /// when the focus is taller than the viewport, its beginning is shown.
  public static func offset(current: Int, focus: Range<Int>, total: Int, height: Int) -> Int {
    guard height > 0 else { return 0 }
    var offset = current
    if focus.upperBound > offset + height { offset = focus.upperBound - height }
    if focus.lowerBound < offset { offset = focus.lowerBound }
    return max(0, min(offset, total - height))
  }

  /// The offset for `count` items of one row each, the one at index `focus` being in view.
  public static func offset(current: Int, focus: Int, count: Int, height: Int) -> Int {
    offset(current: current, focus: focus..<focus + 1, total: count, height: height)
  }

  /// The offset, in rows, for items of the given heights, the one at index `focus` being in view.
  public static func offset(current: Int, focus: Int, heights: [Int], height: Int) -> Int {
    let index = max(0, min(focus, heights.count - 1))
    let top = heights.prefix(index).reduce(0, +)
    let own = heights.isEmpty ? 0 : heights[index]
    return offset(
      current: current, focus: top..<top + own, total: heights.reduce(0, +), height: height)
  }
}
