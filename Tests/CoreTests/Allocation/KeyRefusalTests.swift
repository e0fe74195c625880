import Core
import Testing

@Suite("What an allocation key refuses") struct KeyRefusalTests {
  let project = AllocationSample.project

  private func key(_ name: String = "Kontor") -> AllocationKey { project.allocationKey(name)! }

  @Test(arguments: ["0", "-1", "0.001"])
  func aPoolOfNoKroner(budget: String) {
    let refusal = #expect(throws: Refusal.self) {
      try project.checked(project.edit(key()) { $0.budget = Quantity(stored: budget) })
    }
    #expect(refusal?.field == "budget")
  }

  @Test(arguments: [("50", "40", "mangler 10"), ("50", "50.01", "0,01 for meget")])
  func weightsThatAreNot100(one: String, other: String, why: String) {
    let refusal = #expect(throws: Refusal.self) {
      try project.checked(
        project.edit(key()) {
          $0.basis = .mixed
          $0.weightDwellings = Quantity(stored: one)
          $0.weightArea = Quantity(stored: other)
        })
    }
    #expect(refusal?.field == "weightArea")
    #expect(refusal?.message.contains(why) == true)
  }

  @Test func weightsBelowNothing() {
    let refusal = #expect(throws: Refusal.self) {
      try project.checked(
        project.edit(key()) {
          $0.basis = .mixed
          $0.weightDwellings = Quantity(150)
          $0.weightArea = Quantity(-50)
        })
    }
    #expect(refusal?.field == "weightArea")
  }

  @Test func fixedSharesThatAreNot100() {
    let refusal = #expect(throws: Refusal.self) {
      try project.checked(
        project.edit(
          fixedShares: ["Fjordglimt": Quantity(60), "Havnebakken": Quantity(30)],
          of: key("Vagtordning")))
    }
    #expect(refusal?.field == "Havnebakken")
    #expect(
      refusal?.message == "De faste procenter er 90 % i alt og skal være 100: der mangler 10.")
  }

  @Test func fixedSharesOfADepartmentThatLeaves() throws {
    let after = try AllocationSample.project {
      try $0.make($0.edit($0.department("Strandengen")!) { $0.participates = false })
    }
    let result = after.allocationKey("Vagtordning")!.allocation(in: after)
    guard case .failure(let refusal) = result else {
      Issue.record("78,75 % is not refused")
      return
    }
    #expect(refusal.message.contains("78,75 % i alt"))
  }

  @Test(arguments: [
    ("Kontor", "Strandengen mangler lejemålsenheder"), ("Maskiner", "mangler antal boliger"),
    ("Grønne områder", "mangler areal"),
  ]) func aDepartmentWithNothingToGoBy(pool: String, why: String) throws {
    let after = try with(nil, ["Strandengen"])
    guard case .failure(let refusal) = after.allocationKey(pool)!.allocation(in: after) else {
      Issue.record("\(pool) is not refused")
      return
    }
    #expect(refusal.message.contains(why), "\(refusal.message)")
    // It is read on paper and on the command line too.
    #expect(!refusal.message.lowercased().contains("tryk"))
    // A nought that was typed is a nought, and stops no one else.
    let none = try with(0, ["Strandengen"])
    let shares = try none.allocationKey(pool)!.allocation(in: none).get().shares
    #expect(shares.map(\.percent).sum() == Quantity(100))
    let nobody = try with(0, AllocationSample.names)
    guard case .failure(let other) = nobody.allocationKey(pool)!.allocation(in: nobody) else {
      Issue.record("\(pool) is not refused when all are 0")
      return
    }
    #expect(other.message.hasSuffix("de er 0 i alle afdelinger."))
  }

  private func with(_ count: Int?, _ departments: [String]) throws -> Project {
    try AllocationSample.project { project in
      for name in departments {
        try project.make(
          project.edit(project.department(name)!) {
            ($0.dwellings, $0.area, $0.garages) = (count, count, count)
            $0.businesses = BusinessAreas()
          })
      }
    }
  }

  @Test func hoursThatAreMissing() throws {
    let after = try AllocationSample.project {
      try $0.make($0.remove($0.usages[1].reference))
    }
    guard case .failure(let refusal) = after.allocationKey("Maskiner")!.allocation(in: after)
    else {
      Issue.record("Missing hours are not refused")
      return
    }
    #expect(
      refusal.message == "Afdeling Havnebakken har ingen timer i 2026. Skriv dem, eventuelt 0.")
  }

  @Test func noDepartments() {
    let empty = Project(id: "p")
    #expect(throws: Refusal.self) { try AllocationKey(id: "k").allocation(in: empty).get() }
  }

  @Test(arguments: [
    ("lejemål", KeyBasis.dwellings), ("lejemaal", .dwellings), ("lejemåls", .tenancyUnits),
    ("enheder", .tenancyUnits), ("m2", .area), ("areal", .area), ("bland", .mixed), ("lejem", nil),
    ("lej", nil), ("humør", nil),
  ])
  func whatItGoesByIsReadWhenItCanBeOneThingOnly(word: String, basis: KeyBasis?) {
    #expect(KeyBasis(shown: word) == basis)
  }
}
