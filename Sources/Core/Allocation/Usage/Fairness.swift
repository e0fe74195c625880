/// A department's share by the key beside its actual part of what was used (retvisende eller ej).
public struct FairnessRow: Equatable, Sendable {
  /// The department.
  public let department: Department
  /// What it bears by the key, in per cent.
  public let keyPercent: Quantity
  /// What it really used, in per cent.
  public let actualPercent: Quantity
  /// How many percentage points more it bears than it used; negative when it bears less.
  public let difference: Quantity
  /// What the difference comes to in kroner of the budget; nil when there is no budget.
  public let kroner: Quantity?
  /// Whether the difference is beyond what the project has set as fair.
  public let isBeyond: Bool
}

/// How fair a key is by what was registered in one period.
public struct Fairness: Equatable, Sendable {
  /// The period.
  public let period: Period
  /// What the use is measured in.
  public let measure: UsageMeasure
  /// The participating departments, in their order.
  public let rows: [FairnessRow]

  /// Whether all departments are within what has been set as fair.
  public var isFair: Bool { rows.allSatisfy { !$0.isBeyond } }

  /// The widest difference in percentage points.
  var widest: Quantity? { rows.map(\.difference.magnitude).max() }
}

extension [Fairness] {
  /// The one that says most, of a key's: by the latest period, a whole year before a part of one; its
  /// hours, or else costs.
  public var weightiest: Fairness? {
    let period = map(\.period).weightiest
    return last { $0.period == period }
  }
}

extension Project {
  /// The first allocation key that isn't fair, or nil.
  public var keyToMend: AllocationKey? { allocationKeys.first { $0.isUnfair(in: self) } }
}

extension AllocationKey {
  /// Whether it is known not to be fair.
  public func isUnfair(in project: Project) -> Bool {
    latestFairness(in: project)?.isFair == false
  }

  /// The key's shares beside what was used, by the period that says most; nil when there is none, or
  /// when the key can't be worked out.
  public func latestFairness(in project: Project) -> Fairness? {
    fairnesses(in: project).weightiest
  }

  /// How fair the key is by each period and measure that is registered for every department that
  /// took part when the period began; the latest period last, and of the same period costs before
  /// hours and what is the key's own after that.
  public func fairnesses(in project: Project) -> [Fairness] {
    var known: [[String]: Allocation?] = [:]
    return periods(in: project).flatMap { period -> [Fairness] in
      let sharers = project.sharers(on: period.firstDay)
      let ids = sharers.map(\.id)
      let allocation = known[ids] ?? (try? self.allocation(in: project, among: sharers).get())
      known[ids] = .some(allocation)
      return allocation.map { fairnesses(of: $0, period, project) } ?? []
    }
  }

  /// Why a period that something is registered for says nothing of whether the key is fair.
  public func reasonUnjudged(_ period: Period, in project: Project) -> String {
    let sharers = project.sharers(on: period.firstDay)
    if case .failure = allocation(in: project, among: sharers) {
      return "andelene kan ikke regnes ud endnu"
    }
    let missing = unregistered(in: period, project).map(\.name).joined(separator: ", ")
    if !missing.isEmpty { return "intet er skrevet for \(missing)" }
    let empty = UsageMeasure.allCases.filter {
      amounts($0, of: sharers, in: period, project)?.sum() == .zero
    }
    if !empty.isEmpty {
      return empty.map(\.shown).joined(separator: " og ") + " er 0 i alle afdelinger"
    }
    if amounts(.hours, of: sharers, in: period, project) != nil,
      let own = ownPeriod(among: sharers, project), own.overlaps(period)
    {
      return
        "fordelingsnøglen går selv efter timerne i \(own.shown) og kan ikke holdes op mod dem. Skriv "
        + "timer for en anden periode eller udgifter"
    }
    return "timer eller udgifter mangler for nogle"
  }

  /// The participating departments that nothing is registered for in a period though there is for
  /// others.
  public func unregistered(in period: Period, _ project: Project) -> [Department] {
    project.sharers(on: period.firstDay).filter { department in
      UsageMeasure.allCases.allSatisfy {
        amount($0, of: department, in: period, project) == nil
      }
    }
  }

  /// The period whose hours the key is made of, wholly or in part; nil for one without hours.
  private func ownPeriod(among departments: [Department], _ project: Project) -> Period? {
    ingredients.contains(.hours) ? hoursPeriod(in: project, among: departments) : nil
  }

  private func fairnesses(
    of allocation: Allocation, _ period: Period, _ project: Project
  ) -> [Fairness] {
    let departments = allocation.shares.map(\.department)
    let measures = [UsageMeasure.cost, .hours].filter { measure in
      // What a key is made of can't tell whether it is fair.
      measure != .hours || ownPeriod(among: departments, project)?.overlaps(period) != true
    }
    // What is registered for the pool alone says more than what is registered for all of them.
    let own = measures.filter { usages($0, in: period, project).first?.key != nil }
    return (measures.filter { !own.contains($0) } + own).compactMap { measure in
      rows(of: allocation, period, measure, project)
        .map { Fairness(period: period, measure: measure, rows: $0) }
    }
  }

  private func rows(
    of allocation: Allocation, _ period: Period, _ measure: UsageMeasure, _ project: Project
  ) -> [FairnessRow]? {
    guard
      let used = amounts(
        measure, of: allocation.shares.map(\.department), in: period, project),
      used.sum() > .zero, used.allSatisfy({ $0 >= .zero })
    else { return nil }
    let actual = Apportionment(proportions: used.map { Natural($0.tenThousandths) })
    let percents = actual.parts(of: 10_000)
    let amounts = budget.map { actual.parts(of: $0.hundredths) }
    return allocation.shares.indices.map { index in
      let share = allocation.shares[index]
      let percent = Quantity(hundredths: percents[index])
      let difference = share.percent - percent
      let kroner = amounts.flatMap { amounts in
        share.kroner.map { $0 - Quantity(hundredths: amounts[index]) }
      }
      let size = max(difference, -difference)
      return FairnessRow(
        department: share.department, keyPercent: share.percent, actualPercent: percent,
        difference: difference, kroner: kroner, isBeyond: size > project.info.fairness)
    }
  }
}
