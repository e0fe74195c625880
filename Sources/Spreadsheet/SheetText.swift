import Core

/// Turns the bytes of a file into UTF-8 without a byte order mark.
enum SheetText {
  /// Reads UTF-8, or else Windows-1252, which older Excel writes.
  ///
  /// Throws a sentence about what the file is instead.
  static func decode(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    guard bytes.count <= Sheet.mostBytes else { throw tooLarge }
    let start = bytes.prefix(4)
    if start.elementsEqual([0x50, 0x4B, 3, 4]) || start.elementsEqual([0xD0, 0xCF, 0x11, 0xE0]) {
      throw Refusal("Filen er en projektmappe og ikke CSV. \(howToSave)")
    }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw Refusal("Filen er gemt som UTF-16. \(howToSave)")
    }
    if let position = bytes.firstIndex(of: 0) {
      let line = bytes[..<position].count { $0 == 0x0A } + 1
      throw Refusal("Filen er ikke tekst: der er et nultegn i linje \(line). \(howToSave)")
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(Array(bytes.dropFirst(3))) }
    return try utf8(bytes)
  }

  /// What is said of a file with more bytes than are read.
  static let tooLarge = Refusal(
    "Filen fylder mere end \(Sheet.mostBytes / 1_000_000) MB. Del den op, og prøv igen.")

  private static let howToSave =
    "Gem den i regnearket som »CSV UTF-8 (semikolonsepareret)«, og prøv igen."

  private static func utf8(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard let scalar = scalar(byte) else {
        throw Refusal("Filen er hverken UTF-8 eller Windows-1252. \(howToSave)")
      }
      result.append(contentsOf: UTF8.encode(scalar)!)
    }
    return result
  }

  /// The character that a byte stands for in Windows-1252; nil for the five that stand for none.
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = special[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Windows-1252 from 0x80 to 0x9F, as unicode.org has it; the rest is as in Latin-1.
  private static let special: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
