/// How the things that rounds look at moved from one round to the next.
public struct RoundMovement: Equatable, Sendable {
  /// One goal in both rounds.
  public struct GoalMove: Equatable, Sendable {
    /// The goal.
    public let goal: Goal
    /// What the earlier round found; nil when it didn't know the goal.
    public let before: GoalFinding?
    /// What the later round found.
    public let now: GoalFinding
    /// What the goal's first target says; nil where it is the same.
    public let first: FirstTarget?
  }

  /// One key in both rounds.
  public struct KeyMove: Equatable, Sendable {
    /// The key.
    public let key: AllocationKey
    /// What the earlier round found; nil when it didn't know the key.
    public let before: KeyFinding?
    /// What the later round found.
    public let now: KeyFinding
  }

  /// The round before, or nil for the first.
  public let before: Round?
  /// The round itself.
  public let now: Round
  /// The goals, in their order.
  public let goals: [GoalMove]
  /// The keys, in their order.
  public let keys: [KeyMove]
}

extension Project {
  /// The round that came before another, or nil for the first.
  public func round(before round: Round) -> Round? {
    let all = rounds
    return all.firstIndex { $0.id == round.id }.flatMap { $0 > 0 ? all[$0 - 1] : nil }
  }

  /// The round that came after another, or nil for the last.
  public func round(after round: Round) -> Round? {
    let all = rounds
    return all.firstIndex { $0.id == round.id }.flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
  }

  /// How things moved to a round from the one before.
  public func movement(to round: Round) -> RoundMovement {
    let before = self.round(before: round)
    let findings = RoundFindings(self)
    let goals = before.map(findings.goals) ?? []
    let keys = before.map(findings.keys) ?? []
    return RoundMovement(
      before: before, now: round,
      goals: findings.goals(of: round).map { goal, finding in
        RoundMovement.GoalMove(
          goal: goal, before: goals.first { $0.goal.id == goal.id }?.finding, now: finding,
          first: findings.firstTarget(of: goal, finding, in: round))
      },
      keys: findings.keys(of: round).map { key, finding in
        RoundMovement.KeyMove(
          key: key, before: keys.first { $0.key.id == key.id }?.finding, now: finding)
      })
  }
}

extension RoundMovement {
  /// The goals with how they moved.
  ///
  /// For example "2 Renholdelse: 91 → 88 kr. pr. m² (måltal 86), delvist nået".
  public var goalLines: [String] {
    goals.map { move in
      let goal = move.goal
      let was = move.before.flatMap(\.figure)
      let now = move.now.figure
      let figures = [was == now ? nil : was, now].compactMap { $0 }.joined(separator: " → ")
      let unit = move.now.value == nil || goal.unit.isEmpty ? "" : " \(goal.unit)"
      let target = move.now.target.map { " (måltal \($0.danish))" } ?? ""
      let first = move.first.map { "; \($0.words)" } ?? ""
      let judged = [move.before, move.now].compactMap { $0?.assessmentText }
      let assessment =
        judged.count == 2 && judged[0] != judged[1] ? judged.joined(separator: " → ") : judged.last!
      return "\(goal.plainName): "
        + (figures.isEmpty ? assessment : "\(figures)\(unit)\(target), \(assessment)") + first
    }
  }

  /// The keys with how they moved: "Kontor: 4,2 → 6,1 procentpoint målt på timerne i 2026, ikke retvisende".
  ///
  /// Where the rounds went by different things, each is named.
  public var keyLines: [String] {
    keys.map { move in
      guard let now = move.now.measured else {
        return "\(move.key.plainName): kunne ikke vurderes"
      }
      let was: String? =
        move.before?.grounds == move.now.grounds
        ? move.before?.difference.flatMap { was in
          was == move.now.difference ? nil : was.danish(decimals: 1)
        } : move.before?.measured
      return "\(move.key.plainName): \([was, now].compactMap { $0 }.joined(separator: " → "))"
        + (move.now.isFair ? ", retvisende" : ", ikke retvisende")
    }
  }

  /// How the activities moved: "3 → 9 af 25 er udført, 2 → 1 overskredet".
  public var activityLine: String {
    guard let before, now.activitiesTotal > 0 else { return now.activitiesWords }
    func moved(_ path: KeyPath<Round, Int>) -> String {
      before[keyPath: path] == now[keyPath: path]
        ? String(now[keyPath: path]) : "\(before[keyPath: path]) → \(now[keyPath: path])"
    }
    return "\(moved(\.activitiesDone)) af \(moved(\.activitiesTotal)) er udført, "
      + "\(moved(\.activitiesOverdue)) overskredet"
  }
}

extension GoalFinding {
  /// The figure or the words that were found, or nil.
  fileprivate var figure: String? {
    value?.danish ?? (words.isEmpty ? nil : "»\(words)«")
  }
}

extension KeyFinding {
  /// The largest difference and what it was found by, "4,2 procentpoint målt på timerne i 2026"; nil
  /// when nothing was found.
  fileprivate var measured: String? {
    difference.map {
      "\($0.danish(decimals: 1)) procentpoint" + (grounds.map { " målt på \($0)" } ?? "")
    }
  }
}
