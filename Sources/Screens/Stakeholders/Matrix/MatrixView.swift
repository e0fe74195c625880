import Core
import Drawing
import Interface
import Text

/// The matrix: influence upwards, affectedness to the right, and a mark for each stakeholder.
struct MatrixView {
  private let screen: StakeholdersScreen
  private let layout: MatrixLayout

  init(_ screen: StakeholdersScreen, _ layout: MatrixLayout) {
    self.screen = screen
    self.layout = layout
  }

  /// Draws it all.
  func view(in frame: inout Frame) {
    drawBorders(in: &frame)
    drawLabels(in: &frame)
    for position in MatrixPosition.all { draw(position, in: &frame) }
  }

  private var style: Style { screen.pane == .matrix ? .activeBorder : .border }

  private func drawBorders(in frame: inout Frame) {
    let border = layout.border
    let (middleX, middleY) = (layout.geometry.middleX, layout.geometry.middleY)
    frame.box(border, style: style)
    for x in border.x + 1..<border.right - 1 {
      frame.put("─", at: Point(x: x, y: middleY), style: style)
    }
    for y in border.y + 1..<border.bottom - 1 {
      frame.put("│", at: Point(x: middleX, y: y), style: style)
    }
    for (sign, x, y) in [
      ("┬", middleX, border.y), ("┴", middleX, border.bottom - 1), ("├", border.x, middleY),
      ("┤", border.right - 1, middleY), ("┼", middleX, middleY),
    ] {
      frame.put(sign, at: Point(x: x, y: y), style: style)
    }
    for type in StakeholderType.allCases {
      let x = type.isRight ? middleX : border.x
      let room = (type.isRight ? border.right - 1 : middleX) - x - 1
      let name = [" \(type.name) ", type.name]
        .first { Width.of($0) <= room }
      frame.put(
        name ?? "", at: Point(x: x + 1, y: type.isHigh ? border.y : middleY), style: .label,
        width: room)
    }
  }

  private func drawLabels(in frame: inout Frame) {
    let border = layout.border
    for number in MatrixPosition.range {
      let cell = layout.cell(MatrixPosition(influence: number, affectedness: number))
      frame.put(
        String(number), at: Point(x: border.x - 2, y: cell.y + (cell.height - 1) / 2),
        style: .label)
      if !layout.isCompact {
        frame.put(
          " \(number) ", at: Point(x: cell.x + (cell.width - 3) / 2, y: border.bottom - 1),
          style: .label)
      }
    }
    let left = border.x - 2
    if layout.isCompact {
      frame.fill(Rect(x: left, y: layout.influenceRow, width: layout.right - left, height: 1))
      let used = frame.put(
        "↑Indflydelse Berørthed→", at: Point(x: left, y: layout.influenceRow), style: .label,
        width: layout.right - left)
      let note = screen.isNarrowed ? "ikke alle vist" : unassessed
      if let note, left + used + 2 + Width.of(note) <= layout.right {
        frame.put(
          note, at: Point(x: layout.right - Width.of(note), y: layout.influenceRow), style: .muted)
      }
      return
    }
    for (row, text, keys) in [
      (layout.influenceRow, "↑ Indflydelse", "+ og - flytter op og ned"),
      (layout.affectednessRow, "Berørthed →", "< og > flytter til siden"),
    ] {
      frame.put(text, at: Point(x: left, y: row), style: .label)
      frame.put(
        keys, at: Point(x: layout.right - Width.of(keys), y: row), style: .muted)
    }
  }

  private var unassessed: String? {
    let count = screen.roster.unassessed.count
    return count == 0 ? nil : "\(count) ikke vurd."
  }

  private func draw(_ position: MatrixPosition, in frame: inout Frame) {
    let (roster, cell) = (screen.roster, layout.cell(position))
    let here = roster.matrix[position].standing
    let focus = roster.place(of: screen.focus)
    let content = roster.matrix.content(of: position, in: layout.geometry, focus: focus)
    if content.isCounted, let first = here.first { frame.target(target(first), in: cell) }
    // Where not even its own mark has room, the number of all stands for the one with the focus.
    let focused: MatrixContent.Mark.Meaning? = focus.flatMap { focus in
      let own = MatrixContent.Mark.Meaning.standing(focus)
      return here.contains(focus)
        ? content.marks.contains { $0.meaning == own } ? own : .count : nil
    }
    for mark in content.marks {
      let point = Point(x: cell.x + mark.place.column, y: cell.y + mark.place.line)
      let used = frame.put(mark.text, at: point, style: style(of: mark.meaning))
      let rect = Rect(x: point.x, y: point.y, width: used, height: 1)
      switch mark.meaning {
      case .standing(let place): frame.target(target(place), in: rect)
      case .former(let place) where !content.isCounted: frame.target(target(place), in: rect)
      default: break
      }
      if mark.meaning == focused {
        frame.style(rect, as: .selected)
        if screen.pane == .matrix { frame.cursor = point }
      }
    }
  }

  private func target(_ place: Int) -> String {
    "stakeholder:\(screen.roster.shown[place].stakeholder.id)"
  }

  private func style(of meaning: MatrixContent.Mark.Meaning) -> Style {
    switch meaning {
    case .standing(let place): screen.roster.shown[place].attitudeStyle
    case .former: .muted
    case .count: .plain
    case .attitude(let attitude): attitude.style
    }
  }
}
