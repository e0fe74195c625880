/// What a department's use is measured in (timer eller udgifter).
///
/// The raw value is the stored word.
public enum UsageMeasure: String, CaseIterable, FieldValue {
  case hours, cost

  /// The measure in Danish.
  public var shown: String {
    switch self {
    case .hours: "timer"
    case .cost: "kroner"
    }
  }

  /// The same of what has been spoken of: "timerne".
  var definite: String {
    switch self {
    case .hours: "timerne"
    case .cost: "kronerne"
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
  /// What is registered for the key in a period by one measure: its own, or, when it has none, what
  /// is registered for all keys together.
  public func usages(_ measure: UsageMeasure, in period: Period, _ project: Project) -> [Usage] {
    let all = project.usages.filter { $0.period == period && $0.amount(measure) != nil }
    let own = all.filter { $0.key == id }
    return own.isEmpty ? all.filter { $0.key == nil } : own
  }

  /// What a department used in a period; nil when it isn't registered.
  public func amount(
    _ measure: UsageMeasure, of department: Department, in period: Period, _ project: Project
  ) -> Quantity? {
    usages(measure, in: period, project).last { $0.department == department.id }?.amount(measure)
  }

  /// The periods that something is registered for, the earliest first.
  public func periods(in project: Project) -> [Period] {
    Set(project.usages.filter { $0.key == nil || $0.key == id }.compactMap(\.period)).sorted()
  }

  /// The period whose hours the key goes by among `departments`, or else among all that take part.
  ///
  /// It is the chosen one, or else the latest whose hours are registered for all of them, a whole
  /// year before a part of one; where there is none, the latest with hours.
  public func hoursPeriod(
    in project: Project, among departments: [Department]? = nil
  ) -> Period? {
    if let period { return period }
    let departments = departments ?? project.participants
    let periods = periods(in: project)
    let whole = periods.filter { period in
      guard let hours = amounts(.hours, of: departments, in: period, project) else { return false }
      return hours.sum() > .zero
    }
    return whole.weightiest ?? periods.last { !usages(.hours, in: $0, project).isEmpty }
  }

  /// What departments used in a period; nil unless it is registered for all of them.
  func amounts(
    _ measure: UsageMeasure, of departments: [Department], in period: Period, _ project: Project
  ) -> [Quantity]? {
    let usages = usages(measure, in: period, project)
    let amounts = departments.compactMap { department in
      usages.last { $0.department == department.id }?.amount(measure)
    }
    return amounts.count == departments.count ? amounts : nil
  }

  /// The fixed share of a department, or nil.
  public func share(of department: Department, in project: Project) -> FixedShare? {
    project.fixedShares.first { $0.key == id && $0.department == department.id }
  }
}
