import Core
import Foundation

extension Quantity {
  /// The number as JSON writes it: exact, with a point for decimals.
  var decimal: Decimal { Decimal(tenThousandths) / 10_000 }
}

extension Double {
  /// A part of a whole with four decimals: not 0 while there is something, nor 1 while it isn't all.
  var share: Double {
    let parts = self * 10_000
    if abs(parts) < 1 { return parts.rounded(.awayFromZero) / 10_000 }
    return (self < 1 ? min(parts.rounded(), 9_999) : parts.rounded()) / 10_000
  }
}
