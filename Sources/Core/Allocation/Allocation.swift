/// A department's part of a pool (andel).
public struct Share: Equatable, Sendable {
  /// The department.
  public let department: Department
  /// Its part in per cent with two decimals.
  public let percent: Quantity
  /// Its part of the budget in kroner and øre; nil when there is no budget.
  public let kroner: Quantity?
}

/// How a pool is shared: the parts add up to 100.00 per cent and to the budget exactly.
public struct Allocation: Equatable, Sendable {
  /// The participating departments' parts, in their order.
  public let shares: [Share]

  /// Everything that is shared, in kroner; nil when there is no budget.
  public var kroner: Quantity? {
    shares.allSatisfy { $0.kroner != nil } ? shares.compactMap(\.kroner).sum() : nil
  }

  /// A department's part, or nil when it doesn't take part.
  public func share(of department: Department) -> Share? {
    shares.first { $0.department.id == department.id }
  }
}

extension AllocationKey {
  /// How the pool is shared among `departments`, or else among all that take part.
  ///
  /// Fails with a sentence that says what is missing or wrong, and what to do.
  public func allocation(
    in project: Project, among departments: [Department]? = nil
  ) -> Result<Allocation, Refusal> {
    Result { () throws(Refusal) in
      try check(in: project)
      return try draft(in: project, among: departments)
    }
  }

  /// How the pool is shared on a day.
  public func allocation(in project: Project, on day: Day) -> Result<Allocation, Refusal> {
    allocation(in: project, among: project.sharers(on: day))
  }

  /// How the pool would be shared though the weights or the fixed shares may not add up to 100 yet:
  /// they count in proportion.
  public func draft(
    in project: Project, among departments: [Department]? = nil
  ) throws(Refusal) -> Allocation {
    let departments = departments ?? project.participants
    if departments.isEmpty {
      throw Refusal("Ingen afdelinger deltager endnu. Tilføj dem under projektoplysningerne.")
    }
    try checkBudget()
    let parts = try parts(for: departments, in: project)
    if parts.isEmpty {
      throw Refusal("Blandingen har ingen vægte endnu. De skal være 100 % i alt.")
    }
    let apportionment = Apportionment(proportions: Self.proportions(parts))
    let percents = apportionment.parts(of: 10_000)
    let amounts = budget.map { apportionment.parts(of: $0.hundredths) }
    return Allocation(
      shares: departments.indices.map { index in
        Share(
          department: departments[index], percent: Quantity(hundredths: percents[index]),
          kroner: amounts.map { Quantity(hundredths: $0[index]) })
      })
  }

  /// The departments' proportions over a common denominator: for each ingredient its weight times
  /// the department's part of it.
  static func proportions(_ parts: [KeyPart]) -> [Natural] {
    let totals = parts.map { Natural($0.amounts.sum().tenThousandths) }
    let count = parts.first?.amounts.count ?? 0
    return (0..<count).map { department in
      parts.indices.reduce(Natural(0)) { sum, index in
        let others = totals.indices.filter { $0 != index }
        let own =
          Natural(parts[index].weight.tenThousandths)
          * Natural(parts[index].amounts[department].tenThousandths)
        return sum + others.reduce(own) { $0 * totals[$1] }
      }
    }
  }
}
