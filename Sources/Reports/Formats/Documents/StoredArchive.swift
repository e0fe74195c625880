/// A zip file whose entries aren't compressed, which is all that is asked of a reference document.
struct StoredArchive {
  private var entries: [UInt8] = []
  private var list: [UInt8] = []
  private var count = 0

  /// The whole file.
  var file: [UInt8] {
    let sizes = Self.long(list.count) + Self.long(entries.count)
    return entries + list + Array("PK\u{5}\u{6}".utf8) + Self.short(0, 0, count, count) + sizes
      + Self.short(0)
  }

  /// Adds an entry; its name is ASCII.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let place = entries.count
    // Version, flags, method, and the first moment that a zip file knows.
    let facts =
      Self.short(10, 0, 0, 0, 0x21) + Self.long(Int(Self.checksum(content)))
      + Self.long(content.count) + Self.long(content.count) + Self.short(name.utf8.count, 0)
    entries += Array("PK\u{3}\u{4}".utf8) + facts + Array(name.utf8) + content
    list += Array("PK\u{1}\u{2}".utf8) + Self.short(10) + facts + Self.short(0, 0, 0)
    list += Self.long(0) + Self.long(place) + Array(name.utf8)
    count += 1
  }

  /// Numbers of two bytes each, the lowest first.
  private static func short(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)] }
  }

  /// A number of four bytes, the lowest first.
  private static func long(_ number: Int) -> [UInt8] { short(number & 0xFFFF, number >> 16) }

  /// The CRC-32 that zip files have.
  private static func checksum(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return ~sum
  }
}
