/// What each dwelling pays of an amount of kroner a year.
///
/// Each figure is worked out from the whole amount and rounded to the nearest øre by itself.
public struct DwellingShare: Equatable, Sendable {
  /// Kroner a year for each dwelling.
  public let yearly: Quantity
  /// Kroner a month for each dwelling.
  public let monthly: Quantity

  /// The share of each of `dwellings`; nil when it isn't known how many there are.
  public init?(of amount: Quantity, among dwellings: Int?) {
    guard let dwellings, dwellings > 0 else { return nil }
    yearly = amount.part(of: dwellings)
    monthly = amount.part(of: dwellings * 12)
  }
}

extension Quantity {
  /// One of so many equal parts, rounded to the nearest hundredth; halves go away from zero.
  public func part(of count: Int) -> Quantity {
    let divisor = count * (Self.scale / 100)
    let half = tenThousandths < 0 ? -divisor / 2 : divisor / 2
    return Quantity(hundredths: (tenThousandths + half) / divisor)
  }
}
