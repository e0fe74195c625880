import Core

/// Random edits of allocation keys, and of what they are worked out from.
extension RandomEdits {
  mutating func allocation(in project: Project) throws -> Edit {
    guard let key = project.allocationKeys.randomElement(using: &random), !random.oneIn(6),
      !project.departments.isEmpty
    else {
      let name = text()
      return project.add(AllocationKey(id: ids.next()).with { $0.name = name })
    }
    switch random.pick(0..<6) {
    case 0, 1: return try fixedShares(of: key, in: project)
    case 2, 3: return try usage(of: random.oneIn(2) ? key : nil, in: project)
    case 4: return try change(key, in: project)
    default:
      var calculation = Calculation(key, in: project)
      for figure in key.figures(in: project) where random.oneIn(2) {
        calculation.figures[figure] = .some(Quantity(random.pick(1...500)))
      }
      return calculation.edit
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
    return project.edit(usage: amounts, in: period, of: key)
  }

  private mutating func change(_ key: AllocationKey, in project: Project) throws -> Edit {
    let budget = random.oneIn(4) ? nil : Quantity(hundredths: random.pick(1...90_000_000))
    let basis = random.pick(KeyBasis.allCases)
    let weight = random.pick(1...99)
    let others = KeyBasis.ingredients.shuffled(using: &random)
    let note = text()
    return project.edit(key) {
      $0.budget = budget
      $0.basis = basis
      $0.note = note
      for ingredient in KeyBasis.ingredients { $0.setWeight(nil, of: ingredient) }
      $0.setWeight(Quantity(weight), of: others[0])
      $0.setWeight(Quantity(100 - weight), of: others[1])
    }
  }
}
