import Core

/// What the focus can rest on, where allocation keys are listed and on the page of one.
enum KeyItem: Equatable {
  /// A key by its id.
  case key(String)
  /// The line that stands where there are no keys yet.
  case noKeys
  /// A field of the key by its stored name.
  case field(String)
  /// The departments' shares.
  case shares
  /// The fixed shares.
  case fixedShares
  /// What was used in a period: for all keys, or for the key's own pool.
  case usage(Period, isOwn: Bool)
  /// The line that stands where nothing is registered yet.
  case noUsage

  /// The item as a row's id.
  var id: String {
    switch self {
    case .key(let id): "allocationKey/\(id)"
    case .noKeys: "allocationKeys"
    case .field(let name): "field/\(name)"
    case .shares: "shares"
    case .fixedShares: "fixedShares"
    case .usage(let period, let isOwn): "usage/\(period.stored)/\(isOwn ? "own" : "all")"
    case .noUsage: "usage"
    }
  }

  init?(id: String) {
    let parts = id.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("allocationKey", 2): self = .key(parts[1])
    case ("allocationKeys", 1): self = .noKeys
    case ("field", 2): self = .field(parts[1])
    case ("shares", 1): self = .shares
    case ("fixedShares", 1): self = .fixedShares
    case ("usage", 1): self = .noUsage
    case ("usage", 3):
      guard let period = Period(stored: parts[1]) else { return nil }
      self = .usage(period, isOwn: parts[2] == "own")
    default: return nil
    }
  }
}
