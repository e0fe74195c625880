extension Project {
  /// The edit that gives departments their fixed shares of a key, by the departments' ids; one that
  /// isn't named keeps none.
  ///
  /// Throws when they aren't 100 per cent together.
  public func edit(
    fixedShares percents: [String: Quantity], of key: AllocationKey
  ) throws(Refusal) -> Edit {
    let last = departments.last { percents[$0.id] != nil } ?? participants.last
    try AllocationKey.checkTotal(
      percents.values.sum(), of: "De faste procenter", field: last?.id)
    return Edit(
      "Fordelingsnøgle \(key.number): faste procenter",
      changes(to: percents, fixedSharesOf: key))
  }

  /// The changes that give departments these fixed shares of a key.
  func changes(
    to percents: [String: Quantity], fixedSharesOf key: AllocationKey
  ) -> [Change] {
    departments.flatMap { department -> [Change] in
      let percent = percents[department.id] ?? .zero
      if let share = key.share(of: department, in: self) {
        return percent == .zero ? [share.removal] : share.changes { $0.percent = percent }
      }
      if percent == .zero { return [] }
      let share = FixedShare(about: key.id, department.id).with {
        $0.key = key.id
        $0.department = department.id
        $0.percent = percent
      }
      return [share.insertion]
    }
  }

  /// The edit that registers what departments used in a period, by the departments' ids, for one
  /// key or for all; what isn't named or is empty is taken away.
  public func edit(
    usage amounts: [String: (hours: Quantity?, cost: Quantity?)], in period: Period,
    of key: AllocationKey?
  ) -> Edit {
    var changes: [Change] = []
    for department in departments {
      changes += self.changes(
        to: amounts[department.id] ?? (nil, nil), usageOf: department, in: period, key)
    }
    let whose = key.map { " for fordelingsnøgle \($0.number)" } ?? ""
    return Edit("Timer og udgifter i \(period.shown)\(whose)", changes)
  }

  /// The changes that register what a department used in a period.
  public func changes(
    to amount: (hours: Quantity?, cost: Quantity?), usageOf department: Department,
    in period: Period, _ key: AllocationKey?
  ) -> [Change] {
    let old = usages.last {
      $0.department == department.id && $0.period == period && $0.key == key?.id
    }
    if let old {
      if amount.hours == nil, amount.cost == nil { return [old.removal] }
      return old.changes { ($0.hours, $0.cost) = (amount.hours, amount.cost) }
    }
    if amount.hours == nil, amount.cost == nil { return [] }
    let new = Usage(about: department.id, period.stored, key?.id).with {
      $0.department = department.id
      $0.key = key?.id
      $0.period = period
      ($0.hours, $0.cost) = (amount.hours, amount.cost)
      $0.position = department.position
    }
    return [new.insertion]
  }
}

extension Project {
  /// What is registered in a period for one key alone or for all, by the departments' ids.
  public func amounts(
    in period: Period, of key: AllocationKey?
  ) -> [String: (hours: Quantity?, cost: Quantity?)] {
    var amounts: [String: (hours: Quantity?, cost: Quantity?)] = [:]
    for usage in usages where usage.period == period && usage.key == key?.id {
      amounts[usage.department] = (usage.hours, usage.cost)
    }
    return amounts
  }
}

extension AllocationKey {
  /// A key needs a name.
  public static let required = ["name"]

  /// "Ny fordelingsnøgle: Kontor".
  public func additionLabel(in project: Project) -> String { "Ny fordelingsnøgle: \(name)" }

  /// "Slettet fordelingsnøgle 2: Kontor".
  public func removalLabel(in project: Project) -> String {
    "Slettet fordelingsnøgle \(number): \(name)"
  }

  /// Throws when its figures can't be as they are.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("budget") { try checkBudget() }
    let hasNewWeights = KeyBasis.ingredients.contains { changed.contains(Self.weightField(of: $0)) }
    if changed.contains("basis") || hasNewWeights { try checkWeights() }
  }
}

extension Usage {
  /// Throws when an amount is negative.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if let hours, changed.contains("hours"), hours < .zero {
      throw Refusal("Timer kan ikke være under 0.", field: "hours/\(department)")
    }
    if let cost, changed.contains("cost"), cost < .zero {
      throw Refusal("Kroner kan ikke være under 0.", field: "cost/\(department)")
    }
  }
}

extension FixedShare {
  /// Throws when it is negative, or when the key's shares aren't 100 per cent together.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if percent < .zero {
      throw Refusal("En procent kan ikke være under 0.", field: department)
    }
    guard let key = project.allocationKey(key), !project.participants.isEmpty else { return }
    let percents = project.participants.compactMap { key.share(of: $0, in: project)?.percent }
    try AllocationKey.checkTotal(percents.sum(), of: "De faste procenter", field: department)
  }
}
