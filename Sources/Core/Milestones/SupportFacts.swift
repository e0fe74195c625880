import Text

/// How much support there is when the start is marked, as figures.
extension Project {
  /// How many departments have acceded, and what is expected of those that haven't.
  var supportFacts: [(Int, String)] {
    let accessions = accessions
    if accessions.isEmpty || accessions.allSatisfy({ $0.decision == nil }) { return [] }
    let acceded = accessions.count(where: \.isAcceded)
    let answers = accessions.filter { !$0.isAcceded }
      .compactMap { expectations(of: $0.department).last?.answer }
    let counts = ExpectedAnswer.allCases.compactMap { answer in
      let count = answers.count { $0 == answer }
      return count == 0 ? nil : "\(count) \(answer.shown)"
    }
    return [(1, "tiltrådt: \(acceded) af \(accessions.count.counted("afdeling", "afdelinger"))")]
      + (counts.isEmpty
        ? [] : [(1, "forventet af de andre: \(counts.joined(separator: ", "))")])
  }

  /// What is confidential of the facts about a milestone: for the start, how many stakeholders have
  /// which attitude.
  func confidentialFacts(_ milestone: Int) -> [(Int, String)] {
    guard milestone == Playbook.startMilestone else { return [] }
    let attitudes = standings.compactMap { $0.current?.attitude }
    let counts = Attitude.allCases.compactMap { attitude in
      let count = attitudes.count { $0 == attitude }
      return count == 0 ? nil : "\(attitude.shown) \(count)"
    }
    return counts.isEmpty
      ? []
      : [(1, "interessenternes holdning: \(counts.joined(separator: ", ")) (kun her på skærmen)")]
  }
}
