import Text

/// What the plan says beside the checklists of milestones 7 and 10, each with the number of its
/// point on the playbook's checklist.
extension Project {
  /// How the plan is made: its activities, who sees to them and when, and what waits for what.
  var planFacts: [(Int, String)] {
    let counted = activities.filter { $0.status != .withdrawn }
    if counted.isEmpty { return [] }
    let areas = Set(counted.map(\.area)).subtracting([""]).count
    let incomplete = counted.filter { $0.responsible.isEmpty || $0.deadline == nil }.count
    let waiting = counted.filter { !$0.dependsOn.isEmpty }.count
    return [
      (
        1,
        words(counted.count)
          + (areas == 0 ? "" : " i \(areas.counted("indsatsområde", "indsatsområder"))")
      ),
      (
        2,
        incomplete == 0
          ? "alle har ansvarlig og frist" : "\(words(incomplete)) mangler ansvarlig eller frist"
      ),
      (5, waiting == 0 ? "ingen venter på andre" : "\(words(waiting)) venter på andre"),
    ]
  }

  /// How the plan is followed: what is done, and how far it has slipped.
  var followUpFacts: [(Int, String)] {
    let plan = Plan(self)
    let counted = plan.activities.filter { $0.status != .withdrawn }
    if counted.isEmpty { return [] }
    let done = counted.filter { $0.status == .done }.count
    let facts = [(1, "\(done) af \(words(counted.count)) er udført")]
    guard counted.contains(where: { $0.approvedDeadline != nil }) else { return facts }
    let slips = plan.slips
    guard let worst = slips.worst, let days = worst.slip else {
      return facts + [(5, "planen holder de godkendte frister")]
    }
    return facts + [
      (
        5,
        "\(words(slips.count)) er skredet i forhold til den godkendte plan, "
          + "i alt \(slips.days.counted("dag", "dage"))"
      ),
      (5, "mest: aktivitet \(worst.number), \(days.counted("dag", "dage"))"),
    ]
  }

  private func words(_ count: Int) -> String { count.counted("aktivitet", "aktiviteter") }
}
