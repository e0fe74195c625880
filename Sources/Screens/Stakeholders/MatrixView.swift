import Core
import Interface

/// The matrix: influence upwards, affectedness to the right, and a mark for each stakeholder.
struct MatrixView {
  private let screen: StakeholdersScreen
  private let layout: MatrixLayout
  /// Those that stand in each cell.
  private let residents: [[Standing]]
  /// Those that stood in each cell before they moved.
  private let former: [[Standing]]

  init(_ screen: StakeholdersScreen, _ layout: MatrixLayout) {
    self.screen = screen
    self.layout = layout
    let shown = screen.roster.shown
    residents = screen.roster.cells.map { cell in cell.map { shown[$0] } }
    var former: [[Standing]] = Array(repeating: [], count: MatrixPosition.all.count)
    for standing in shown {
      if let earlier = standing.earlier?.matrixPosition.moved() {
        former[earlier.index].append(standing)
      }
    }
    self.former = former
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
    frame.box(border, style: style)
    for x in border.x + 1..<border.right - 1 {
      frame.put("─", at: Point(x: x, y: layout.middleY), style: style)
    }
    for y in border.y + 1..<border.bottom - 1 {
      frame.put("│", at: Point(x: layout.middleX, y: y), style: style)
    }
    for (sign, x, y) in [
      ("┬", layout.middleX, border.y), ("┴", layout.middleX, border.bottom - 1),
      ("├", border.x, layout.middleY), ("┤", border.right - 1, layout.middleY),
      ("┼", layout.middleX, layout.middleY),
    ] {
      frame.put(sign, at: Point(x: x, y: y), style: style)
    }
    for (type, x, y) in [
      (StakeholderType.greyEminence, border.x, border.y),
      (.resource, layout.middleX, border.y),
      (.external, border.x, layout.middleY), (.hostage, layout.middleX, layout.middleY),
    ] {
      let room = (x == border.x ? layout.middleX : border.right - 1) - x - 1
      let name = [type.name, type.shortName].flatMap { [" \($0) ", $0] }
        .first { Width.of($0) <= room }
      frame.put(name ?? "", at: Point(x: x + 1, y: y), style: .label, width: room)
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
      let note = screen.isNarrowed ? "ikke alle vist" : unassessed.map { "\($0) ikke vurd." }
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

  private var unassessed: Int? {
    screen.roster.unassessed == 0 ? nil : screen.roster.unassessed
  }

  private struct Mark {
    let text: String
    let style: Style
    let id: String
    let isFormer: Bool
  }

  private func draw(_ position: MatrixPosition, in frame: inout Frame) {
    let cell = layout.cell(position)
    let here = residents[position.index].map {
      Mark(text: $0.mark, style: $0.attitudeStyle, id: $0.stakeholder.id, isFormer: false)
    }
    let trails = former[position.index].map { standing in
      Mark(
        text: position.arrow(to: standing.position ?? position)
          + String(standing.stakeholder.number),
        style: .muted, id: standing.stakeholder.id, isFormer: true)
    }
    let choices = [here + trails, here + trails.filter { $0.id == screen.focus }, here]
    for marks in choices {
      guard let places = layout.places(of: marks.map(\.text)) else { continue }
      for (mark, place) in zip(marks, places) {
        draw(mark, at: Point(x: cell.x + place.x, y: cell.y + place.y), in: &frame)
      }
      return
    }
    drawCount(here, trails.first { $0.id == screen.focus }, cell, in: &frame)
  }

  private func draw(_ mark: Mark, at point: Point, in frame: inout Frame) {
    frame.put(mark.text, at: point, style: mark.style)
    let rect = Rect(x: point.x, y: point.y, width: Width.of(mark.text), height: 1)
    frame.target("stakeholder:\(mark.id)", in: rect)
    guard mark.id == screen.focus, !mark.isFormer else { return }
    frame.style(rect, as: .selected)
    if screen.pane == .matrix { frame.cursor = point }
  }

  /// Draws how many there are where there is no room for each: of all, the one with the focus, and
  /// of each attitude.
  private func drawCount(
    _ marks: [Mark], _ trail: Mark?, _ cell: Rect, in frame: inout Frame
  ) {
    if let first = marks.first { frame.target("stakeholder:\(first.id)", in: cell) }
    let count =
      ["\(marks.count) stk.", "\(marks.count)stk.", "\(marks.count)"]
      .first { Width.of($0) <= cell.width } ?? ""
    let focused = marks.first { $0.id == screen.focus }
    var texts = [Span(count)]
    if let special = focused ?? trail { texts.append(Span(special.text, special.style)) }
    let attitudes = Attitude.allCases.compactMap { attitude in
      let number = marks.filter { $0.text.hasSuffix(attitude.glyph) }.count
      return number == 0 ? nil : Span("\(attitude.glyph)\(number)", attitude.style)
    }
    for choice in [texts + attitudes, texts] {
      guard let places = layout.places(of: choice.map(\.text)) else { continue }
      for (index, (span, place)) in zip(choice, places).enumerated() {
        let point = Point(x: cell.x + place.x, y: cell.y + place.y)
        if index == 1, let focused {
          draw(focused, at: point, in: &frame)
        } else {
          frame.put(span.text, at: point, style: span.style)
        }
      }
      return
    }
    let used = frame.put(count, at: Point(x: cell.x, y: cell.y), width: cell.width)
    guard focused != nil else { return }
    frame.style(Rect(x: cell.x, y: cell.y, width: used, height: 1), as: .selected)
    if screen.pane == .matrix { frame.cursor = Point(x: cell.x, y: cell.y) }
  }
}

extension StakeholderType {
  /// The type's name where there is little room.
  var shortName: String { self == .external ? "ekstern" : name }
}
