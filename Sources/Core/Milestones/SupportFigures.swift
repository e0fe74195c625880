import Text

/// How much support there is for the joint operation, as figures; all but the accessions is for the
/// few.
public struct SupportFigures: Equatable, Sendable {
  /// One sort of them.
  public struct Figure: Equatable, Sendable {
    /// What is counted, beginning with a small letter.
    public let label: String
    /// How many there are, in words.
    public let words: String
  }

  /// How many departments have acceded; nil before any has answered.
  public let acceded: Figure?
  /// What the departments that haven't acceded are expected to answer; nil where none has been
  /// judged.
  public let expected: Figure?
  /// How many stakeholders have which attitude; nil where none has been judged.
  public let attitudes: Figure?

  /// Those that there are, in the order people read them.
  public var all: [Figure] { [acceded, expected, attitudes].compactMap { $0 } }
}

extension Project {
  /// How much support there is, when the start is marked or at any other time.
  public var support: SupportFigures {
    let accessions = accessions
    let hasBegun = accessions.contains { $0.decision != nil }
    let others = hasBegun ? accessions.filter { !$0.isAcceded } : []
    let answers = others.compactMap { expectations(of: $0.department).last?.answer }
    let attitudes = standings.compactMap { $0.current?.attitude }
    let acceded =
      "\(accessions.count - others.count) af \(accessions.count.counted("afdeling", "afdelinger"))"
    return SupportFigures(
      acceded: hasBegun ? .init(label: "tiltrådt", words: acceded) : nil,
      expected: figure("forventet af de andre", of: answers, shown: \.shown, others.count),
      attitudes: figure(
        "interessenternes holdning", of: attitudes, shown: \.shown, stakeholders.count))
  }

  /// How many there are of each value, and how many of all there are haven't any.
  private func figure<Value: CaseIterable & Equatable>(
    _ label: String, of values: [Value], shown: (Value) -> String, _ all: Int
  ) -> SupportFigures.Figure? {
    if values.isEmpty { return nil }
    let counts =
      Value.allCases.map { value in (shown(value), values.count { $0 == value }) }
      + [("ikke vurderet", all - values.count)]
    let words = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    return .init(label: label, words: words.joined(separator: ", "))
  }

  /// How many departments have acceded when the start is marked.
  var supportFacts: [(Int, String)] {
    support.acceded.map { [(1, "\($0.label): \($0.words)")] } ?? []
  }

  /// What is confidential of the facts about a milestone, each with the number of its point on the
  /// checklist: what departments are expected to answer, and for the start what stakeholders think.
  func confidentialFacts(_ milestone: Int) -> [(Int, String)] {
    switch milestone {
    case 5: expectedAccession.map { (6, "\($0) (fortroligt)") }
    case Playbook.startMilestone:
      [support.expected, support.attitudes].compactMap { $0 }
        .map { (1, "\($0.label): \($0.words) (fortroligt)") }
    default: []
    }
  }

  private var expectedAccession: [String] {
    let answers = participants.compactMap { expectations(of: $0).last?.answer }
    if answers.isEmpty { return [] }
    let counts = ExpectedAnswer.allCases.map { answer in
      "\(answers.filter { $0 == answer }.count) \(answer.shown)"
    }
    let unknown = participants.filter { expectations(of: $0).isEmpty }.map(\.name)
    return ["forventet tiltrædelse: \(counts.joined(separator: ", "))"]
      + (unknown.isEmpty ? [] : ["ikke vurderet: \(unknown.joined(separator: ", "))"])
  }
}
