import Text

/// What the goals say beside the checklists of milestones 3, 10 and 11, each with the number of its
/// point on the playbook's checklist.
extension Project {
  /// How the goals are set.
  var goalFacts: [(Int, String)] {
    if goals.isEmpty { return [] }
    let whole = goals.count(where: \.isMeasurable)
    let number = whole == 0 ? "ingen" : whole < goals.count ? "\(whole)" : whole == 1 ? "" : "alle"
    let words = [number, "med udgangspunkt, måltal og frist"].filter { !$0.isEmpty }
    return [(6, "\(goals.count) mål, \(words.joined(separator: " "))")]
  }

  /// What has been measured, and what is to be adjusted.
  var goalResultFacts: [(Int, String)] {
    if goals.isEmpty { return [] }
    let left = unmeasuredGoals
    let adjusted = goals.filter { !$0.adjustment.isEmpty }.map(\.number)
    return [(2, "\(goals.count - left.count) af \(goals.count.counted("mål", "mål")) er målt")]
      + (left.isEmpty ? [] : [(2, "ikke målt endnu: mål \(numbers(left.map(\.number)))")])
      + (adjusted.isEmpty ? [] : [(5, "justering foreslået ved mål \(numbers(adjusted))")])
  }

  /// What there is to tell of.
  var goalNewsFacts: [(Int, String)] {
    if goals.isEmpty { return [] }
    let told = goals.count - unmeasuredGoals.count
    return [(1, "\(told) af \(goals.count.counted("mål", "mål")) har et resultat at fortælle om")]
  }

  private var unmeasuredGoals: [Goal] {
    let measured = Set(measurements.map(\.goal))
    return goals.filter { !measured.contains($0.id) }
  }

  private func numbers(_ numbers: [Int]) -> String {
    numbers.map { String($0) }.joined(separator: ", ")
  }
}

extension Goal {
  /// Whether it is said where it begins, what is to be reached and by when.
  public var isMeasurable: Bool {
    let isSaid =
      scale == .figures
      ? baseline != nil && target != nil : !baselineWords.isEmpty && !targetWords.isEmpty
    return isSaid && targetDate != nil
  }
}
