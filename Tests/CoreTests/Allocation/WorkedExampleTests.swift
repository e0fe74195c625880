import Core
import Testing

/// Holds the program up against the spreadsheet in `Spreadsheet`, which knows nothing of it.
@Suite("The worked example") struct WorkedExampleTests {
  let project = AllocationSample.project

  @Test func itAgreesWithTheSpreadsheetToTheØre() throws {
    let rows = try AllocationSample.spreadsheet().drop { $0[0] != "Pulje" }.dropFirst()
    #expect(rows.count == 12)
    for row in rows {
      let key = try #require(project.allocationKey(row[0]))
      #expect(key.budget?.stored == row[2])
      let allocation = try key.allocation(in: project).get()
      let share = try #require(allocation.shares.first { $0.department.name == row[1] })
      #expect(share.percent.stored == row[8], "\(row[0]), \(row[1])")
      #expect(share.kroner?.stored == row[13], "\(row[0]), \(row[1])")
    }
  }

  @Test func theTenancyUnitsAreTheSpreadsheets() throws {
    for row in try AllocationSample.spreadsheet()[1...3] {
      let department = try #require(project.department(row[0]))
      #expect(department.computedUnits?.stored == row[9])
    }
  }

  @Test(arguments: ["Kontor", "Grønne områder", "Maskiner", "Vagtordning"])
  func theSharesAddUp(name: String) throws {
    let key = try #require(project.allocationKey(name))
    let allocation = try key.allocation(in: project).get()
    #expect(allocation.shares.map(\.percent).sum() == Quantity(100))
    #expect(allocation.kroner == key.budget)
  }
}
