/// What a department's use is measured in (forbrug).
public enum UsageMeasure: String, CaseIterable, Sendable {
  case hours, cost

  /// The measure in Danish.
  public var shown: String {
    switch self {
    case .hours: "timer"
    case .cost: "kroner"
    }
  }
}

extension Usage {
  /// The hours or the kroner; nil when they aren't registered.
  public func amount(_ measure: UsageMeasure) -> Quantity? {
    switch measure {
    case .hours: hours
    case .cost: cost
    }
  }
}

extension AllocationKey {
  /// What is registered for the key in a period: its own, or, when it has none, what is registered
  /// for all keys together.
  public func usages(in period: Period, _ project: Project) -> [Usage] {
    let all = project.usages.filter { $0.period == period }
    let own = all.filter { $0.key == id }
    return own.isEmpty ? all.filter { $0.key == nil } : own
  }

  /// What is registered for a department in a period; the latest where there are several.
  public func usage(of department: Department, in period: Period, _ project: Project) -> Usage? {
    usages(in: period, project).last { $0.department == department.id }
  }

  /// The periods that something is registered for, the earliest first.
  public func periods(in project: Project) -> [Period] {
    Set(project.usages.filter { $0.key == nil || $0.key == id }.compactMap(\.period)).sorted()
  }

  /// The period whose hours the key goes by: the chosen one, or else the latest with hours.
  public func hoursPeriod(in project: Project) -> Period? {
    period
      ?? periods(in: project).last { period in
        usages(in: period, project).contains { $0.hours != nil }
      }
  }

  /// The fixed share of a department, or nil.
  public func share(of department: Department, in project: Project) -> FixedShare? {
    project.fixedShares.first { $0.key == id && $0.department == department.id }
  }
}
