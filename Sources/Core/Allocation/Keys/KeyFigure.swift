/// A figure that the shares of an allocation key follow from.
public enum KeyFigure: Hashable, Sendable {
  case budget
  /// How much an ingredient of the mixture weighs.
  case weight(KeyBasis)
  /// What a department, by its id, counts by an ingredient.
  case amount(KeyBasis, department: String)
}

extension AllocationKey {
  /// The figures that the shares follow from, in the order people read them.
  public func figures(in project: Project) -> [KeyFigure] {
    let weights = basis == .mixed ? KeyBasis.ingredients.map(KeyFigure.weight) : []
    let amounts = ingredients.flatMap { basis -> [KeyFigure] in
      // Without a period there is nowhere to put the hours.
      if basis == .hours, hoursPeriod(in: project) == nil { return [] }
      return project.participants.map { .amount(basis, department: $0.id) }
    }
    return [.budget] + weights + amounts
  }

  /// What a figure is now, or nil.
  public func value(of figure: KeyFigure, in project: Project) -> Quantity? {
    switch figure {
    case .budget: return budget
    case .weight(let basis): return weight(of: basis)
    case .amount(let basis, let id):
      guard let department = project.department(id) else { return nil }
      let period = basis == .hours ? hoursPeriod(in: project) : nil
      return amount(of: department, by: basis, period, in: project)
    }
  }

  /// What a department counts by one ingredient, whose hours are of `period`; nil where nobody has
  /// written it.
  func amount(
    of department: Department, by basis: KeyBasis, _ period: Period?, in project: Project
  ) -> Quantity? {
    switch basis {
    case .dwellings, .mixed: department.dwellings.map { Quantity($0) }
    case .tenancyUnits: department.tenancyUnits
    case .area: department.area.map { Quantity($0) }
    case .hours: period.flatMap { amount(.hours, of: department, in: $0, project) }
    case .fixed: share(of: department, in: project)?.percent
    }
  }
}
