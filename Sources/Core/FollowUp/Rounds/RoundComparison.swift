/// Rounds side by side: what each of them found about the same things.
public struct RoundComparison: Equatable, Sendable {
  /// One thing that the rounds looked at.
  public struct Row: Equatable, Sendable {
    /// The goal or the key that it is; nil for the plan and the overall answer.
    public let subject: Reference?
    /// What it is, in words.
    public let label: String
    /// What each round found, in the order of the rounds; empty where it didn't know the thing.
    public let cells: [String]
  }

  /// The rounds, the earliest first.
  public let rounds: [Round]
  /// The plan, each goal, each key and the overall answer.
  public let rows: [Row]
}

extension Project {
  /// The latest rounds side by side, at most `count` of them.
  public func comparison(ofLatest count: Int) -> RoundComparison {
    comparison(of: stocks(of: rounds.suffix(count)))
  }

  /// Rounds side by side whose stock has been taken.
  public func comparison(of stocks: some Collection<RoundStock>) -> RoundComparison {
    let rounds = stocks.map(\.round)
    let findings = RoundFindings(self)
    let goalsFound = rounds.map(findings.goals)
    let keysFound = rounds.map(findings.keys)
    var rows = [
      RoundComparison.Row(
        subject: nil, label: "Aktiviteter udført",
        cells: rounds.map {
          $0.activitiesTotal == 0 ? "–" : "\($0.activitiesDone) af \($0.activitiesTotal)"
        })
    ]
    for goal in goals {
      let found = goalsFound.map { found in found.first { $0.goal.id == goal.id }?.finding }
      let isChanged = Set(found.compactMap { $0?.target }).count > 1
      let cells = found.map { $0?.short(withTarget: isChanged) ?? "" }
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(
          RoundComparison.Row(
            subject: goal.reference, label: "Mål \(goal.plainName)", cells: cells))
      }
    }
    for key in allocationKeys {
      let cells = keysFound.map { found in
        found.first { $0.key.id == key.id }.map { $0.finding.short } ?? ""
      }
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(
          RoundComparison.Row(
            subject: key.reference, label: "Fordeling \(key.plainName)", cells: cells))
      }
    }
    rows.append(
      RoundComparison.Row(
        subject: nil, label: "Samlet",
        cells: stocks.map { $0.overall.answer?.light ?? "ikke vurderet" }))
    return RoundComparison(rounds: rounds, rows: rows)
  }
}

extension GoalFinding {
  /// The figure and the assessment: "88 delvist nået", and where rounds differ in it the target.
  fileprivate func short(withTarget: Bool) -> String {
    let target = withTarget ? target.map { "(måltal \($0.danish))" } : nil
    return [value?.danish, assessmentText, target].compactMap { $0 }.joined(separator: " ")
  }
}

extension KeyFinding {
  /// The difference and whether it is fair: "4,2 retvisende".
  fileprivate var short: String {
    difference.map {
      "\($0.danish(decimals: 1)) \(isFair ? "retvisende" : "ikke retvisende")"
    } ?? "–"
  }
}
