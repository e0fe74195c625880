/// What a department pays in a year, and what that is for each of its dwellings in a month.
public struct DwellingCost: Equatable, Sendable {
  /// Kroner in a year.
  public let year: Quantity
  /// Kroner for a dwelling in a month, to the nearest øre; nil where the dwellings aren't known, or
  /// there are none.
  public let month: Quantity?

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
}
