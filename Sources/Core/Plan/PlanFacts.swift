extension Project {
  /// What the plan says about milestone 7, each with the number of its point on the checklist.
  var planFacts: [(Int, String)] {
    let activities = activities.filter { $0.status != .withdrawn }
    if activities.isEmpty { return [] }
    let alone = activities.filter { $0.responsible.isEmpty }.count
    let undated = activities.filter { $0.deadline == nil }.count
    let dependent = activities.filter { !$0.dependsOn.isEmpty }.count
    let approved = activities.filter { $0.approvedDeadline != nil }.count
    var facts = [
      (1, "\(activities.count) \(activities.count == 1 ? "aktivitet" : "aktiviteter") i planen"),
      (
        2,
        alone + undated == 0
          ? "alle har ansvarlig og frist" : "uden ansvarlig: \(alone), uden frist: \(undated)"
      ),
      (5, "afhænger af andre: \(dependent)"),
    ]
    if approved > 0 { facts.append((1, "godkendt frist: \(approved) af \(activities.count)")) }
    return facts
  }

  /// What the plan says about milestone 10, each with the number of its point on the checklist.
  var followUpFacts: [(Int, String)] {
    let counted = activities.filter { $0.status != .withdrawn }
    if counted.isEmpty { return [] }
    let done = counted.filter { $0.status == .done }.count
    var facts = [(1, "\(done) af \(counted.count) aktiviteter udført")]
    let slips = counted.compactMap(\.slip).filter { $0 > 0 }
    if counted.contains(where: { $0.approvedDeadline != nil }) {
      let days = slips.reduce(0, +)
      facts.append(
        (
          5,
          slips.isEmpty
            ? "intet er skredet fra den godkendte plan"
            : "skredet fra den godkendte plan: \(slips.count), i alt \(days) "
              + (days == 1 ? "dag" : "dage")
        ))
    }
    return facts
  }
}
