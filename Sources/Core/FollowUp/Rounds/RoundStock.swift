import Text

/// The answer to one of a round's questions, with what it rests on.
public struct RoundVerdict: Equatable, Sendable {
  /// What the recorded figures suggest; nil when they say nothing.
  public let suggested: RoundAnswer?
  /// The answer that counts: as people say, or else as suggested; nil when there is none.
  public let answer: RoundAnswer?
  /// What the figures say, in words.
  public let grounds: String
  /// Why people answer otherwise.
  public let reason: String

  /// Whether people answer otherwise than the figures.
  public var isOverridden: Bool { answer != suggested }
}

/// What a round found: the answers to its three questions, and what they come to.
public struct RoundStock: Equatable, Sendable {
  /// The round.
  public let round: Round
  /// Whether the activities are done.
  public let activities: RoundVerdict
  /// Whether the goals are reached.
  public let goals: RoundVerdict
  /// Whether the keys are fair.
  public let keys: RoundVerdict
  /// The three together: the worst of them, unless people say otherwise.
  public let overall: RoundVerdict

  /// The three questions with their answers.
  public var questions: [(label: String, verdict: RoundVerdict)] {
    [
      (Round.question("activities"), activities), (Round.question("goals"), goals),
      (Round.question("keys"), keys),
    ]
  }
}

extension Project {
  /// What a round found.
  public func stock(of round: Round) -> RoundStock { stock(of: round, RoundFindings(self)) }

  /// What each of several rounds found.
  public func stocks(of rounds: some Sequence<Round>) -> [RoundStock] {
    let findings = RoundFindings(self)
    return rounds.map { stock(of: $0, findings) }
  }

  private func stock(of round: Round, _ findings: RoundFindings) -> RoundStock {
    let activities = verdict(
      round.activities, round.activitiesReason, suggested: round.suggestedActivities,
      round.activitiesWords)
    let goalsFound = findings.goals(of: round).map { goal, finding in
      // A goal that people judge themselves is judged so by any target.
      let first =
        goal.assessment == nil ? findings.firstTarget(of: goal, finding, in: round) : nil
      return (finding: finding, first: first)
    }
    let goals = verdict(
      round.goals, round.goalsReason,
      suggested: .of(
        goals: goalsFound.map { $0.finding.assessment.orWorse($0.first?.assessment) }),
      Self.words(for: goalsFound))
    let keysFound = findings.keys(of: round)
    let keys = verdict(
      round.keys, round.keysReason, suggested: .of(keys: keysFound.map(\.finding)),
      keysFound.isEmpty
        ? "der er ingen fordelingsnøgler" : keysFound.map { $1.verdict(on: $0) }.words)
    let answers = [activities, goals, keys].compactMap(\.answer)
    let worst = answers.max { $0.severity < $1.severity }
    let overall = verdict(
      round.overall, round.overallReason, suggested: worst,
      worst == nil ? "ingen af de tre spørgsmål er besvaret" : "følger det laveste af de tre svar")
    return RoundStock(
      round: round, activities: activities, goals: goals, keys: keys, overall: overall)
  }

  private func verdict(
    _ own: RoundAnswer?, _ reason: String, suggested: RoundAnswer?, _ grounds: String
  ) -> RoundVerdict {
    RoundVerdict(
      suggested: suggested, answer: own ?? suggested, grounds: grounds, reason: reason.trimmed)
  }

  /// How the goals stood; where targets have been changed, by the first ones too.
  private static func words(for findings: [(finding: GoalFinding, first: FirstTarget?)]) -> String {
    if findings.isEmpty { return "der er ingen mål" }
    let now = findings.map(\.finding.assessmentText).tallied
    let first = findings.map { $0.first?.assessment.shown ?? $0.finding.assessmentText }.tallied
    return findings.allSatisfy({ $0.first == nil })
      ? now : "\(now); efter de første måltal: \(first)"
  }
}

extension KeyFinding {
  /// What the key was judged by, "timer i 2026"; nil when that wasn't kept.
  var grounds: String? {
    measure.flatMap { measure in period.map { Fairness.grounds(measure, $0) } }
  }

  /// What the round found about a key.
  fileprivate func verdict(on key: AllocationKey) -> KeyVerdict {
    KeyVerdict(name: key.plainName, difference: difference, isFair: isFair, grounds: grounds)
  }
}

extension Round {
  /// What the plan says about the activities; nil when there are none.
  var suggestedActivities: RoundAnswer? {
    if activitiesTotal == 0 { return nil }
    if activitiesDone >= activitiesTotal { return .yes }
    return activitiesDone == 0 || activitiesOverdue > activitiesDone ? .no : .partly
  }

  /// How the activities stood, in words.
  public var activitiesWords: String {
    if activitiesTotal == 0 { return "der er ingen aktiviteter" }
    return "\(activitiesDone) af \(activitiesTotal) er udført, "
      + (activitiesOverdue == 0 ? "ingen" : String(activitiesOverdue)) + " overskredet"
  }
}

extension RoundAnswer {
  /// How bad it is: the overall answer is the worst of the three.
  var severity: Int {
    switch self {
    case .yes: 0
    case .partly: 1
    case .no: 2
    }
  }

  /// The traffic light that the answer amounts to, as a word.
  public var light: String {
    switch self {
    case .yes: "grøn"
    case .partly: "gul"
    case .no: "rød"
    }
  }

  /// What measured goals suggest; nil when none has been measured.
  static func of(goals assessments: [GoalAssessment]) -> RoundAnswer? {
    let measured = assessments.filter { $0 != .notMeasured }
    if measured.isEmpty { return nil }
    if assessments.allSatisfy({ $0 == .reached }) { return .yes }
    return measured.allSatisfy { $0 == .notReached } ? .no : .partly
  }

  /// What the keys suggest that something is known about; nil when nothing is.
  static func of(keys findings: [KeyFinding]) -> RoundAnswer? {
    let known = findings.filter { $0.difference != nil }
    if known.isEmpty { return nil }
    if known.allSatisfy(\.isFair) { return .yes }
    return known.contains(where: \.isFair) ? .partly : .no
  }
}
