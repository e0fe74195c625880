/// What a department pays in a year, and what that is for each of its dwellings in a month.
public struct DwellingCost: Equatable, Sendable {
  /// Kroner in a year.
  public let year: Quantity
  /// Kroner for a dwelling in a month, to the nearest øre; nil where the dwellings aren't known, or
  /// there are none.
  public let month: Quantity?

  private init(year: Quantity, month: Quantity?) { (self.year, self.month) = (year, month) }

  /// What `year` kroner are for so many dwellings.
  public init(_ year: Quantity, dwellings: Int?) {
    self.year = year
    guard let dwellings, dwellings > 0 else {
      month = nil
      return
    }
    let parts = dwellings * 12 * (Quantity.scale / 100)
    let half = year < .zero ? -parts / 2 : parts / 2
    month = Quantity(hundredths: (year.tenThousandths + half) / parts)
  }

  /// What several amounts are, of which none is below zero, so that those for a month add up to what
  /// all of them are; each is within an øre of its own.
  public static func parts(of years: [Quantity], dwellings: Int?) -> [DwellingCost] {
    guard let all = DwellingCost(years.sum(), dwellings: dwellings).month else {
      return years.map { DwellingCost(year: $0, month: nil) }
    }
    let proportions = years.map { Natural($0.tenThousandths) }
    let months = Apportionment(proportions: proportions).parts(of: all.hundredths)
    return zip(years, months).map { DwellingCost(year: $0, month: Quantity(hundredths: $1)) }
  }

  /// How much more another cost is, for a month as the two are shown.
  public func difference(to other: DwellingCost) -> DwellingCost {
    let month = month.flatMap { own in other.month.map { $0 - own } }
    return DwellingCost(year: other.year - year, month: month)
  }
}
