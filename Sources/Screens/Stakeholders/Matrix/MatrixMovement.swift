import Core
import Drawing
import Interface

/// Where the arrows lead in the matrix.
///
/// Sideways they go from mark to mark inside a cell, and on to the next cell; up and down they go
/// from cell to cell. Where a cell only counts, its first stands for all. Those that haven't been
/// assessed stand to the right of everything.
struct MatrixMovement {
  private let matrix: Matrix
  private let focus: StakeholderStanding?
  private let geometry: MatrixGeometry

  init(_ roster: Roster, _ layout: MatrixLayout, focus: String?) {
    matrix = roster.matrix
    geometry = layout.geometry
    self.focus = roster.standing(focus)
  }

  /// The id of the stakeholder that an arrow leads to; nil when the action isn't an arrow.
  func target(after action: Action) -> String? {
    let step: (influence: Int, affectedness: Int)
    switch action {
    case .up: step = (1, 0)
    case .down: step = (-1, 0)
    case .left: step = (0, -1)
    case .right: step = (0, 1)
    default: return nil
    }
    guard let focus else { return nil }
    guard let position = focus.position else {
      return amongUnassessed(action) ?? focus.stakeholder.id
    }
    let next =
      inside(position, step.affectedness) ?? beyond(position, step.influence, step.affectedness)
      ?? (action == .right ? matrix.unassessed.first.map { matrix.standings[$0] } : nil)
    return (next ?? focus).stakeholder.id
  }

  private func amongUnassessed(_ action: Action) -> String? {
    let others = matrix.unassessed.map { matrix.standings[$0].stakeholder.id }
    guard let index = others.firstIndex(where: { $0 == focus?.stakeholder.id }) else { return nil }
    switch action {
    case .up where index > 0: return others[index - 1]
    case .down where index < others.count - 1: return others[index + 1]
    case .left:
      let last = matrix.occupied.max {
        ($0.affectedness, $0.influence) < ($1.affectedness, $1.influence)
      }
      return last.flatMap { entrance($0, fromRight: true) }?.stakeholder.id
    default: return nil
    }
  }

  private func inside(_ position: MatrixPosition, _ step: Int) -> StakeholderStanding? {
    guard step != 0, !matrix.isCounted(position, in: geometry) else { return nil }
    let standings = matrix.standings
    let cell = matrix[position].standing
    guard
      let index = cell.firstIndex(where: {
        standings[$0].stakeholder.id == focus?.stakeholder.id
      }), cell.indices.contains(index + step)
    else { return nil }
    return standings[cell[index + step]]
  }

  /// The nearest cell in a direction, where going astray counts double.
  private func beyond(
    _ position: MatrixPosition, _ influence: Int, _ affectedness: Int
  ) -> StakeholderStanding? {
    func distance(_ other: MatrixPosition) -> Int? {
      let up = other.influence - position.influence
      let right = other.affectedness - position.affectedness
      let ahead = up * influence + right * affectedness
      let astray = influence != 0 ? abs(right) : abs(up)
      return ahead > 0 ? ahead + 2 * astray : nil
    }
    return matrix.occupied
      .compactMap { other in distance(other).map { (distance: $0, position: other) } }
      .min { $0.distance < $1.distance }
      .flatMap { entrance($0.position, fromRight: affectedness < 0) }
  }

  private func entrance(_ position: MatrixPosition, fromRight: Bool) -> StakeholderStanding? {
    let cell = matrix[position].standing
    let isLast = fromRight && !matrix.isCounted(position, in: geometry)
    return (isLast ? cell.last : cell.first).map { matrix.standings[$0] }
  }
}
