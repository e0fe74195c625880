/// How many goals stand in each way.
public struct GoalTally: Equatable, Sendable {
  private let counts: [GoalAssessment: Int]

  /// Counts goals.
  public init(_ standings: [GoalStanding]) {
    counts = Dictionary(standings.map { ($0.assessment, 1) }, uniquingKeysWith: +)
  }

  /// How many there are.
  public var total: Int { counts.values.reduce(0, +) }

  /// How many stand in one way.
  public subscript(_ assessment: GoalAssessment) -> Int { counts[assessment] ?? 0 }

  /// "2 af 5 mål nået, 1 delvist nået, 2 endnu ikke målt".
  public var words: String {
    let others = GoalAssessment.allCases.filter { $0 != .reached && self[$0] > 0 }
    let first = "\(self[.reached]) af \(total) mål nået"
    return ([first] + others.map { "\(self[$0]) \($0.shown)" }).joined(separator: ", ")
  }
}
