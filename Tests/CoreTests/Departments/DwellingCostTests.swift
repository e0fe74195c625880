import Core
import TestSupport
import Testing

@Suite("What a dwelling pays") struct DwellingCostTests {
  private func kroner(_ øre: Int) -> Quantity { Quantity(hundredths: øre) }

  @Test(arguments: [
    (121_000_000, 96, 105_035), (100, 96, 0), (576, 96, 1), (575, 96, 0), (-576, 96, -1), (0, 3, 0),
  ])
  func itIsAYearsKronerToTheNearestØre(year: Int, dwellings: Int, month: Int) {
    #expect(DwellingCost(kroner(year), dwellings: dwellings).month == kroner(month))
  }

  @Test func aYearAndAMonthAreBothRoundedFromTheWholeAmount() {
    let cost = DwellingCost(Quantity(1_210_000), dwellings: 96)
    #expect(cost.year?.danish(decimals: 2) == "12.604,17")
    #expect(cost.month?.danish(decimals: 2) == "1.050,35")
  }

  @Test(arguments: [nil, 0]) func withoutDwellingsItIsNotKnown(dwellings: Int?) {
    let cost = DwellingCost(kroner(100), dwellings: dwellings)
    #expect(cost.year == nil && cost.month == nil)
  }

  @Test func aDifferenceIsThatOfWhatIsShown() {
    let before = DwellingCost(Quantity(1_530_000), dwellings: 124)
    let more = before.difference(to: DwellingCost(Quantity(1_479_000), dwellings: 124))
    #expect(more.total == Quantity(-51_000) && more.month == kroner(-3428))
  }
}
