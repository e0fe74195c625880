/// A calendar day in the Gregorian calendar, without time or time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public let ordinal: Int

  /// Creates the day `ordinal` days after 1 January 1970.
  public init(ordinal: Int) { self.ordinal = ordinal }

  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
}
