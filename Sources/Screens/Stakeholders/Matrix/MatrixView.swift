import Core
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

  private struct Mark {
    let text: String
    let style: Style
    let id: String
    let isFormer: Bool
  }

  private func draw(_ position: MatrixPosition, in frame: inout Frame) {
    let cell = layout.cell(position)
    let roster = screen.roster
    let (here, gone) = (roster.cells[position.index], roster.former[position.index])
    guard here.count <= layout.mostMarks else {
      return drawCount(here, position, in: &frame)
    }
    let marks = here.map(mark)
    let trails = gone.count > layout.mostMarks ? [] : gone.map { trail($0, from: position) }
    let choices = [marks + trails, marks + focusedTrail(from: position), marks]
    for marks in choices {
      guard let places = layout.places(of: marks.map(\.text)) else { continue }
      for (mark, place) in zip(marks, places) {
        draw(mark, at: Point(x: cell.x + place.x, y: cell.y + place.y), in: &frame)
      }
      return
    }
    drawCount(here, position, in: &frame)
  }

  private func mark(_ place: Int) -> Mark {
    let standing = screen.roster.shown[place]
    return Mark(
      text: standing.mark, style: standing.attitudeStyle, id: standing.stakeholder.id,
      isFormer: false)
  }

  private func trail(_ place: Int, from position: MatrixPosition) -> Mark {
    let standing = screen.roster.shown[place]
    return Mark(
      text: position.arrow(to: standing.position ?? position)
        + String(standing.stakeholder.number),
      style: .muted, id: standing.stakeholder.id, isFormer: true)
  }

  private func focusedTrail(from position: MatrixPosition) -> [Mark] {
    guard let place = screen.roster.place(of: screen.focus),
      screen.roster.former[position.index].contains(place)
    else { return [] }
    return [trail(place, from: position)]
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
  private func drawCount(_ places: [Int], _ position: MatrixPosition, in frame: inout Frame) {
    let (roster, cell) = (screen.roster, layout.cell(position))
    if let first = places.first {
      frame.target("stakeholder:\(roster.shown[first].stakeholder.id)", in: cell)
    }
    let count =
      ["\(places.count) stk.", "\(places.count)stk.", "\(places.count)"]
      .first { Width.of($0) <= cell.width } ?? ""
    let focused = roster.place(of: screen.focus).flatMap { places.contains($0) ? mark($0) : nil }
    var texts = [Span(count)]
    if let special = focused ?? focusedTrail(from: position).first {
      texts.append(Span(special.text, special.style))
    }
    let attitudes = Attitude.allCases.compactMap { attitude in
      roster.attitudes[position.index][attitude].map {
        Span("\(attitude.sign)\($0)", attitude.style)
      }
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
