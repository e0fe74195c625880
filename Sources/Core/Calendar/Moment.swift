/// A moment in time, to the second, in UTC.
///
/// Moments run from the first to the last second of the days in ``Day``.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970 at 00:00:00 UTC.
  public let seconds: Int

  /// Creates the moment `seconds` after 1 January 1970 UTC, or the nearest end of the range.
  public init(seconds: Int) {
    let earliest = Day.first.ordinal * 86_400
    let latest = Day.last.ordinal * 86_400 + 86_399
    self.seconds = min(max(seconds, earliest), latest)
  }

  /// Reads exactly the form "2026-12-03T09:14:22Z"; nil for any other form or an impossible time.
  public init?(iso: String) {
    let bytes = Array(iso.utf8.prefix(21))
    guard bytes.count == 20,
      let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = Digits.value(of: bytes[11..<13]), hour < 24,
      let minute = Digits.value(of: bytes[14..<16]), minute < 60,
      let second = Digits.value(of: bytes[17..<19]), second < 60
    else { return nil }
    self.init(seconds: day.ordinal * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  /// The moment as it is stored: "2026-12-03T09:14:22Z".
  public var iso: String {
    let hour = Digits.text(secondOfDay / 3_600, width: 2)
    let minute = Digits.text(secondOfDay / 60 % 60, width: 2)
    let second = Digits.text(secondOfDay % 60, width: 2)
    return "\(day.iso)T\(hour):\(minute):\(second)Z"
  }

  /// Whether the first moment is the earlier.
  public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }

  /// The day in UTC.
  var day: Day { Day(ordinal: (seconds - secondOfDay) / 86_400) }

  /// Seconds since midnight UTC, from 0 to 86 399.
  var secondOfDay: Int { (seconds % 86_400 + 86_400) % 86_400 }
}
