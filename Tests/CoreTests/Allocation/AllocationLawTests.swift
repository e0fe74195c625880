import Core
import TestSupport
import Testing

/// What holds for any allocation, tried on random ones.
@Suite struct AllocationLawTests {
  static let seeds: [UInt64] = Array(1...60)

  /// A project with random departments and one key, a mixture of everything or one ingredient.
  private static func sample(_ random: inout SeededRandom) -> Project {
    var project = Project(id: "p")
    let count = random.pick(1...9)
    for number in 0..<count {
      let isLarge = random.oneIn(8)
      let department = Department(id: "d\(number)").with {
        $0.name = "Afdeling \(number)"
        $0.dwellings = random.pick(1...(isLarge ? 900_000_000 : 300))
        $0.garages = random.pick(0...40)
        $0.area = random.pick(1...(isLarge ? 999_999_999_999 : 9_000))
        $0.businesses = BusinessAreas(
          (0..<random.pick(0...2)).map { _ in Quantity(hundredths: random.pick(1...50_000)) })
      }
      try! project.make(project.add(department))
    }
    let basis = random.pick(KeyBasis.allCases)
    let weights = split(100_00, among: 5, &random)
    let key = AllocationKey(id: "k").with { key in
      key.name = "Fælles"
      key.basis = basis
      key.budget = Quantity(hundredths: random.pick(1...(random.oneIn(4) ? 99 : 900_000_000)))
      for (ingredient, weight) in zip(KeyBasis.ingredients, weights) {
        key.setWeight(Quantity(hundredths: weight), of: ingredient)
      }
    }
    try! project.make(project.add(key))
    let percents = split(100_00, among: count, &random).map { Quantity(hundredths: $0) }
    let ids = project.departments.map(\.id)
    try! project.make(
      project.edit(
        fixedShares: Dictionary(uniqueKeysWithValues: zip(ids, percents)),
        of: project.allocationKeys[0]))
    let hours = ids.map { _ in
      (hours: Optional(Quantity(hundredths: random.pick(1...500_000))), cost: Quantity?.none)
    }
    try! project.make(
      project.edit(
        usage: Dictionary(uniqueKeysWithValues: zip(ids, hours)), in: Period(year: 2026)!,
        of: nil))
    return project
  }

  private static func split(
    _ whole: Int, among count: Int, _ random: inout SeededRandom
  ) -> [Int] {
    var parts = Array(repeating: 0, count: count)
    for _ in 0..<10 { parts[random.pick(0..<count)] += whole / 10 }
    return parts
  }

  private static func allocation(in project: Project) throws -> Allocation {
    try project.allocationKeys[0].allocation(in: project).get()
  }

  @Test(arguments: seeds)
  func theSharesAddUpAndNoneIsNegative(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      let project = Self.sample(&random)
      let allocation = try Self.allocation(in: project)
      #expect(allocation.shares.map(\.percent).sum() == Quantity(100))
      #expect(allocation.kroner == project.allocationKeys[0].budget)
      #expect(allocation.shares.allSatisfy { $0.percent >= .zero && $0.kroner! >= .zero })
    }
  }

  @Test(arguments: seeds)
  func noShareIsAnØreOrMoreFromItsProportion(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      let project = Self.sample(&random)
      let key = project.allocationKeys[0]
      guard key.basis == .area else { continue }
      let allocation = try Self.allocation(in: project)
      let total = project.departments.compactMap(\.area).reduce(0, +)
      for share in allocation.shares {
        let exact = Int128(share.department.area!) * Int128(key.budget!.hundredths)
        let given = Int128(share.kroner!.hundredths) * Int128(total)
        #expect(max(exact - given, given - exact) < Int128(total))
      }
    }
  }

  @Test(arguments: seeds)
  func whoCountsMoreBearsNoLess(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      let project = Self.sample(&random)
      let allocation = try Self.allocation(in: project)
      let id = random.pick(project.departments).id
      let more = try grown(project, department: id)
      let after = try Self.allocation(in: more)
      let (old, new) = (
        allocation.shares.first { $0.department.id == id }!,
        after.shares.first { $0.department.id == id }!
      )
      #expect(new.percent >= old.percent)
      #expect(new.kroner! >= old.kroner!)
    }
  }

  private func grown(_ project: Project, department id: String) throws -> Project {
    var project = project
    try project.make(
      project.edit(project.department(id)!) {
        $0.dwellings! += 7
        $0.area! = min($0.area! + 500, Int.largestStored)
      })
    return project
  }

  @Test(arguments: seeds)
  func moreWeightOnWhatADepartmentHasMostOfGivesItNoLess(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      var project = Self.sample(&random)
      let weight = random.pick(0...98)
      func mix(_ area: Int) throws {
        try project.make(
          project.edit(project.allocationKeys[0]) { key in
            key.basis = .mixed
            for basis in KeyBasis.ingredients { key.setWeight(nil, of: basis) }
            key.weightArea = Quantity(area)
            key.weightDwellings = Quantity(100 - area)
          })
      }
      try mix(weight)
      let before = try Self.allocation(in: project)
      try mix(weight + random.pick(1...(100 - weight)))
      let after = try Self.allocation(in: project)
      let area = Int128(project.departments.compactMap(\.area).reduce(0, +))
      let dwellings = Int128(project.departments.compactMap(\.dwellings).reduce(0, +))
      for (old, new) in zip(before.shares, after.shares) {
        let department = old.department
        guard Int128(department.area!) * dwellings >= Int128(department.dwellings!) * area else {
          continue
        }
        // What is rounded may go to another by one.
        #expect(new.percent + Quantity(hundredths: 1) >= old.percent)
        #expect(new.kroner! + Quantity(hundredths: 1) >= old.kroner!)
      }
    }
  }

  @Test(arguments: seeds)
  func theOrderOfDepartmentsMattersOnlyWhereTheyAreAlike(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      let project = Self.sample(&random)
      let allocation = try Self.allocation(in: project)
      var turned = project
      let count = project.departments.count
      for department in project.departments {
        try turned.make(turned.edit(department) { $0.position = count - department.position })
      }
      let after = try Self.allocation(in: turned)
      for share in allocation.shares {
        let other = after.shares.first { $0.department.id == share.department.id }!
        let isSame = share.kroner == other.kroner && share.percent == other.percent
        // Of those whose remainders are the same, the first gets the last øre.
        let øre = Quantity(hundredths: 1)
        let percents = max(share.percent - other.percent, other.percent - share.percent)
        let kroner = max(share.kroner! - other.kroner!, other.kroner! - share.kroner!)
        #expect(isSame || (percents <= øre && kroner <= øre))
      }
      guard project.allocationKeys[0].basis == .area else { continue }
      // Where no two have lost alike by the rounding, the order is without a say.
      let whole = Int128(project.allocationKeys[0].budget!.hundredths)
      let total = Int128(project.departments.compactMap(\.area).reduce(0, +))
      let losses = project.departments.map { Int128($0.area!) * whole % total }
      guard Set(losses).count == losses.count else { continue }
      for share in allocation.shares {
        let other = after.shares.first { $0.department.id == share.department.id }!
        #expect(share.kroner == other.kroner)
      }
    }
  }

  @Test func ofThreeAlikeTheFirstGetsTheOdd() throws {
    var project = Project(id: "p")
    for number in 1...3 {
      try project.make(
        project.add(
          Department(id: "d\(number)").with {
            $0.name = "\(number)"
            $0.dwellings = 10
          }))
    }
    try project.make(
      project.add(
        AllocationKey(id: "k").with { ($0.name, $0.budget) = ("Fælles", Quantity(100)) }))
    let shares = try Self.allocation(in: project).shares
    #expect(shares.map(\.percent.stored) == ["33.34", "33.33", "33.33"])
    #expect(shares.compactMap(\.kroner?.stored) == ["33.34", "33.33", "33.33"])
  }
}
