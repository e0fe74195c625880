import Core
import Foundation

extension Quantity {
  /// The number as JSON writes it, with a point for decimals.
  var decimal: Decimal { Decimal(tenThousandths) / 10_000 }
}
