import Core
import Text

/// What a cell of the matrix shows where there is so much room: a mark for each that stands there
/// and then for each that has moved away, or how many there are.
public struct MatrixContent: Sendable {
  /// A text in the cell.
  public struct Mark: Sendable {
    /// What a mark stands for.
    public enum Meaning: Equatable, Sendable {
      /// A stakeholder, by its place among the standings.
      case standing(Int)
      /// A stakeholder that stood here before it moved, by its place.
      case former(Int)
      /// All that stand here.
      case count
      /// Those that stand here with an attitude.
      case attitude(Attitude)
    }

    /// The text.
    public let text: String
    /// What it stands for.
    public let meaning: Meaning
    /// Where it begins, counted from the corner of the cell.
    public fileprivate(set) var place: Flow.Place = (0, 0)

    fileprivate init(_ text: String, _ meaning: Meaning) {
      (self.text, self.meaning) = (text, meaning)
    }
  }

  /// The marks with their places.
  public let marks: [Mark]
  /// Whether there is no room for a mark for each.
  public let isCounted: Bool
}

extension MatrixGeometry {
  /// More marks than this can't stand in a cell, however short they are.
  fileprivate var mostMarks: Int { (cellWidth + 1) / 3 * cellHeight }

  /// Whether a line of a cell has room for a name that can be known again.
  fileprivate var hasNames: Bool { cellWidth >= 18 }

  /// The marks in their places in a cell, or nil when there is no room for all.
  ///
  /// With `isParted` the last column is left blank, so that nothing touches the cell beside.
  fileprivate func fit(
    _ marks: [MatrixContent.Mark], isParted: Bool = false
  ) -> [MatrixContent.Mark]? {
    let margin = cellWidth >= 8 ? 1 : 0
    let width = isParted ? cellWidth - 1 : cellWidth
    let places = Flow.places(
      of: marks.map(\.text), width: min(width - margin, cellWidth - 2 * margin))
    var result = marks
    for (index, place) in places.enumerated() {
      let column = place.column + margin
      guard place.line < cellHeight, column + Width.of(marks[index].text) <= width else {
        return nil
      }
      result[index].place = (column, place.line)
    }
    return result
  }
}

extension Matrix {
  /// What the cell of a position shows; `focus` is the place of the stakeholder that is to be seen
  /// before others.
  public func content(
    of position: MatrixPosition, in geometry: MatrixGeometry, focus: Int?
  ) -> MatrixContent {
    let cell = self[position]
    if cell.standing.count <= geometry.mostMarks {
      let marks = cell.standing.map(mark)
      let trails =
        cell.former.count > geometry.mostMarks ? [] : cell.former.map { trail($0, from: position) }
      let focused = focusedTrail(focus, from: position)
      let named = geometry.hasNames ? [cell.standing.map { self.named($0, geometry) }] : []
      for choice in named.flatMap({ [$0 + trails, $0 + focused] }) + [
        marks + trails, marks + focused, marks,
      ] {
        if let fit = geometry.fit(choice) { return MatrixContent(marks: fit, isCounted: false) }
      }
    }
    return MatrixContent(marks: counts(position, geometry, focus), isCounted: true)
  }

  /// Whether a position's cell shows only how many there are.
  public func isCounted(_ position: MatrixPosition, in geometry: MatrixGeometry) -> Bool {
    let standing = self[position].standing
    return standing.count > geometry.mostMarks || geometry.fit(standing.map(mark)) == nil
  }

  /// How many there are: of all, the one with the focus, and of each attitude; where there is room for
  /// one thing, the one with the focus.
  private func counts(
    _ position: MatrixPosition, _ geometry: MatrixGeometry, _ focus: Int?
  ) -> [MatrixContent.Mark] {
    let cell = self[position]
    let number = cell.standing.count
    // Where all are of one attitude, its sign goes with the number, which isn't said twice.
    let sign = cell.attitudes.count == 1 ? cell.attitudes.first?.key.sign ?? "" : ""
    let text =
      ["\(sign)\(number)", String(number)].first { Width.of($0) <= geometry.cellWidth } ?? ""
    let count = MatrixContent.Mark(text, .count)
    let focused = focus.flatMap { cell.standing.contains($0) ? mark($0) : nil }
    let special = focused.map { [$0] } ?? focusedTrail(focus, from: position)
    let attitudes = (sign.isEmpty ? Attitude.allCases : []).compactMap { attitude in
      cell.attitudes[attitude].map {
        MatrixContent.Mark("\(attitude.sign)\($0)", .attitude(attitude))
      }
    }
    return geometry.fit([count] + special + attitudes, isParted: true)
      ?? geometry.fit([count] + special, isParted: true)
      ?? focused.flatMap { geometry.fit([$0], isParted: true) } ?? [count]
  }

  private func mark(_ place: Int) -> MatrixContent.Mark {
    MatrixContent.Mark(standings[place].mark, .standing(place))
  }

  /// The mark with as much of the name as a line of the cell has room for.
  private func named(_ place: Int, _ geometry: MatrixGeometry) -> MatrixContent.Mark {
    let text = "\(standings[place].mark) \(standings[place].stakeholder.name)"
    return MatrixContent.Mark(text.fitted(to: geometry.cellWidth - 2), .standing(place))
  }

  private func trail(_ place: Int, from position: MatrixPosition) -> MatrixContent.Mark {
    let standing = standings[place]
    return MatrixContent.Mark(
      "\(position.arrow(to: standing.position ?? position))\(standing.stakeholder.number)",
      .former(place))
  }

  private func focusedTrail(
    _ focus: Int?, from position: MatrixPosition
  ) -> [MatrixContent.Mark] {
    guard let focus, self[position].former.contains(focus) else { return [] }
    return [trail(focus, from: position)]
  }
}
