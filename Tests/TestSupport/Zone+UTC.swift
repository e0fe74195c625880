import Core

extension Zone {
  /// Coordinated Universal Time.
  public static let utc = Zone { _ in 0 }
}
