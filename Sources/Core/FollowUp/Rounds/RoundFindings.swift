import Text

/// What all rounds found about goals and keys, gathered in one pass for whoever asks about many.
struct RoundFindings {
  private let project: Project
  private let goals: ChunkedArray<Goal>
  private let keys: ChunkedArray<AllocationKey>
  private var goalFindings: [String: [String: GoalFinding]] = [:]
  private var keyFindings: [String: [String: KeyFinding]] = [:]
  /// The targets that the rounds found, by goal, each with the round's place among them.
  private var targets: [String: [(place: Int, found: FoundTarget)]] = [:]
  private var places: [String: Int] = [:]

  init(_ project: Project) {
    self.project = project
    (goals, keys) = (project.goals, project.allocationKeys)
    for finding in project.goalFindings {
      goalFindings[finding.round, default: [:]][finding.goal] = finding
    }
    for finding in project.keyFindings {
      keyFindings[finding.round, default: [:]][finding.key] = finding
    }
    for (place, round) in project.rounds.enumerated() {
      places[round.id] = place
      for (goal, finding) in goalFindings[round.id] ?? [:] {
        guard let target = finding.target else { continue }
        targets[goal, default: []].append((place, (round, target)))
      }
    }
  }

  /// What a round found about the goals, by the goals' order.
  func goals(of round: Round) -> [(goal: Goal, finding: GoalFinding)] {
    guard let found = goalFindings[round.id] else { return [] }
    return goals.compactMap { goal in found[goal.id].map { (goal, $0) } }
  }

  /// What a round found about the keys, by the keys' order.
  func keys(of round: Round) -> [(key: AllocationKey, finding: KeyFinding)] {
    guard let found = keyFindings[round.id] else { return [] }
    return keys.compactMap { key in found[key.id].map { (key, $0) } }
  }

  /// What the first target says of a goal in a round, with what the round found about it; nil where
  /// the round found the same target, or no figure to hold it against.
  func firstTarget(of goal: Goal, _ finding: GoalFinding, in round: Round) -> FirstTarget? {
    guard let place = places[round.id] else { return nil }
    let seen = (targets[goal.id] ?? []).prefix { $0.place <= place }
    guard let first = seen.first, first.found.target != seen.last?.found.target else { return nil }
    return project.firstTarget(
      of: goal, seen: seen.map(\.found), value: finding.value, day: round.date)
  }

  /// The targets that rounds found for a goal, as far as it had one.
  func targets(of goal: Goal) -> [FoundTarget] { (targets[goal.id] ?? []).map(\.found) }
}

extension Project {
  /// What else is lost when a goal goes, in sentences: adjustments of it, and its part in rounds.
  public func lost(with goal: Goal) -> [String] {
    let found = Set(goalFindings.filter { $0.goal == goal.id }.map(\.round))
    let names = rounds.filter { found.contains($0.id) }.map { $0.name(in: self).lowercasedFirst }
    let judged =
      names.isEmpty
      ? nil
      : "Målet indgår i \(names.joinedAsSentence). Svaret dér regnes så uden målet."
    return [adjustmentsLost(with: [goal.reference]), judged].compactMap { $0 }
  }
}

/// A target with the round that found it.
typealias FoundTarget = (round: Round, target: Quantity)
