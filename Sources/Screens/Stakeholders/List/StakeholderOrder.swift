import Core

/// The orders that the stakeholders can be listed in; equals stand by name.
enum StakeholderOrder: CaseIterable {
  case name, influence, attitude, nextContact

  /// What the order goes by, in Danish.
  var name: String {
    switch self {
    case .name: "navn"
    case .influence: "indflydelse"
    case .attitude: "holdning"
    case .nextContact: "næste kontakt"
    }
  }

  /// The order that comes after this one.
  var next: StakeholderOrder {
    let all = Self.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// A number that sorts; what has nothing to sort by comes last.
  func rank(_ standing: StakeholderStanding) -> Int {
    switch self {
    case .name: 0
    // The most influential first, and among them the most affected.
    case .influence: standing.current.map { -($0.influence * 10 + $0.affectedness) } ?? 1
    case .attitude:
      standing.current.flatMap { Attitude.allCases.firstIndex(of: $0.attitude) } ?? .max
    case .nextContact: standing.stakeholder.nextContact?.ordinal ?? .max
    }
  }
}
