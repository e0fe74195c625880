/// How a goal's target was changed while it was followed up (ændret måltal), as the rounds have it.
public struct TargetChange: Equatable, Sendable {
  /// The target before.
  public let from: Quantity
  /// The target after.
  public let to: Quantity
  /// The last round that found the former target.
  public let round: Round
  /// Whether the round itself proposed the new one.
  public let isProposed: Bool

  /// The change in words: "ændret fra 80 til 85 i runde 1".
  public var words: String {
    "ændret fra \(from.danish) til \(to.danish) \(isProposed ? "i" : "efter") \(round.plainName)"
  }
}

/// What the first target that a round found says of a goal whose target has been changed since.
///
/// A lowered target would else look like progress, so both targets are told of.
public struct FirstTarget: Equatable, Sendable {
  /// The target that the goal was first followed up by.
  public let target: Quantity
  /// How the goal stands by it.
  public let assessment: GoalAssessment
  /// How it came to be another, the earliest first.
  public let changes: [TargetChange]

  /// What was changed, and what the first target says.
  ///
  /// For example "måltal ændret fra 80 til 85 i runde 1; efter det første måltal: delvist nået".
  public var words: String {
    "måltal \(changes.map(\.words).joined(separator: " og "))"
      + "; efter det første måltal: \(assessment.shown)"
  }
}

extension Project {
  /// What the first target says of a goal as it stands now; nil where it is still the first.
  public func firstTarget(of standing: GoalStanding, today: Day) -> FirstTarget? {
    let goal = standing.goal
    guard let target = goal.target else { return nil }
    var seen = RoundFindings(self).targets(of: goal)
    if let last = seen.last { seen.append((last.round, target)) }
    return firstTarget(of: goal, seen: seen, value: standing.latest?.value, day: today)
  }

  /// What the first of the targets that have been seen says of a goal with `value` on a day.
  func firstTarget(
    of goal: Goal, seen: [FoundTarget], value: Quantity?, day: Day?
  ) -> FirstTarget? {
    guard goal.scale == .figures, let value, let day, let first = seen.first?.target,
      first != seen.last?.target
    else { return nil }
    let measurement = Measurement(id: "").with { $0.value = value }
    let judgement = GoalJudgement(
      goal.with { $0.target = first }, latest: measurement, today: day)
    let changes = zip(seen, seen.dropFirst()).filter { $0.target != $1.target }.map { was, now in
      TargetChange(
        from: was.target, to: now.target, round: was.round,
        isProposed: adjustments.contains {
          $0.round == was.round.id && $0.goal == goal.id && $0.state == .carriedOut
            && $0.newTarget == now.target
        })
    }
    return FirstTarget(target: first, assessment: judgement.assessment, changes: changes)
  }
}

extension GoalAssessment {
  /// The worse of two ways to stand; one that isn't measured says nothing.
  func orWorse(_ other: GoalAssessment?) -> GoalAssessment {
    guard let other, self != .notMeasured, other != .notMeasured else { return self }
    let order = Self.allCases
    return order.firstIndex(of: other)! > order.firstIndex(of: self)! ? other : self
  }
}
