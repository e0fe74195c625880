import Core
import Text

/// How the activities that a milestone is about stand, in words: those that serve it, or where the
/// plan is made and followed all of them.
struct MilestoneActivities {
  /// How many are overdue, and by whom; empty when none is.
  private(set) var overdue: [String] = []
  /// How many are done of all, and where all count which comes next; empty when there are none.
  private(set) var progress: [String] = []

  init(of milestone: Milestone, _ tallies: ActivityTallies, in project: Project, today: Day) {
    let countsAll = milestone.number == Playbook.planMilestone || milestone.number == 10
    let tally = countsAll ? tallies.whole : tallies.serving(milestone)
    if tally.late > 0 {
      let words = tally.late.counted("aktivitet er", "aktiviteter er")
      let named = tally.lateNames.prefix(2).joined(separator: ", ")
      let more = tally.lateNames.count > 2 ? " m.fl." : ""
      overdue = ["\(words) overskredet\(named.isEmpty ? "" : " (\(named)\(more))")"]
    }
    if tally.total > 0 {
      progress = [
        "\(tally.done) af \(tally.total.counted("aktivitet", "aktiviteter")) udført"
      ]
    }
    if countsAll, let next = tally.next {
      let name = project.activities[next.place].plainName
      progress.append("næste \(next.day.compact(today: today)): \(name)")
    }
  }
}
