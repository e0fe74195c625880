import Interface
import Text

/// The three panes of the tab, between which Tab goes.
enum StakeholderPane: String, CaseIterable {
  case list = "Liste"
  case matrix = "Matrix"
  case plan = "Kommunikationsplan"

  /// The pane that Tab or Shift-Tab leads to.
  func next(_ action: Action) -> StakeholderPane {
    let all = Self.allCases
    let step = action == .nextPane ? 1 : all.count - 1
    return all[(all.firstIndex(of: self)! + step) % all.count]
  }

  /// Draws the panes' names, with the open one marked.
  static func draw(
    _ active: StakeholderPane, of panes: [StakeholderPane] = allCases, in frame: inout Frame,
    _ rect: Rect
  ) {
    guard rect.height > 0 else { return }
    var x = rect.x + 1
    for pane in panes {
      let used = frame.put(
        pane.rawValue, at: Point(x: x, y: rect.y), style: pane == active ? .activeTab : .tab,
        width: rect.right - x)
      frame.target("pane:\(pane.rawValue)", in: Rect(x: x, y: rect.y, width: used, height: 1))
      x += used + 2
    }
    if panes.count < 2 { return }
    let hint = "Tab skifter"
    if x + Width.of(hint) < rect.right {
      frame.put(
        hint, at: Point(x: rect.right - 1 - Width.of(hint), y: rect.y), style: .muted)
    }
  }
}
