/// Numbers of a fixed width, as the stored forms and the numeric dates have them.
enum Digits {
  /// The value of ASCII digits, or nil when any byte is something else.
  static func value(of bytes: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// A number that is not negative, with zeros in front up to `width`.
  static func text(_ value: Int, width: Int) -> String {
    String(unsafeUninitializedCapacity: max(width, value < 10_000 ? 4 : 20)) { digits in
      var (rest, count) = (value / 10, 1)
      while rest > 0 || count < width { (rest, count) = (rest / 10, count + 1) }
      write(value, at: 0, width: count, to: digits)
      return count
    }
  }

  /// Three numbers with hyphens between them, each of exactly its width.
  static func hyphenated(
    _ first: (value: Int, width: Int), _ second: (value: Int, width: Int),
    _ third: (value: Int, width: Int)
  ) -> String {
    let count = first.width + second.width + third.width + 2
    return String(unsafeUninitializedCapacity: count) { digits in
      write(first.value, at: 0, width: first.width, to: digits)
      digits.initializeElement(at: first.width, to: UInt8(ascii: "-"))
      write(second.value, at: first.width + 1, width: second.width, to: digits)
      digits.initializeElement(at: first.width + second.width + 1, to: UInt8(ascii: "-"))
      write(third.value, at: count - third.width, width: third.width, to: digits)
      return count
    }
  }

  private static func write(
    _ value: Int, at start: Int, width: Int, to digits: UnsafeMutableBufferPointer<UInt8>
  ) {
    var rest = value
    for place in (start..<start + width).reversed() {
      digits.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
  }
}
