import Core

/// Departments and pools to test allocation keys on, made in a new project.
public enum SampleAllocation {
  /// An edit made from the project as the ones before have left it.
  public typealias Step = @Sendable (Project) -> Edit

  /// The edits, in order.
  public static let steps: [Step] = facts + pools + amounts

  /// The ledger of a new project that the edits have been made in.
  public static func ledger(named name: String = "Nord") throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    try ledger.make(
      Playbook.newProject(
        name: name, organisation: "", leader: "", departments: [], newID: NewIDs("d").next))
    for step in steps { try ledger.make(step(ledger.project)) }
    return ledger
  }

  private static let facts: [Step] = departments.map { department in
    let step: Step = { $0.add(department) }
    return step
  }

  private static let pools: [Step] = keys.map { key in
    let step: Step = { $0.add(key) }
    return step
  }

  private static let amounts: [Step] = [
    { project in
      try! project.edit(
        fixedShares: byDepartment(["45", "35", "20"]), of: project.allocationKey("maskiner")!)
    },
    { project in
      let hours = byDepartment(["1203.5", "1511.25", "733.75"])
      return project.edit(
        usage: hours.mapValues { (hours: Optional($0), cost: Quantity?.none) },
        in: Period(year: 2026)!, of: nil)
    },
  ]

  private static let departments = [
    department("fjordglimt", 96, [120, 61], 12, 7_941),
    department("havnebakken", 124, [250], 31, 9_617), department("strandengen", 58, [], 7, 4_871),
  ]

  private static let keys = [
    key("kontor", "487333") { $0.basis = .tenancyUnits },
    key("maskiner", "318991") {
      $0.basis = .mixed
      $0.weightDwellings = Quantity(50)
      $0.weightHours = Quantity(30)
      $0.weightFixed = Quantity(20)
    },
    key("vagtordning", "99999.99") { $0.basis = .fixed },
  ]

  private static func department(
    _ id: String, _ dwellings: Int, _ businesses: [Int], _ garages: Int, _ area: Int
  ) -> Department {
    Department(id: id).with {
      $0.name = id.prefix(1).uppercased() + id.dropFirst()
      $0.dwellings = dwellings
      $0.businesses = BusinessAreas(businesses.map { Quantity($0) })
      $0.garages = garages
      $0.area = area
    }
  }

  private static func key(
    _ id: String, _ budget: String, _ body: (inout AllocationKey) -> Void
  ) -> AllocationKey {
    AllocationKey(id: id).with {
      $0.name = id.prefix(1).uppercased() + id.dropFirst()
      $0.budget = Quantity(stored: budget)
      body(&$0)
    }
  }

  private static func byDepartment(_ texts: [String]) -> [String: Quantity] {
    Dictionary(
      uniqueKeysWithValues: zip(departments.map(\.id), texts.map { Quantity(stored: $0)! }))
  }
}
