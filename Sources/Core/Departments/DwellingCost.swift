/// What a department pays in a year, and what that is for each of its dwellings.
///
/// Each figure for a dwelling is worked out from the whole amount and rounded to the nearest øre by
/// itself; it is nil where the dwellings aren't known, or there are none.
public struct DwellingCost: Equatable, Sendable {
  /// Kroner in a year for them all.
  public let total: Quantity
  /// Kroner for a dwelling in a year.
  public let year: Quantity?
  /// Kroner for a dwelling in a month.
  public let month: Quantity?

  private init(total: Quantity, year: Quantity?, month: Quantity?) {
    (self.total, self.year, self.month) = (total, year, month)
  }

  /// What `total` kroner in a year are for so many dwellings.
  public init(_ total: Quantity, dwellings: Int?) {
    let count = dwellings.flatMap { $0 > 0 ? $0 : nil }
    self.init(
      total: total, year: count.map { total.part(of: $0) },
      month: count.map { total.part(of: $0 * 12) })
  }

  /// How much more another cost is, for a dwelling as the two are shown.
  public func difference(to other: DwellingCost) -> DwellingCost {
    DwellingCost(
      total: other.total - total, year: year.flatMap { own in other.year.map { $0 - own } },
      month: month.flatMap { own in other.month.map { $0 - own } })
  }
}
