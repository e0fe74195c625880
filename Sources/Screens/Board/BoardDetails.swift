import Core
import Text

/// What is said on the board of what is missing and comes next, and below it about the milestones that
/// have had the focus.
///
/// It depends on the scene's version alone, and is kept as long as that is the same.
struct BoardDetails {
  private var version: SceneVersion?
  private(set) var tallies = ActivityTallies()
  private var kept: [(number: Int, lines: [String])] = []
  /// What is missing of each milestone and comes next, by its number.
  private(set) var next: [Int: [Milestone.Next]] = [:]

  /// What is kept about a milestone in a version; nil when nothing is.
  subscript(number: Int, version: SceneVersion) -> [String]? {
    self.version == version ? kept.first { $0.number == number }?.lines : nil
  }

  /// Works out anew what is missing and comes next, where it is of another version.
  mutating func renew(_ scene: Scene) {
    if version == scene.version { return }
    self = BoardDetails()
    version = scene.version
    tallies = ActivityTallies(scene.project.activities, today: scene.today)
    for milestone in scene.project.milestones {
      next[milestone.number] = milestone.next(in: scene.project, tallies, today: scene.today)
    }
  }

  /// Keeps what there is to say about a milestone.
  mutating func keep(_ milestone: Milestone, _ scene: Scene, _ layout: BoardLayout) {
    renew(scene)
    if self[milestone.number, scene.version] != nil { return }
    let situation = milestone.situation(
      in: scene.project, tallies, today: scene.today, isBrief: Self.isBrief(layout))
    kept.append((milestone.number, Self.lines(milestone, situation, layout)))
  }

  /// Whether there is one short line for it.
  private static func isBrief(_ layout: BoardLayout) -> Bool {
    layout.columns == 1 && layout.detail.height == 1
  }

  /// The lines about a milestone, the first with its title where there is room for more.
  private static func lines(
    _ milestone: Milestone, _ situation: [String], _ layout: BoardLayout
  ) -> [String] {
    let width = layout.detail.width - 2
    if isBrief(layout) {
      let shown = situation.joined(fitting: width - 2)
      let isAll = shown == situation.joined(separator: " · ")
      return [shown.capitalizedFirst + (isAll ? "" : " …")]
    }
    let title = layout.detail.height > 1 ? ["\(milestone.number) \(milestone.title)"] : []
    let room = layout.detail.height - title.count
    let all = situation.joined(separator: " · ").capitalizedFirst.wrapped(to: width)
    var lines = Array(all.prefix(room))
    if all.count > room, let last = lines.popLast() { lines.append("\(last) …") }
    return title + lines
  }
}
