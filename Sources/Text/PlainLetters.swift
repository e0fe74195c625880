extension String {
  /// The text in lower case without blanks, with æ, ø and å written ae, oe and aa.
  public var inPlainLetters: String {
    if let letters = plainLatinLetters { return letters }
    return lowercased().filter { !$0.isWhitespace }.map { letter in
      switch letter {
      case "æ": "ae"
      case "ø": "oe"
      case "å": "aa"
      default: String(letter)
      }
    }.joined()
  }

  /// The same by bytes, which is many times faster; nil where there is more than the letters of
  /// Latin-1 in it.
  private var plainLatinLetters: String? {
    var letters: [UInt8] = []
    letters.reserveCapacity(utf8.count)
    var isSecond = false
    for byte in utf8 {
      switch (isSecond, byte) {
      case (true, 0x86), (true, 0xA6): letters += "ae".utf8
      case (true, 0x98), (true, 0xB8): letters += "oe".utf8
      case (true, 0x85), (true, 0xA5): letters += "aa".utf8
      case (true, 0x97): letters += [0xC3, byte]
      case (true, 0x80...0x9E): letters += [0xC3, byte + 0x20]
      case (true, _): letters += [0xC3, byte]
      case (false, 0xC3):
        isSecond = true
        continue
      case (false, 0x80...): return nil
      case (false, 0x09...0x0D), (false, 0x20): break
      case (false, UInt8(ascii: "A")...UInt8(ascii: "Z")): letters.append(byte + 0x20)
      default: letters.append(byte)
      }
      isSecond = false
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
