import Core

/// How the activities that a milestone is about stand, in words: those that serve it, or where the
/// plan is made and followed all of them.
struct MilestoneActivities {
  /// How many are overdue, and by whom; empty when none is.
  private(set) var overdue: [String] = []
  /// How many are done of all, and where all count which comes next; empty when there are none.
  private(set) var progress: [String] = []

  init(of milestone: Milestone, in project: Project, today: Day) {
    let countsAll = milestone.number == Playbook.planMilestone || milestone.number == 10
    let all = project.activities
    var (total, done) = (0, 0)
    var late: [Int] = []
    var next: (day: Day, place: Int)?
    // An activity takes long to copy, so only what decides is looked at.
    for place in all.indices where countsAll || all[place].milestone == milestone.id {
      let status = all[place].status
      if status == .withdrawn { continue }
      total += 1
      if status == .done { done += 1 }
      guard status != .done, let deadline = all[place].deadline else { continue }
      if deadline < today {
        late.append(place)
      } else if next.map({ deadline < $0.day }) ?? true {
        next = (deadline, place)
      }
    }
    if !late.isEmpty {
      let words = late.count == 1 ? "1 aktivitet er" : "\(late.count) aktiviteter er"
      overdue = ["\(words) overskredet\(Self.names(late.map { all[$0].responsible }))"]
    }
    if total > 0 {
      progress = ["\(done) af \(total) \(total == 1 ? "aktivitet" : "aktiviteter") udført"]
    }
    if countsAll, let next {
      progress.append("næste \(next.day.compact(today: today)): \(all[next.place].plainName)")
    }
  }

  /// Who they are, the first two of them: " (Driftsleder, Sekretariat m.fl.)".
  private static func names(_ names: [String]) -> String {
    var known: [String] = []
    for name in names where !name.isEmpty && !known.contains(name) { known.append(name) }
    if known.isEmpty { return "" }
    return " (\(known.prefix(2).joined(separator: ", "))\(known.count > 2 ? " m.fl." : ""))"
  }
}
