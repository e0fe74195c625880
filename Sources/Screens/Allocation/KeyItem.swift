import Core

/// What the focus can rest on, where allocation keys are listed and on the page of one.
enum KeyItem: Hashable {
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
}
