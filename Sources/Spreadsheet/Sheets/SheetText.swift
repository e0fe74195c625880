import Core

/// The bytes of a file as UTF-8 without a byte order mark.
struct SheetText {
  /// The text.
  let bytes: [UInt8]
  /// What the user should know of how it was read, or nil.
  var remark: String?

  /// Reads UTF-8, or else Windows-1252, which older Excel writes, and what DOS and Macintosh wrote.
  ///
  /// Throws a sentence about what the file is instead.
  static func decode(_ bytes: [UInt8]) throws(Refusal) -> Self {
    guard bytes.count <= Sheet.mostBytes else { throw tooLarge }
    let start = bytes.prefix(4)
    if start.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), low: 0) }
    if start.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), low: 1) }
    if let low = sideOfLetters(in: bytes) { return try utf16(bytes[...], low: low) }
    if let position = bytes.firstIndex(of: 0) {
      let line = bytes[..<position].count { $0 == 0x0A } + 1
      throw Refusal("Filen er ikke tekst: der er et nultegn i linje \(line). \(howToSave)")
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return try text(Array(bytes.dropFirst(3))) }
    return try text(bytes)
  }

  /// Which of two bytes most letters are in, as where each takes two bytes and the other is nothing;
  /// nil in other texts.
  private static func sideOfLetters(in bytes: [UInt8]) -> Int? {
    let start = bytes.prefix(1000)
    let zeros = [0, 1].map { side in
      start.indices.count { start[$0] == 0 && $0 % 2 == side }
    }
    guard zeros.max()! * 5 > start.count * 2, zeros.min()! * 20 <= start.count else { return nil }
    return zeros[0] > zeros[1] ? 1 : 0
  }

  /// Reads UTF-16, which Excel writes as »Unicode-tekst«; `low` is which byte of two comes first.
  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) throws(Refusal) -> Self {
    let first = bytes.startIndex
    let units = (0..<(bytes.count / 2)).map { place in
      UInt16(bytes[first + place * 2 + low]) | UInt16(bytes[first + place * 2 + 1 - low]) << 8
    }
    let text = String(decoding: units, as: UTF16.self)
    if bytes.count % 2 == 1 {
      throw Refusal("Filen er UTF-16, men er brudt af midt i en letter. \(howToSave)")
    }
    try refuseSpoilt(text)
    if text.unicodeScalars.contains("\0") {
      throw Refusal("Filen er ikke tekst: der er et nultegn i den. \(howToSave)")
    }
    return Self(bytes: Array(text.utf8))
  }

  /// What is said of a file with more bytes than are read.
  static let tooLarge = Refusal(
    "Filen fylder mere end \(Sheet.mostBytes / 1_000_000) MB. Del den op, og prøv igen.")

  private static let howToSave =
    "Gem den i regnearket som »CSV UTF-8 (semikolonsepareret)«, og prøv igen."

  /// Reads bytes without a byte order mark.
  private static func text(_ bytes: [UInt8]) throws(Refusal) -> Self {
    if let text = String(validating: bytes, as: UTF8.self) {
      try refuseSpoilt(text)
      return Self(bytes: bytes)
    }
    guard let page = CodePage.reading(bytes) else {
      throw Refusal(
        "Filens bogstaver kan ikke læses: den er hverken UTF-8 eller Windows-tekst. \(howToSave)")
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { result.append(contentsOf: UTF8.encode(page.scalar(byte))!) }
    // Where rows in UTF-8 stand among others, they come out spoilt.
    try refuseSpoilt(String(decoding: result, as: UTF8.self))
    return Self(bytes: result, remark: page.remark)
  }

  private static func refuseSpoilt(_ text: String) throws(Refusal) {
    guard let spoilt = SpoiltLetter(in: text) else { return }
    throw Refusal("\(spoilt.words) Hent den igen, hvor den kom fra. \(howToSave)")
  }
}
