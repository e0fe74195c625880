/// A department's share by a key beside what it really used.
public struct FairnessRow: Equatable, Sendable {
  /// The department.
  public let department: Department
  /// Its share by the key in per cent.
  public let keyPercent: Quantity
  /// Its share of what was really used in per cent.
  public let actualPercent: Quantity
  /// The key's share less the actual one, in percentage points.
  public let difference: Quantity
  /// The difference in kroner, or nil where the pool has no budget.
  public let kroner: Quantity?
  /// Whether the difference is beyond the project's threshold.
  public let isBeyond: Bool
}

extension AllocationKey {
  /// The departments' shares beside their registered hours; nil when nothing is registered.
  public func fairness(in project: Project) -> [FairnessRow]? {
    let departments = project.participants
    let used = project.usages.filter { $0.key == id || $0.key == nil }
    let period = used.compactMap(\.period).max()
    let hours = departments.map { department in
      used.filter { $0.department == department.id && $0.period == period }
        .compactMap(\.hours).sum()
    }
    let total = hours.sum().double
    let dwellings = departments.map { $0.dwellings ?? 0 }
    let all = dwellings.reduce(0, +)
    guard total > 0, all > 0 else { return nil }
    return departments.indices.map { index in
      let share = Quantity(hundredths: dwellings[index] * 10_000 / all)
      let actual = Quantity(hundredths: Int(hours[index].double * 10_000 / total))
      let difference = share - actual
      return FairnessRow(
        department: departments[index], keyPercent: share, actualPercent: actual,
        difference: difference, kroner: nil,
        isBeyond: max(difference, -difference) > project.info.fairness)
    }
  }
}
