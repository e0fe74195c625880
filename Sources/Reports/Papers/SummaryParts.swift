import Core
import Text

/// Parts of the milestone summary that the other papers tell at length.
extension Papers {
  /// Why milestones are closed without what they wait for; nothing where none is.
  var closingReasons: [Block] {
    let points = project.milestones.compactMap { milestone -> Block.ListPoint? in
      let reason = milestone.statusReason.trimmed
      if reason.isEmpty || !milestone.status.isClosed { return nil }
      return Block.ListPoint(
        "Milepæl \(milestone.number) \(milestone.status.shown). Begrundelse: \(reason)")
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  /// The goals on a line each, those furthest from being reached first; nil where there are none.
  func goalsInSmall(limit: Int) -> DocumentPart? {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return nil }
    let points = standings.enumerated().sorted { a, b in
      (a.element.assessment.urgency, a.offset) < (b.element.assessment.urgency, b.offset)
    }.map { Block.ListPoint(words(for: $0.element)) }
    let tally = GoalTally(standings)
    return DocumentPart(
      "maal", "Mål", aside: "\(tally[.reached]) af \(tally.total) mål nået",
      [.list(points.shortened(to: limit, "mål til"))])
  }

  /// What it is, the figures and how it stands.
  private func words(for standing: GoalStanding) -> String {
    let told = standing.latest?.words.replacing("\n", with: " ") ?? ""
    let figures = standing.goal.scale == .figures ? standing.trail : told
    return [
      "\(standing.goal.number) \(standing.goal.title)", figures, standing.assessmentText,
    ].joinedFilled(separator: " · ")
  }
}

extension GoalAssessment {
  /// Where it stands among what the reader must know first.
  fileprivate var urgency: Int {
    switch self {
    case .notReached: 0
    case .partlyReached: 1
    case .notMeasured: 2
    case .reached: 3
    }
  }
}
