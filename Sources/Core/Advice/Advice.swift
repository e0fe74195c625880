/// One of the playbook's pieces of advice (råd), held against the project as it stands.
public struct Advice: Equatable, Identifiable, Sendable {
  /// Whether a piece of advice is followed.
  public enum State: String, Sendable {
    case followed, notFollowed, tooEarly

    /// The state in Danish.
    public var shown: String {
      switch self {
      case .followed: "følges"
      case .notFollowed: "følges ikke helt"
      case .tooEarly: "kan ikke vurderes endnu"
      }
    }
  }

  /// Its number, 1–5.
  public let id: Int
  /// What it is about, in few words.
  public let title: String
  /// What the project shows about it.
  public let findings: [AdviceFinding]

  /// The advice itself.
  public var text: String { Playbook.advice[id - 1] }

  /// What speaks against its being followed.
  public var unmet: [AdviceFinding] { findings.filter { !$0.isMet } }

  /// Whether it is followed.
  public var state: State {
    findings.isEmpty ? .tooEarly : unmet.isEmpty ? .followed : .notFollowed
  }
}

/// Something the project shows about a piece of advice.
public struct AdviceFinding: Equatable, Sendable {
  /// What it shows, in words; no person is named.
  public let text: String
  /// Whether it speaks for the advice being followed.
  public let isMet: Bool
  /// What to do about it; empty when nothing need be done.
  public let todo: String
  /// Where that is done, or where it can be seen.
  public let place: AdvicePlace
  /// Whether it tells of attitudes, which no paper that is handed round may do.
  public var isConfidential = false
}

/// Where something is done about a piece of advice.
public enum AdvicePlace: Hashable, Sendable {
  /// The page of a milestone.
  case milestone(Int)
  case stakeholders, communication, plan, followUp, agreement

  /// The place in Danish, with the key that leads to it.
  public var shown: String {
    switch self {
    case .milestone(let number): "milepæl \(number)"
    case .stakeholders: "2 Interessenter"
    case .communication: "kommunikationsplanen"
    case .plan: "3 Plan"
    case .followUp: "4 Opfølgning"
    case .agreement: "5 Aftale"
    }
  }
}

extension Project {
  /// The playbook's five pieces of advice, held against the project on a day.
  public func advice(on today: Day) -> [Advice] {
    [
      Advice(id: 1, title: "Tidlig inddragelse", findings: involvementFindings(today)),
      Advice(id: 2, title: "Mål, der følges op på", findings: goalAdviceFindings(today)),
      Advice(id: 3, title: "Aftaler på skrift", findings: agreementFindings),
      Advice(id: 4, title: "Information og tillid", findings: trustFindings(today)),
      Advice(
        id: 5, title: "En lokal ledelse, der kan løfte opgaven", findings: leadershipFindings(today)
      ),
    ]
  }

  /// Whether a milestone has been reached, or work on it has begun.
  func hasBegun(_ number: Int) -> Bool {
    guard let milestone = milestone(number) else { return false }
    return milestone.status != .notStarted && milestone.status != .withdrawn
  }

  /// Whether a milestone has been reached.
  func hasReached(_ number: Int) -> Bool { milestone(number)?.status == .reached }
}

/// Collects what a project shows about a piece of advice.
struct AdviceFindings {
  private(set) var all: [AdviceFinding] = []

  /// Adds that `count` out of a number fall short, or that none does.
  mutating func demand(
    none count: Int, _ place: AdvicePlace, met: String, unmet: String, todo: String,
    isConfidential: Bool = false
  ) {
    demand(
      count == 0, place, met: met, unmet: unmet, todo: todo, isConfidential: isConfidential)
  }

  /// Adds a finding that is met or not.
  mutating func demand(
    _ isMet: Bool, _ place: AdvicePlace, met: String, unmet: String, todo: String,
    isConfidential: Bool = false
  ) {
    all.append(
      AdviceFinding(
        text: isMet ? met : unmet, isMet: isMet, todo: isMet ? "" : todo, place: place,
        isConfidential: isConfidential))
  }
}
