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
}

extension AllocationKey {
  /// The key's shares beside the latest period that is registered for every participating
  /// department, by hours or else by costs; nil when there is none, or when the key can't be worked
  /// out.
  public func fairness(in project: Project) -> [FairnessRow]? { latestFairness(in: project)?.rows }

  /// As `fairness(in:)`, with the period and what the use is measured in.
  public func latestFairness(in project: Project) -> Fairness? {
    guard case .success(let allocation) = allocation(in: project) else { return nil }
    return periods(in: project).reversed().lazy
      .compactMap { fairnesses(of: allocation, $0, project).last }.first
  }

  /// How fair the key is by each period and measure that is registered for every participating
  /// department; the latest period last, and of the same period costs before hours and what is the key's own
  /// after that.
  public func fairnesses(in project: Project) -> [Fairness] {
    guard case .success(let allocation) = allocation(in: project) else { return [] }
    return periods(in: project).flatMap { fairnesses(of: allocation, $0, project) }
  }

  /// Why a period that something is registered for says nothing of whether the key is fair.
  public func reasonUnjudged(_ period: Period, in project: Project) -> String {
    if case .failure = allocation(in: project) { return "andelene kan ikke regnes ud endnu" }
    let missing = unregistered(in: period, project).map(\.name).joined(separator: ", ")
    return missing.isEmpty
      ? "timer eller kroner mangler for nogle" : "intet er skrevet for \(missing)"
  }

  private func fairnesses(
    of allocation: Allocation, _ period: Period, _ project: Project
  ) -> [Fairness] {
    let measures = [UsageMeasure.cost, .hours]
    // What is registered for the pool alone says more than what is registered for all of them.
    let own = measures.filter { usages($0, in: period, project).first?.key != nil }
    return (measures.filter { !own.contains($0) } + own).compactMap { measure in
      rows(of: allocation, period, measure, project)
        .map { Fairness(period: period, measure: measure, rows: $0) }
    }
  }

  /// The participating departments that nothing is registered for in a period though there is for
  /// others.
  public func unregistered(in period: Period, _ project: Project) -> [Department] {
    project.participants.filter { department in
      UsageMeasure.allCases.allSatisfy {
        amount($0, of: department, in: period, project) == nil
      }
    }
  }

  private func rows(
    of allocation: Allocation, _ period: Period, _ measure: UsageMeasure, _ project: Project
  ) -> [FairnessRow]? {
    let used = allocation.shares.compactMap {
      amount(measure, of: $0.department, in: period, project)
    }
    guard used.count == allocation.shares.count, used.sum() > .zero,
      used.allSatisfy({ $0 >= .zero })
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
