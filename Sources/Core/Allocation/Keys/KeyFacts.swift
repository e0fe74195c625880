import Text

/// What the allocation keys say beside the checklists of milestones 6 and 10, each with the number
/// of its point on the playbook's checklist.
extension Project {
  /// How many of the keys share their pool out.
  var keyFacts: [(Int, String)] {
    if allocationKeys.isEmpty { return [] }
    let count = allocationKeys.count { key in
      if case .success = key.allocation(in: self) { true } else { false }
    }
    let all = allocationKeys.count.counted("fordelingsnøgle", "fordelingsnøgler")
    return [(2, "\(count) af \(all) giver hver afdeling en andel")]
  }

  /// Which of the keys are fair by what was used.
  var fairnessFacts: [(Int, String)] {
    fairnessWords.map { [(3, $0)] } ?? []
  }
}
