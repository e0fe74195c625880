import Core
import Text

/// What stands below the board about the milestones that have had the focus.
///
/// It depends on the scene's version alone, and is kept as long as that is the same.
struct BoardDetails {
  private var version: SceneVersion?
  private(set) var tallies = ActivityTallies()
  private var kept: [(number: Int, lines: [String])] = []
  /// What is missing of each milestone and comes next, by its number, where the cards show it.
  private(set) var next: [Int: [Milestone.Next]] = [:]

  /// What is kept about a milestone in a version; nil when nothing is.
  subscript(number: Int, version: SceneVersion) -> [String]? {
    self.version == version ? kept.first { $0.number == number }?.lines : nil
  }

  /// Keeps what there is to say about a milestone.
  mutating func keep(_ milestone: Milestone, _ scene: Scene, _ layout: BoardLayout) {
    let version = scene.version
    if self[milestone.number, version] != nil { return }
    if self.version != version {
      self = BoardDetails()
      self.version = version
      tallies = ActivityTallies(scene.project.activities, today: scene.today)
      if let rows = layout.fullness.next, rows > 0 {
        for milestone in scene.project.milestones {
          next[milestone.number] = milestone.next(in: scene.project, tallies, today: scene.today)
        }
      }
    }
    let situation = milestone.situation(in: scene.project, tallies, today: scene.today)
    kept.append((milestone.number, Self.lines(milestone, situation, layout)))
  }

  /// The lines about a milestone, the first with its title where there is room for more.
  private static func lines(
    _ milestone: Milestone, _ situation: [String], _ layout: BoardLayout
  ) -> [String] {
    let width = layout.detail.width - 2
    let title = layout.detail.height > 1 ? ["\(milestone.number) \(milestone.title)"] : []
    let room = layout.detail.height - title.count
    let all = situation.joined(separator: " · ").capitalizedFirst.wrapped(to: width)
    var lines = Array(all.prefix(room))
    if all.count > room, let last = lines.popLast() { lines.append("\(last) …") }
    return title + lines
  }
}
