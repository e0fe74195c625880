extension Day {
  /// Reads exactly the form "2026-12-03"; nil for any other form and for days that do not exist.
  public init?(iso: String) {
    var iso = iso
    let day = iso.withUTF8 { Day(iso: UnsafeRawBufferPointer($0)) }
    guard let day else { return nil }
    self = day
  }

  /// Reads the form in UTF-8.
  init?(iso bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Digits.value(of: bytes[0..<4]),
      let month = Digits.value(of: bytes[5..<7]),
      let day = Digits.value(of: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as it is stored: "2026-12-03".
  public var iso: String {
    let date = date
    return Digits.hyphenated((date.year, 4), (date.month, 2), (date.day, 2))
  }
}
