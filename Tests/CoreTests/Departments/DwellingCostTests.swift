import Core
import TestSupport
import Testing

@Suite("What a dwelling pays in a month") struct DwellingCostTests {
  private func kroner(_ øre: Int) -> Quantity { Quantity(hundredths: øre) }

  @Test(arguments: [
    (121_000_000, 96, 105_035), (100, 96, 0), (576, 96, 1), (575, 96, 0), (-576, 96, -1), (0, 3, 0),
  ])
  func itIsAYearsKronerToTheNearestØre(year: Int, dwellings: Int, month: Int) {
    #expect(DwellingCost(kroner(year), dwellings: dwellings).month == kroner(month))
  }

  @Test(arguments: [nil, 0]) func withoutDwellingsItIsNotKnown(dwellings: Int?) {
    #expect(DwellingCost(kroner(100), dwellings: dwellings).month == nil)
    #expect(
      DwellingCost.parts(of: [kroner(100)], dwellings: dwellings).map(\.month) == [nil])
  }

  @Test(arguments: UInt64(1)...20) func partsAddUpAndAreWithinAnØre(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let years = (0..<random.pick(1...6)).map { _ in kroner(random.pick(0...90_000_000)) }
    let dwellings = random.pick(1...300)
    let months = DwellingCost.parts(of: years, dwellings: dwellings).compactMap(\.month)
    #expect(months.sum() == DwellingCost(years.sum(), dwellings: dwellings).month)
    for (year, month) in zip(years, months) {
      let own = DwellingCost(year, dwellings: dwellings).month!
      #expect((month - own).magnitude <= kroner(1))
    }
  }

  @Test func aDifferenceIsThatOfWhatIsShown() {
    let before = DwellingCost(Quantity(1_530_000), dwellings: 124)
    let more = before.difference(to: DwellingCost(Quantity(1_479_000), dwellings: 124))
    #expect(more.year == Quantity(-51_000) && more.month == kroner(-3428))
  }
}
