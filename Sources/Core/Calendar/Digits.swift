/// Numbers of a fixed width, as the stored forms and the numeric dates have them.
enum Digits {
  /// The value of ASCII digits, or nil when any byte is something else.
  static func value(of bytes: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// A number that is not negative, with zeros in front up to `width`.
  static func text(_ value: Int, width: Int) -> String {
    String(unsafeUninitializedCapacity: max(width, value < 10_000 ? 4 : 20)) { digits in
      var (rest, count) = (value / 10, 1)
      while rest > 0 || count < width { (rest, count) = (rest / 10, count + 1) }
      rest = value
      for place in (0..<count).reversed() {
        digits.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      return count
    }
  }
}
