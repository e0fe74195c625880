import Core
import Foundation

/// A project with the departments and the pools of the worked example.
enum AllocationSample {
  static let names = ["Fjordglimt", "Havnebakken", "Strandengen"]

  /// The worked example as a project.
  static let project: Project = {
    var project = Project(id: "p")
    func make(_ edit: Edit) { for change in edit.changes { try! project.apply(change) } }
    func add(_ name: String, _ dwellings: Int, _ businesses: [Int], _ garages: Int, _ area: Int) {
      make(
        project.add(
          Department(id: name).with {
            $0.name = name
            $0.dwellings = dwellings
            $0.businesses = BusinessAreas(businesses.map { Quantity($0) })
            $0.garages = garages
            $0.area = area
          }))
    }
    add("Fjordglimt", 96, [120, 61], 12, 7_941)
    add("Havnebakken", 124, [250], 31, 9_617)
    add("Strandengen", 58, [], 7, 4_871)
    func key(_ name: String, _ budget: String, _ body: (inout AllocationKey) -> Void) {
      make(
        project.add(
          AllocationKey(id: name).with {
            $0.name = name
            $0.budget = Quantity(stored: budget)
            body(&$0)
          }))
    }
    key("Kontor", "487333") { $0.basis = .tenancyUnits }
    key("Grønne områder", "1213457.77") {
      $0.basis = .mixed
      $0.weightArea = Quantity(60)
      $0.weightHours = Quantity(40)
    }
    key("Maskiner", "318991") {
      $0.basis = .mixed
      $0.weightDwellings = Quantity(50)
      $0.weightHours = Quantity(30)
      $0.weightFixed = Quantity(20)
    }
    key("Vagtordning", "99999.99") { $0.basis = .fixed }
    func fix(_ name: String, _ percents: [String]) {
      let values = percents.map { Quantity(stored: $0)! }
      make(
        try! project.edit(
          fixedShares: Dictionary(uniqueKeysWithValues: zip(names, values)),
          of: project.allocationKey(name)!))
    }
    fix("Maskiner", ["45", "35", "20"])
    fix("Vagtordning", ["41.5", "37.25", "21.25"])
    let hours = ["1203.5", "1511.25", "733.75"].map { (Quantity(stored: $0), Quantity?.none) }
    make(
      project.edit(
        usage: Dictionary(
          uniqueKeysWithValues: zip(names, hours.map { (hours: $0.0, cost: $0.1) })),
        in: Period(year: 2026)!, of: nil))
    return project
  }()

  /// The sample after `body` has made some edits.
  static func project(_ body: (inout Project) throws -> Void) rethrows -> Project {
    var project = project
    try body(&project)
    return project
  }

  /// What the spreadsheet came to: per cent and kroner by pool and department.
  static func spreadsheet(file: String = #filePath) throws -> [[String]] {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Spreadsheet/fordeling.csv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

extension Project {
  /// Carries out an edit.
  mutating func make(_ edit: Edit) throws { for change in edit.changes { try apply(change) } }
}
