import Core
import Testing

@Suite("Tenancy units") struct TenancyUnitTests {
  @Test(arguments: [
    ("1", 1), ("59,9", 1), ("60", 1), ("60,01", 2), ("120", 2), ("121", 3), ("60 + 61 + 0,5", 4),
  ]) func aBusinessCountsOnePerStarted60(text: String, units: Int) throws {
    #expect(try BusinessAreas.read(text).get().units == units)
  }

  @Test func dwellingsBusinessesAndGaragesAddUp() {
    let department = Department(id: "a").with {
      $0.dwellings = 10
      $0.businesses = BusinessAreas([Quantity(61)])
      $0.garages = 3
    }
    #expect(department.computedUnits == Quantity(hundredths: 1_260))
  }

  @Test func whatIsTypedGoesBeforeWhatIsComputed() {
    let department = Department(id: "a").with {
      $0.dwellings = 10
      $0.typedUnits = Quantity(stored: "12.4")
    }
    #expect(department.tenancyUnits?.danish == "12,4")
    #expect(department.computedUnits == Quantity(10))
    #expect(Department(id: "b").tenancyUnits == nil)
  }

  @Test func unitsOfUnknownDwellingsAreUnknown() {
    var department = Department(id: "a").with {
      $0.garages = 10
      $0.businesses = BusinessAreas([Quantity(61)])
    }
    #expect(department.computedUnits == nil && department.tenancyUnits == nil)
    let project = Project(id: "p")
    #expect(
      department.face(of: "typedUnits", in: project)?.hint
        == "Tomt: beregnes, når boligerne er skrevet (0, hvis der ingen er)")
    department.dwellings = 0
    #expect(department.computedUnits == Quantity(4))
    #expect(department.face(of: "typedUnits", in: project)?.hint == "Tomt: beregnes, lige nu 4")
  }

  @Test(arguments: [
    ("120, 61", "120 + 61"), ("120;61", "120 + 61"), ("1.200 60,5", "1.200 + 60,5"), ("", ""),
  ]) func areasAreReadAsTheyAreWritten(text: String, shown: String) throws {
    let areas = try BusinessAreas.read(text).get()
    #expect(areas.shown == shown)
    #expect(BusinessAreas(stored: areas.stored) == areas)
  }

  @Test(arguments: ["0", "-60", "1,234.56", "60 + x", "1e300"])
  func whatIsNoAreaIsRefused(text: String) {
    #expect(throws: Refusal.self) { try BusinessAreas.read(text).get() }
  }
}
