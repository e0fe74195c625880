/// What the allocation keys say beside the checklists of milestones 6 and 10, each with the number
/// of its point on the playbook's checklist.
extension Project {
  /// How many of the keys share their pool out.
  var keyFacts: [(Int, String)] {
    if allocationKeys.isEmpty { return [] }
    let count = allocationKeys.count { key in
      if case .success = key.allocation(in: self) { true } else { false }
    }
    let all = counted(allocationKeys.count, "nøgle", "nøgler")
    return [(2, "\(count) af \(all) giver hver afdeling en andel")]
  }

  /// Which of the keys are fair by what was used.
  var fairnessFacts: [(Int, String)] {
    if allocationKeys.isEmpty { return [] }
    let judged = allocationKeys.compactMap { key in
      key.latestFairness(in: self).map { (key, $0) }
    }
    if judged.isEmpty { return [(3, "ingen timer eller kroner at holde nøglerne op mod endnu")] }
    let unfair = judged.filter { !$0.1.isFair }.map(\.0.name)
    let all = counted(allocationKeys.count, "nøgle", "nøgler")
    return [(3, "\(judged.count - unfair.count) af \(all) er retvisende")]
      + (unfair.isEmpty ? [] : [(3, "skæv: \(unfair.joined(separator: ", "))")])
  }
}
