/// What an allocation key would come to with other figures (beregning), to be kept or dropped.
public struct Calculation: Equatable, Sendable {
  /// The project as it is.
  public let project: Project
  /// The key as it is.
  public let key: AllocationKey
  /// What the key would go by.
  public var basis: KeyBasis
  /// The figures that have been tried; nil takes one away.
  public var figures: [KeyFigure: Quantity?] = [:]

  /// The day that the shares are of; nil shares among all that take part.
  public let day: Day?

  /// Begins with the figures as they are.
  public init(_ key: AllocationKey, in project: Project, on day: Day? = nil) {
    self.key = key
    self.day = day
    self.project = project
    basis = key.basis
  }

  /// The figures that differ from what they are now.
  public var tried: [KeyFigure: Quantity?] {
    figures.filter { $0.value != key.value(of: $0.key, in: project) }
  }

  /// The edit that keeps what has been tried, in one step; without changes when nothing has.
  public var edit: Edit {
    var new = key.with { $0.basis = basis }
    var departments: [String: Department] = [:]
    var percents: [String: Quantity] = [:]
    var hours: [String: Quantity?] = [:]
    for (figure, value) in tried {
      switch figure {
      case .budget: new.budget = value
      case .weight(let basis): new.setWeight(value, of: basis)
      case .amount(.fixed, let id): percents[id] = value ?? .zero
      case .amount(.hours, let id): hours[id] = .some(value)
      case .amount(let basis, let id):
        guard var department = departments[id] ?? project.department(id) else { continue }
        switch basis {
        case .tenancyUnits: department.typedUnits = value
        case .area: department.area = value?.whole
        default: department.dwellings = value?.whole
        }
        departments[id] = department
      }
    }
    let changes =
      key.changes(to: new)
      + project.departments.flatMap { old in departments[old.id].map(old.changes(to:)) ?? [] }
      + fixedShareChanges(percents) + hourChanges(hours)
    return Edit("\(key.subject(in: project)): tal fra beregneren", changes)
  }

  /// The project as it would be.
  public var outcome: Project {
    var outcome = project
    for change in edit.changes { try? outcome.apply(change) }
    return outcome
  }

  /// The shares as they would be.
  ///
  /// Throws when they can't be worked out.
  public func allocation() throws(Refusal) -> Allocation {
    let outcome = outcome
    guard let key = outcome.allocationKey(key.id) else {
      throw Refusal("Fordelingsnøglen er slettet.")
    }
    return try key.draft(in: outcome, among: day.map(outcome.sharers))
  }

  /// Why it can't be kept as it is; nil when it can.
  public var problem: Refusal? {
    let outcome = outcome
    guard let key = outcome.allocationKey(key.id) else {
      return Refusal("Fordelingsnøglen er slettet.")
    }
    if case .failure(let refusal) = key.allocation(in: outcome) { return refusal }
    return nil
  }

  private func fixedShareChanges(_ percents: [String: Quantity]) -> [Change] {
    if percents.isEmpty { return [] }
    var all: [String: Quantity] = [:]
    for department in project.departments {
      all[department.id] =
        percents[department.id] ?? key.share(of: department, in: project)?.percent
    }
    return project.changes(to: all, fixedSharesOf: key)
  }

  private func hourChanges(_ hours: [String: Quantity?]) -> [Change] {
    guard !hours.isEmpty, let period = key.hoursPeriod(in: project) else { return [] }
    let owner = key.usages(.hours, in: period, project).first?.key
      .flatMap(project.allocationKey)
    let amounts = project.amounts(in: period, of: owner)
    return project.departments.flatMap { department -> [Change] in
      guard let new = hours[department.id] else { return [] }
      return project.changes(
        to: (new, amounts[department.id]?.cost), usageOf: department, in: period, owner)
    }
  }
}
