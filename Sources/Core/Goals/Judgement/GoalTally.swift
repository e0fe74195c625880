/// How many goals stand in each way.
public struct GoalTally: Equatable, Sendable {
  private let counts: [GoalAssessment: Int]
  private let texts: [String]

  /// Counts goals.
  public init(_ standings: [GoalStanding]) {
    counts = Dictionary(standings.map { ($0.assessment, 1) }, uniquingKeysWith: +)
    texts = standings.filter { $0.assessment != .reached }.map(\.assessmentText)
  }

  /// How many there are.
  public var total: Int { counts.values.reduce(0, +) }

  /// How many stand in one way.
  public subscript(_ assessment: GoalAssessment) -> Int { counts[assessment] ?? 0 }

  /// "2 af 5 mål nået, 1 delvist nået, 2 endnu ikke målt".
  public var words: String {
    let first = "\(self[.reached]) af \(total) mål nået"
    return ([first] + (texts.isEmpty ? [] : [texts.tallied])).joined(separator: ", ")
  }
}

extension [String] {
  /// How many goals stand in each way, by the texts of their assessments: "1 nået, 2 ikke nået".
  var tallied: String {
    let order = GoalAssessment.allCases.map(\.shown) + [GoalAssessment.unjudged]
    return order.compactMap { text in
      let count = count { $0 == text }
      return count == 0 ? nil : "\(count) \(text)"
    }.joined(separator: ", ")
  }
}
