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
  /// What the first target says of a goal in a round; nil where the round found the same target, or
  /// no figure to hold it against.
  public func firstTarget(of goal: Goal, in round: Round) -> FirstTarget? {
    let rounds = rounds
    guard let place = rounds.firstIndex(where: { $0.id == round.id }) else { return nil }
    return firstTarget(
      of: goal, seen: targets(of: goal, in: Array(rounds[...place])),
      value: goalFindings(of: round).first { $0.goal.id == goal.id }?.finding.value,
      day: round.date)
  }

  /// What the first target says of a goal as it stands now; nil where it is still the first.
  public func firstTarget(of standing: GoalStanding, today: Day) -> FirstTarget? {
    let goal = standing.goal
    guard let target = goal.target else { return nil }
    var seen = targets(of: goal, in: rounds)
    if let last = seen.last { seen.append((last.round, target)) }
    return firstTarget(of: goal, seen: seen, value: standing.latest?.value, day: today)
  }

  private func firstTarget(
    of goal: Goal, seen: [(round: Round, target: Quantity)], value: Quantity?, day: Day?
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

  /// The targets that rounds found for a goal, as far as it had one.
  private func targets(of goal: Goal, in rounds: [Round]) -> [(round: Round, target: Quantity)] {
    var found: [String: Quantity] = [:]
    for finding in goalFindings where finding.goal == goal.id {
      found[finding.round] = finding.target
    }
    return rounds.compactMap { round in found[round.id].map { (round, $0) } }
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
