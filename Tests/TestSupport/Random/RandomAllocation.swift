import Core

/// Random edits of allocation keys, and of what they are worked out from.
extension RandomEdits {
  mutating func allocation(in project: Project) throws -> Edit {
    let department = project.departments.randomElement(using: &random)
    let key = project.allocationKeys.randomElement(using: &random)
    switch (random.pick(0..<8), department, key) {
    case (0, let department?, _): return facts(of: department, in: project)
    case (1...2, _?, let key?): return try fixedShares(of: key, in: project)
    case (3, _?, _): return try usage(of: random.oneIn(2) ? key : nil, in: project)
    case (4, _, let key?): return try change(key, in: project)
    case (5, _, let key?):
      var calculation = Calculation(key, in: project)
      for figure in key.figures(in: project) where random.oneIn(2) {
        calculation.figures[figure] = .some(Quantity(random.pick(1...500)))
      }
      return calculation.edit
    case (6, _, _?): return removal(in: project)
    default:
      let name = text()
      return try project.add(AllocationKey(id: ids.next()).with { $0.name = name })
    }
  }

  func allocationRecords(in project: Project) -> [Reference] {
    project.allocationKeys.map(\.reference) + project.fixedShares.map(\.reference)
      + project.usages.map(\.reference)
  }

  private mutating func facts(of department: Department, in project: Project) -> Edit {
    let (area, garages) = (random.pick(1...9_000), random.oneIn(3) ? nil : random.pick(0...40))
    let businesses = (0..<random.pick(0...3)).map { _ in Quantity(random.pick(1...400)) }
    let units = random.oneIn(3) ? Quantity(hundredths: random.pick(1...20_000)) : nil
    return project.edit(department) {
      $0.area = area
      $0.garages = garages
      $0.businesses = BusinessAreas(businesses)
      $0.typedUnits = units
    }
  }

  private mutating func fixedShares(of key: AllocationKey, in project: Project) throws -> Edit {
    var percents: [String: Quantity] = [:]
    var left = 100
    for department in project.participants.dropLast() {
      let percent = random.pick(0...left)
      percents[department.id] = Quantity(percent)
      left -= percent
    }
    if let last = project.participants.last { percents[last.id] = Quantity(left) }
    return try project.edit(fixedShares: percents, of: key)
  }

  private mutating func usage(of key: AllocationKey?, in project: Project) throws -> Edit {
    let period = Period(year: random.pick(2025...2026))!
    var amounts: [String: (hours: Quantity?, cost: Quantity?)] = [:]
    for department in project.departments {
      let hours = random.oneIn(4) ? nil : Quantity(hundredths: random.pick(0...200_000))
      let cost = random.oneIn(2) ? nil : Quantity(random.pick(0...90_000))
      amounts[department.id] = (hours, cost)
    }
    return try project.edit(usage: amounts, in: period, of: key)
  }

  private mutating func change(_ key: AllocationKey, in project: Project) throws -> Edit {
    let budget = random.oneIn(4) ? nil : Quantity(hundredths: random.pick(1...90_000_000))
    let basis = random.pick(KeyBasis.allCases)
    let weight = random.pick(1...99)
    let others = KeyBasis.ingredients.shuffled(using: &random)
    let note = text()
    return try project.edit(key: key) {
      $0.budget = budget
      $0.basis = basis
      $0.note = note
      for ingredient in KeyBasis.ingredients { $0.setWeight(nil, of: ingredient) }
      $0.setWeight(Quantity(weight), of: others[0])
      $0.setWeight(Quantity(100 - weight), of: others[1])
    }
  }
}
